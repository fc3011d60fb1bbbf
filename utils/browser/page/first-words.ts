import type { Catalogue, Locale } from '../../i18n/index.ts';

/** What is said the first time, loaded then. The same functions each time, as `useLater` wants them. */
export const firstWords = {
  en: () => import('../../../locales/en.json?only=first'),
  fr: () => import('../../../locales/fr.json?only=first'),
  ar: () => import('../../../locales/ar.json?only=first'),
} satisfies Record<Locale, () => Promise<{ default: Partial<Catalogue> }>>;
