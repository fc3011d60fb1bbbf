/** What is typed into the search to see all stories of one source. */

/** As the help under the field writes it. */
const filterName = { en: 'source', fr: 'source', ar: 'مصدر' };

export const sourceQuery = (title: string, locale: keyof typeof filterName): string =>
  `${filterName[locale]}:"${title.replace(/["«»“”]+/g, ' ').trim()}" `;
