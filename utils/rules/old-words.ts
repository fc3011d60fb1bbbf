/** Rules out of what was stored before there were any: two lists of words. */
import type { Rule, RuleAction } from './rule.ts';

export interface WordsOnly {
  readonly watchWords: readonly string[];
  readonly mutedWords: readonly string[];
  /** When the words watched last changed. */
  readonly watchedSince: number;
}

/** The same each time: until the settings are next written, every page makes them anew. */
export function rulesOfWords({
  watchWords = [],
  mutedWords = [],
  watchedSince = 0,
}: { readonly [Key in keyof WordsOnly]?: WordsOnly[Key] | undefined }): Rule[] {
  const ruleOf =
    (action: RuleAction) =>
    (words: string): Rule => ({
      id: `${action} ${words}`,
      action,
      words,
      scope: { in: 'all' },
      since: watchedSince,
    });
  // What was muted was not told, whatever else stood in it.
  return [...mutedWords.map(ruleOf('mute')), ...watchWords.map(ruleOf('watch'))];
}
