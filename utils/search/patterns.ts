/** A term as it is looked for in folded text. */
import { lightStem } from '../text/words.ts';
import type { Term } from './query.ts';

/**
 * What stands in the text of a story where the term does, its words between spaces: one of them is enough. The
 * last word may go on, unless it is meant whole; a plural finds its singular as well.
 */
export function patternsOf({ words, whole }: Term): string[] {
  const last = words.at(-1) ?? '';
  const before = words
    .slice(0, -1)
    .map((word) => ` ${word}`)
    .join('');
  if (whole) return [`${before} ${last} `];
  return [`${before} ${last}`, ...otherForms(last).map((form) => `${before} ${form}`)];
}

/** Forms that the beginning of a word does not find. */
function otherForms(word: string): string[] {
  // An article whose word is still being typed: "المغ" on the way to "المغرب".
  if (word > '\u0600') {
    const rest = word.replace(/^(?:[وبفك]?ال|لل)/, '');
    return rest === word || rest === '' ? [] : [rest];
  }
  const stem = lightStem(word);
  return stem === word ? [] : [`${stem} `];
}

/** Tells where one of the patterns begins in a text; −1 where none does. */
export function finderOf(patterns: readonly string[]): (text: string) => number {
  const [only = ''] = patterns;
  if (patterns.length === 1) return (text) => text.indexOf(only);
  // Only letters, digits and spaces: nothing in them means anything to an expression.
  const any = new RegExp(patterns.join('|'));
  return (text) => text.search(any);
}
