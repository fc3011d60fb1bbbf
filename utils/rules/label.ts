/** What a rule is called where there is room for a word or two. */
import type { PackName } from '../model.ts';
import type { Rule } from './rule.ts';

/**
 * Its words; where it has none, the part that it is for.
 * @param titleOf the title of a source; empty where there is none
 */
export function ruleLabel(
  { words, near, scope }: Pick<Rule, 'words' | 'near' | 'scope'>,
  titleOf: (sourceId: string) => string,
  locale: keyof PackName,
): string {
  if (words !== '') return near ? `${words} … ${near}` : words;
  switch (scope.in) {
    case 'topic':
      return scope.topic.name[locale];
    case 'folder':
      return scope.path.at(-1) ?? '';
    case 'source':
      return titleOf(scope.id);
    default:
      return '';
  }
}
