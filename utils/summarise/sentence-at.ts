import { splitSentences } from './sentences.ts';

/**
 * The sentence of a text that covers a place, or the next one where the place is between two.
 * @param at in UTF-16 units
 */
export function sentenceAt(text: string, at: number): string | undefined {
  let end = 0;
  return splitSentences(text).find((sentence) => {
    end = text.indexOf(sentence, end) + sentence.length;
    return at < end;
  });
}
