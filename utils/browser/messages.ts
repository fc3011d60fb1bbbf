/** The catalogues, each loaded when its language is spoken. */
import { type Catalogue, chooseLocale, type Locale, type Translate, translator } from '../i18n/index.ts';

const catalogues: Record<Locale, () => Promise<{ default: unknown }>> = {
  en: () => import('../../locales/en.json'),
  fr: () => import('../../locales/fr.json'),
  ar: () => import('../../locales/ar.json'),
};

/** @param choice the user's setting; `auto` follows the browser */
export async function loadTranslator(choice: Locale | 'auto'): Promise<Translate> {
  const locale = chooseLocale(choice, navigator.languages);
  // The build has compiled the messages; to TypeScript they are still the strings of the file.
  return translator(locale, (await catalogues[locale]()).default as Catalogue);
}
