/** Names of files that every system takes: a day, what it is about, and what it is. */
import { shorten } from '../text/normalise.ts';
import { oneLine } from './plain.ts';

/** UTF-16 units: three bytes at most for each, of the 255 that a name may have. */
const longest = 80;

/**
 * "2026-11-28 Renault ouvre une ligne à Tanger.md". The day comes first, so that no name is one of those that
 * Windows keeps for itself (CON, NUL), is hidden, or is a path.
 */
export function fileName(title: string, at: number, ending: string): string {
  const words = oneLine(title.normalize('NFC'))
    .replace(/\s*[:|/\\]\s*/g, ' - ')
    .replace(/[<>"?*~%\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const room = longest - 'yyyy-mm-dd '.length - ending.length - 1;
  const short = shorten(words, room).replace(/[\s.]+$/, '');
  return `${`${dayOf(at)} ${short}`.trim()}.${ending}`;
}

/** "2026-11-28", as the user's calendar has it: names of files are the same in every language. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
