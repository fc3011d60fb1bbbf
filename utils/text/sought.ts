/** Looking for words in short texts of an interface. */
import { fold } from './normalise.ts';

/** Whether a word of the text is what was typed, both folded. */
type Fits = (word: string, typed: string) => boolean;

const begins: Fits = (word, typed) => word.startsWith(typed);

/**
 * Whether a text holds what is looked for: the beginnings of words, in any order, whatever their case, accents and
 * Arabic spellings. Tells yes where nothing is looked for.
 * @param fits where words may be written in another way
 */
export function soughtIn(query: string, fits: Fits = begins): (text: string) => boolean {
  const wanted = wordsIn(query);
  return (text) => {
    if (wanted.length === 0) return true;
    const words = wordsIn(text);
    return wanted.every((one) => words.some((word) => fits(word, one)));
  };
}

/** An article before an Arabic word is looked through as well. */
const wordsIn = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) =>
    /^ال./u.test(word) ? [word, word.slice(2)] : word,
  );
