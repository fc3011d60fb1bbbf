/** The user's rules, made ready for what a page shows. Loaded when it comes to its stories. */
import type { PackName, Source, Story } from '../../model.ts';
import { frontPage, inOrder, wanted } from '../../pipeline/front-page.ts';
import { type Labels, labelsOf } from '../../pipeline/interest.ts';
import { type Judge, judgeOf } from '../../pipeline/judge.ts';
import { ruleLabel } from '../../rules/label.ts';
import type { Rule } from '../../rules/rule.ts';
import { packNamesakes } from '../pack-names.ts';

// Whoever judges by them loads them in the same file.
export { frontPage, inOrder, wanted };

/** What is known of a source where stories are judged. */
export type JudgedSource = Pick<Source, 'id' | 'title' | 'folder'>;

export interface Judging {
  readonly judge: Judge;
  /** What a rule is called, in the user's language. */
  readonly label: (rule: Rule) => string;
  readonly labels: (story: Story) => Labels;
}

/** @param locale of the labels */
export function judgingOf(
  rules: readonly Rule[],
  sources: readonly JudgedSource[],
  locale: keyof PackName = 'en',
): Judging {
  const judge = judgeOf(rules, sources, packNamesakes);
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const label = (rule: Rule) => ruleLabel(rule, (id) => titles.get(id) ?? '', locale);
  return { judge, label, labels: (story) => labelsOf(story, judge, label) };
}
