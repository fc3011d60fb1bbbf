/** Words selected on a page, to watch for. */
import { dropInvisible, oneLine, shorten } from '../text/normalise.ts';

/** As long as the field for them takes. */
const longestWord = 60;

/** What was selected on a page as words to watch: one line without the marks around it; empty where nothing is left. */
export function wordFrom(selection: string): string {
  const marks = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
  const line = oneLine(dropInvisible(selection)).replace(marks, '');
  return shorten(line, longestWord).replace(marks, '');
}
