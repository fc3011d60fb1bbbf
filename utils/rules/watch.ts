/** Words a reader watches for: folded, whole words, plurals and Arabic articles levelled. */
import { dropInvisible, oneLine, shorten } from '../text/normalise.ts';
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

/** As long as the field for them takes. */
const longestWord = 60;

/** What was selected on a page as words to watch: one line without the marks around it; empty where nothing is left. */
export function wordFrom(selection: string): string {
  const marks = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
  const line = oneLine(dropInvisible(selection)).replace(marks, '');
  return shorten(line, longestWord).replace(marks, '');
}
