/** Dates as machines write them, W3C-DTF: all that a page's own data should hold, and most of what Atom does. */

/** As written: `month` from 1, so that a wrong number stays a wrong number. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const midnight: Time = { hour: 0, minute: 0, second: 0 };
const form =
  /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:[Zz]|([+-])(\d\d):?(\d\d))?)?)?)?\s*$/;

/** Milliseconds since 1970, or undefined where the text is anything else. A missing zone means UTC. */
export function isoDate(text: string | undefined): number | undefined {
  const match = form.exec(text?.slice(0, 100) ?? '');
  if (!match) return undefined;
  const part = (i: number, missing = 0) => Number(match[i] ?? missing);
  const zone = (match[7] === '-' ? -1 : 1) * (part(8) * 60 + part(9));
  if (part(8) > 14 || part(9) > 59) return undefined;
  return moment(
    { year: part(1), month: part(2, 1), day: part(3, 1) },
    { hour: part(4), minute: part(5), second: part(6) },
    zone,
  );
}

/** @param zone minutes east of UTC */
export function moment(date: Day, time: Time = midnight, zone = 0): number | undefined {
  const { year, month, day } = date;
  const { hour, minute, second } = time;
  // Before 1970 are the zero dates of programs (year 1), and what two digits made of nonsense.
  if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)) - zone * 60_000;
}
