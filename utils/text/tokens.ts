/** Words of a text, as the scorers count them. */
import { stopWords } from './function-words.ts';
import { fold } from './normalise.ts';

/** Runs of letters and digits, as they stand. Elisions (l', d', qu') are parted from their word. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Folded content words: no function words, no single letters; Arabic articles and light suffixes dropped. */
export function contentWords(text: string, language: string | undefined): string[] {
  const stop = stopWords(language);
  const words: string[] = [];
  for (const word of wordsOf(text)) {
    if (stop.has(word.toLowerCase())) continue;
    const folded = lightStem(fold(word));
    if (folded.length > 1) words.push(folded);
  }
  return words;
}

/** Only what is safe in every language: Arabic's article, and a plural s or x on a longer word. */
function lightStem(word: string): string {
  if (/^[\u0600-\u06ff]/.test(word)) return word.replace(/^(?:و|ب|ف|ل)?ال(?=.{3})/, '');
  return word.length > 4 ? word.replace(/(?:es|s|x)$/, '') : word;
}
