/** Draws a component as a page would: in one of Lede's languages. */
import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { WordsProvider } from '../../../components/words.ts';
import ar from '../../../locales/ar.json';
import en from '../../../locales/en.json';
import fr from '../../../locales/fr.json';
import { type Catalogue, type Locale, translator } from '../../../utils/i18n/index.ts';

// The messages are compiled as they are imported; to TypeScript they are still the strings of the file.
const catalogues = { en, fr, ar } as unknown as Record<Locale, Catalogue>;

export const translate = (locale: Locale) => translator(locale, catalogues[locale]);

export function draw(children: ComponentChildren, locale: Locale = 'en') {
  return render(<WordsProvider value={{ locale, t: translate(locale) }}>{children}</WordsProvider>);
}
