/** The words of a text that carry its content, as the scorers count them. */
import { stopWords } from './function-words.ts';
import { fold } from './normalise.ts';
import { lightStem, wordsOf } from './words.ts';

/** Folded and lightly stemmed; no function words, no single letters. */
export function contentWords(text: string, language: string | undefined): string[] {
  const stop = stopWords(language);
  const words: string[] = [];
  for (const word of wordsOf(text)) {
    if (stop.has(word.toLowerCase())) continue;
    const stem = lightStem(fold(word));
    if (stem.length > 1) words.push(stem);
  }
  return words;
}
