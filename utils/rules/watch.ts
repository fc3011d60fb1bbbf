/** Words a reader watches for: folded, whole words; several words in one entry must stand in a row. */
import { fold } from '../text/normalise.ts';
import { wordsOf } from '../text/tokens.ts';

/** Which of the watched words or phrases stand in the text, as the user wrote them. Linear in the text. */
export function watchedWords(text: string, watched: readonly string[]): string[] {
  const haystack = ` ${foldWords(text)} `;
  return watched.filter((words) => {
    const needle = foldWords(words);
    return needle !== '' && haystack.includes(` ${needle} `);
  });
}

const foldWords = (text: string): string => wordsOf(fold(text)).join(' ');
