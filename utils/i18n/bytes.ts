import { type Locale, localeTag } from './index.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "4.2 MB", in steps of a thousand. Apart from `format.ts`: the popup loads that. */
export function formatBytes(bytes: number, locale: Locale): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(localeTag(locale), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: bytes / 1000 ** step < 10 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
