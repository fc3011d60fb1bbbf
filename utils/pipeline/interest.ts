/** What the user cares for, as the order of the stories wants it; for each page that shows them in that order. */
import type { Interest } from '../group/rank.ts';
import type { Mark, Source, Story } from '../model.ts';
import type { Rule } from '../rules/rule.ts';
import { isRead } from '../store/store.ts';
import type { Judge } from './judge.ts';

/** @param label what a rule is called where the reasons are told; the order needs none */
export function interestOf(
  sources: readonly Source[],
  judge: Judge,
  marks: ReadonlyMap<string, Mark>,
  label: (rule: Rule) => string = ({ words }) => words,
): Interest {
  const weights = new Map(sources.map(({ id, weight }) => [id, weight]));
  return {
    isRead: (story) => isRead(story, marks),
    watched: (story) => judge(story).watched.map(label),
    weight: (sourceId) => weights.get(sourceId),
  };
}

/** What the user's rules say of a story, in a word or two each. */
export interface Labels {
  readonly watched: readonly string[];
  readonly highlighted: readonly string[];
}

export const noLabels: Labels = { watched: [], highlighted: [] };

export function labelsOf(story: Story, judge: Judge, label: (rule: Rule) => string): Labels {
  const { watched, highlighted } = judge(story);
  if (watched.length + highlighted.length === 0) return noLabels;
  // What a card says by itself is not said again: the source, or a word in another case.
  const saysMore = ({ words, scope }: Rule) => words !== '' || scope.in !== 'source';
  const once = (rules: readonly Rule[]) => [
    ...new Map(
      rules
        .filter(saysMore)
        .map(label)
        .map((one) => [one.toLowerCase(), one]),
    ).values(),
  ];
  return { watched: once(watched), highlighted: once(highlighted) };
}
