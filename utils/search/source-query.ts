/** What is typed into the search to see all stories of one source. */
import type { Locale } from '../i18n/index.ts';

/** As the help under the field writes it. */
const filterName: Readonly<Record<Locale, string>> = { en: 'source', fr: 'source', ar: 'مصدر' };

export const sourceQuery = (title: string, locale: Locale): string =>
  `${filterName[locale]}:"${title.replace(/["«»“”]+/g, ' ').trim()}" `;
