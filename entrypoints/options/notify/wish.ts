import type { NotifyWish } from '../../../utils/notify/decision.ts';

/** A part of how the user wants to be told. */
export interface WishProps {
  readonly wish: NotifyWish;
  /** `make` gets what is stored by then. */
  readonly onChange: (make: (now: NotifyWish) => NotifyWish) => void;
}

/** "07:30" of minutes after midnight, as a field for times has it. */
export const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Undefined for what is no time: a field that was emptied. */
export function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** The days of the week as the language names them, in the order in which its people count them. */
export function weekdays(
  locale: string,
  width: 'short' | 'long',
): { readonly day: number; readonly name: string }[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  const first = locale === 'ar' ? 6 : 1;
  // The first of August 2021 was a Sunday.
  return Array.from({ length: 7 }, (_, i) => (first + i) % 7).map((day) => ({
    day,
    name: format.format(Date.UTC(2021, 7, 1 + day)),
  }));
}
