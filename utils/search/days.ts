/** Days as people type them, as the moment at which they begin where the user is. */
import { fold } from '../text/normalise.ts';

const named: ReadonlyMap<string, number> = new Map(
  [
    ["today aujourd'hui aujourdhui اليوم", 0],
    ['yesterday hier امس', 1],
  ].flatMap(([words, ago]) =>
    String(words)
      .split(' ')
      .map((word): [string, number] => [word, Number(ago)]),
  ),
);

const iso = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/;
/** Day first, as it is written wherever Lede's French and Arabic are read. */
const slashed = /^(\d\d?)[/.](\d\d?)[/.](\d{4})$/;
/** "7d", "7j": so many days ago. */
const ago = /^(\d{1,4})[djي]$/;

/** Undefined where it is no day of the calendar. */
export function dayOf(text: string, now: number): number | undefined {
  const folded = fold(text.trim());
  const days = named.get(folded) ?? ago.exec(folded)?.[1];
  const today = new Date(now);
  if (days !== undefined) {
    return new Date(today.getFullYear(), today.getMonth(), today.getDate() - Number(days)).getTime();
  }
  const [, year, month = '1', day = '1'] = iso.exec(folded) ?? [];
  if (year) return moment(Number(year), Number(month), Number(day));
  const [, first, second, last] = slashed.exec(folded) ?? [];
  return last ? moment(Number(last), Number(second), Number(first)) : undefined;
}

function moment(year: number, month: number, day: number): number | undefined {
  const date = new Date(year, month - 1, day);
  // The 31st of a shorter month would be the first of the next.
  const isDay = year >= 1970 && date.getMonth() === month - 1 && date.getDate() === day;
  return isDay ? date.getTime() : undefined;
}
