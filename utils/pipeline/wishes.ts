/** What the user wants of the stages, as the settings keep it. */
import type { NotifyWish } from '../notify/decision.ts';
import { rulesOfWords, type WordsOnly } from '../rules/old-words.ts';
import type { Rule } from '../rules/rule.ts';

export interface Wishes {
  /** What is watched, muted, brought out or kept; in their order, which counts. */
  readonly rules: readonly Rule[];
  readonly notify: NotifyWish;
}

export const usualWishes: Wishes = {
  rules: [],
  notify: { since: 0, perHour: 4, leastSources: 1, quiet: [] },
};

/** Before there were rules, two lists of words were kept. */
export function withRules<Stored extends object>(
  stored: Stored & { readonly [Key in keyof WordsOnly]?: WordsOnly[Key] },
): Omit<Stored, keyof WordsOnly> & Partial<Pick<Wishes, 'rules'>> {
  const { watchWords, mutedWords, watchedSince, ...known } = stored;
  const before = watchWords ?? mutedWords;
  return before ? { ...known, rules: rulesOfWords({ watchWords, mutedWords, watchedSince }) } : known;
}
