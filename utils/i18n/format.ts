/** Times, dates and lists as the user's language writes them. All from `Intl`; no clock of its own. */
import { type Locale, localeTag } from './index.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The shortest form that is still a phrase: French "narrow" says "-2 h", Arabic has none. */
const ageStyle: Record<Locale, 'short' | 'narrow'> = { en: 'narrow', fr: 'short', ar: 'short' };

/** "2 h ago"; from a week on, the date. A time in the future counts as now. */
export function formatAge(then: number, now: number, locale: Locale): string {
  const age = Math.max(0, now - then);
  if (age >= 7 * day) return formatDay(then, now, locale);
  const words = new Intl.RelativeTimeFormat(localeTag(locale), { style: ageStyle[locale], numeric: 'auto' });
  if (age < minute) return words.format(0, 'second');
  if (age < hour) return words.format(-Math.floor(age / minute), 'minute');
  if (age < day) return words.format(-Math.floor(age / hour), 'hour');
  return words.format(-Math.floor(age / day), 'day');
}

/** "12 November"; with the year where it is another one. */
export function formatDay(then: number, now: number, locale: Locale): string {
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(localeTag(locale), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(then);
}

/** "10:42" on the same day, else the day and the time. */
export function formatClock(then: number, now: number, locale: Locale): string {
  const time = new Intl.DateTimeFormat(localeTag(locale), { hour: '2-digit', minute: '2-digit' }).format(then);
  return startOfDay(then) === startOfDay(now) ? time : `${formatDay(then, now, locale)}, ${time}`;
}

/** Midnight before this moment, where the user is. */
export function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

/** "a, b and c". */
export function formatList(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(localeTag(locale), { type: 'conjunction' }).format(parts);
}
