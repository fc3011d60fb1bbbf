import { dayStyle } from './format.ts';
import { type Locale, localeTag } from './index.ts';

/** "Saturday, 28 November"; with the year where it is another one. Apart from `format.ts`: the popup loads that. */
export function formatLongDay(then: number, now: number, locale: Locale): string {
  const style = { weekday: 'long', ...dayStyle(then, now) } as const;
  return new Intl.DateTimeFormat(localeTag(locale), style).format(then);
}
