/**
 * Messages in the user's language. They stand in `locales/*.json` in ICU syntax and are compiled when
 * Lede is built (`scripts/vite-messages.ts`), so that plural forms of any language cost no parser here.
 */
import format from 'icu-minify/format';
import type en from '../../locales/en.json';

export type Locale = 'en' | 'fr' | 'ar';
export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;
type Compiled = Parameters<typeof format>[0];
/** A catalogue as the build leaves it. */
export type Catalogue = Readonly<Record<MessageKey, Compiled>>;

export const locales: readonly Locale[] = ['en', 'fr', 'ar'];

/** The language to speak: the user's choice, else the first of the browser's that Lede has, else English. */
export function chooseLocale(choice: Locale | 'auto', preferred: readonly string[]): Locale {
  if (choice !== 'auto') return choice;
  for (const tag of preferred) {
    const locale = locales.find((known) => known === tag.toLowerCase().split('-')[0]);
    if (locale) return locale;
  }
  return 'en';
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** A translator over one compiled catalogue. Digits are Latin in Arabic too, as the Maghreb writes them. */
export function translator(locale: Locale, catalogue: Catalogue): Translate {
  const tag = localeTag(locale);
  return (key, values) => {
    const message = catalogue[key];
    if (typeof message === 'string') return message;
    const text = format(message, tag, isolated(values ?? {}, locale), { formatters });
    return typeof text === 'string' ? text : String(text);
  };
}

/** A translator that knows more messages, loaded later. */
export function withMore(t: Translate, locale: Locale, more: Partial<Catalogue>): Translate {
  const later = translator(locale, more as Catalogue);
  return (key, values) => (Object.hasOwn(more, key) ? later : t)(key, values);
}

/** Names in the other direction stand apart, or they would pull the sentence's marks to their side. */
function isolated(values: MessageValues, locale: Locale): MessageValues {
  const foreign = directionOf(locale) === 'rtl' ? /\p{Script=Latin}/u : /[\u0590-\u08ff]/;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && foreign.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

/** The BCP 47 tag that dates and numbers are written with. */
export function localeTag(locale: Locale): string {
  return locale === 'ar' ? 'ar-u-nu-latn' : locale;
}

/** Making one costs milliseconds, and a page with many counts asks for the same again and again. */
function once<Args extends readonly unknown[], Made>(make: (...args: Args) => Made): (...args: Args) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}

const formatters = {
  getNumberFormat: once(
    (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  ),
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getPluralRules: once(
    (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  ),
};
