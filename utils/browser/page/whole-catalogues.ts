import type { Catalogues } from './open-page.ts';

/** All messages of a language. In a file of its own, so that the popup does not come to know them. */
export const wholeCatalogues: Catalogues = {
  en: () => import('../../../locales/en.json'),
  fr: () => import('../../../locales/fr.json'),
  ar: () => import('../../../locales/ar.json'),
};
