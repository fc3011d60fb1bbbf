/** Words a reader watches for: folded, whole words, plurals and Arabic articles levelled. */
import { stemsOf } from '../text/words.ts';

/**
 * Which of the watched words or phrases stand in the text, as the user wrote them; the words of a phrase
 * must stand in a row. Linear in the text.
 */
export function watchedWords(text: string, watched: readonly string[]): string[] {
  const haystack = ` ${stems(text)} `;
  return watched.filter((words) => {
    const needle = stems(words);
    return needle !== '' && haystack.includes(` ${needle} `);
  });
}

const stems = (text: string): string => stemsOf(text).join(' ');
