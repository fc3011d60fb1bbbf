/** The few messages that the background speaks. */
import ar from '../../locales/ar.json?only=app,badge,notice';
import en from '../../locales/en.json?only=app,badge,notice';
import fr from '../../locales/fr.json?only=app,badge,notice';
import { type Catalogue, chooseLocale, type Locale, type Translate, translator } from '../i18n/index.ts';

const catalogues: Readonly<Record<Locale, Catalogue>> = { en, fr, ar };

/** @param choice the user's setting; `auto` follows the browser */
export function fewWords(choice: Locale | 'auto'): Translate {
  const locale = chooseLocale(choice, navigator.languages);
  return translator(locale, catalogues[locale]);
}
