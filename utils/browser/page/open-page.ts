/**
 * The start of every page: language, direction and colours before anything is drawn, and again whenever
 * the settings change, from whichever page.
 */
import {
  type Catalogue,
  chooseLocale,
  directionOf,
  type Locale,
  locales,
  type Translate,
  translator,
} from '../../i18n/index.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';
import { forgetWithOthers, remember } from './remembered.ts';
import { report } from './report.ts';

export interface Page {
  readonly words: { readonly t: Translate; readonly locale: Locale };
  readonly settings: Settings;
}

/** How a page loads the messages of a language; the popup, which is opened for ten seconds, takes fewer. */
export type Catalogues = Readonly<Record<Locale, () => Promise<{ default: unknown }>>>;

/**
 * Calls `draw` once the messages are there, and again after each change of the settings.
 * @param stays where everything is deleted, what the page shows is left to the reader
 */
export function openPage(catalogues: Catalogues, draw: (page: Page) => void, stays = false): void {
  // Settings take a moment to read. The theme of last time, kept where it can be read at once, spares a
  // flash of the other one.
  showTheme(localStorage.getItem('theme') ?? '');
  // Last time's language, too: its messages come while the settings are read.
  const last = locales.find((locale) => locale === localStorage.getItem('locale'));
  if (last) catalogues[last]().catch(report);
  let words: Page['words'] | undefined;
  const show = async (settings: Settings) => {
    const locale = chooseLocale(settings.language, navigator.languages);
    if (words?.locale !== locale) words = { locale, t: await loadTranslator(catalogues, locale) };
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
    showTheme(settings.theme);
    remember('theme', settings.theme);
    remember('locale', locale);
    draw({ words, settings });
  };
  forgetWithOthers(stays);
  readSettings().then(show).catch(report);
  watchSettings((settings) => {
    show(settings).catch(report);
  });
}

async function loadTranslator(catalogues: Catalogues, locale: Locale): Promise<Translate> {
  // The build has compiled the messages; to TypeScript they are still the strings of the file.
  return translator(locale, (await catalogues[locale]()).default as Catalogue);
}

function showTheme(theme: string): void {
  if (theme === '' || theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
