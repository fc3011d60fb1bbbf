/** Times, dates and lists as the user's language writes them. All from `Intl`; no clock of its own. */
import { type Locale, localeTag } from './index.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The shortest form that is still a phrase: French "narrow" says "-2 h", Arabic has none. */
const ageStyle: Record<Locale, 'short' | 'narrow'> = { en: 'narrow', fr: 'short', ar: 'short' };

/** One for a language: a digest writes a hundred ages, and making one of these costs more than using it. */
const ageFormats = new Map<Locale, Intl.RelativeTimeFormat>();

/** "2 h ago"; from a day on, days of the calendar; from a week on, the date. The future counts as now. */
export function formatAge(then: number, now: number, locale: Locale): string {
  const age = Math.max(0, now - then);
  // Rounded, since a day on which the clocks change is an hour shorter or longer.
  const days = Math.round((startOfDay(now) - startOfDay(then)) / day);
  if (days >= 7) return formatDay(then, now, locale);
  let format = ageFormats.get(locale);
  if (!format) {
    format = new Intl.RelativeTimeFormat(localeTag(locale), { style: ageStyle[locale], numeric: 'auto' });
    ageFormats.set(locale, format);
  }
  if (age < minute) return format.format(0, 'second');
  if (age < hour) return format.format(-Math.floor(age / minute), 'minute');
  if (age < day) return format.format(-Math.floor(age / hour), 'hour');
  return format.format(-days, 'day');
}

/** "12 November"; with the year where it is another one. */
export function formatDay(then: number, now: number, locale: Locale): string {
  return new Intl.DateTimeFormat(localeTag(locale), dayStyle(then, now)).format(then);
}

/** "10:42" on the same day, else the day and the time. */
export function formatClock(then: number, now: number, locale: Locale): string {
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  const style = startOfDay(then) === startOfDay(now) ? time : { ...dayStyle(then, now), ...time };
  return new Intl.DateTimeFormat(localeTag(locale), style).format(then);
}

/** "15 minutes", "3 hours": in hours where that is a whole number of them. */
export function formatDuration(ms: number, locale: Locale): string {
  const [unit, size] = ms % hour === 0 ? (['hour', hour] as const) : (['minute', minute] as const);
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(localeTag(locale), style).format(ms / size);
}

export function dayStyle(then: number, now: number): Intl.DateTimeFormatOptions {
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) };
}

/** Midnight before this moment, where the user is. */
export function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

/** "a, b and c". */
export function formatList(parts: readonly string[], locale: Locale): string {
  return listFormat(locale).format(parts);
}

/** The same in pieces, to be drawn apart from what joins them. */
export function listParts(parts: readonly string[], locale: Locale) {
  return listFormat(locale).formatToParts(parts);
}

const listFormat = (locale: Locale) => new Intl.ListFormat(localeTag(locale), { type: 'conjunction' });
