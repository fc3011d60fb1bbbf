/** The few messages that the background speaks. */
import ar from '../../locales/ar.json?only=notice';
import en from '../../locales/en.json?only=notice';
import fr from '../../locales/fr.json?only=notice';
import { type Catalogue, chooseLocale, type Locale, type Translate, translator } from '../i18n/index.ts';

const catalogues: Readonly<Record<Locale, Catalogue>> = { en, fr, ar };

/** @param choice the user's setting; `auto` follows the browser */
export function noticeWords(choice: Locale | 'auto'): Translate {
  const locale = chooseLocale(choice, navigator.languages);
  return translator(locale, catalogues[locale]);
}
