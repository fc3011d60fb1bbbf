import { globSync, readFileSync } from 'node:fs';
import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { chooseLocale, type Locale, locales } from '../../../utils/i18n/index.ts';
import { removalRules } from '../../../utils/model.ts';
import { translate } from '../components/draw.tsx';

const read = (locale: Locale): Record<string, string> =>
  JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8'));
const catalogues = new Map(locales.map((locale) => [locale, read(locale)]));
const english = read('en');
const keys = Object.keys(english);

/** The numbers that the compiler gives to kinds of parameters; 0 stands for `#`. */
const selectType = 1;
const pluralType = 2;

/** The names of a compiled message's parameters, and the plural forms it has. */
function look(node: unknown, params: Set<string>, forms: Set<string>[]): void {
  if (!Array.isArray(node)) return;
  const [name, type, options] = node;
  if (typeof name === 'string' && (node.length === 1 || (typeof type === 'number' && type >= selectType))) {
    params.add(name);
    if (type === pluralType) forms.push(new Set(Object.keys(options)));
    for (const option of Object.values(options ?? {})) look(option, params, forms);
    return;
  }
  for (const part of node) look(part, params, forms);
}

function inspect(message: string): { params: string[]; forms: Set<string>[] } {
  const params = new Set<string>();
  const forms: Set<string>[] = [];
  const compiled = compile(message);
  if (Array.isArray(compiled)) for (const part of compiled) look(part, params, forms);
  return { params: [...params].sort(), forms };
}

describe('the messages', () => {
  it.each(locales)('are complete in %s, with the same parameters', (locale) => {
    const catalogue = catalogues.get(locale) ?? {};
    expect(Object.keys(catalogue)).toEqual(keys);
    for (const key of keys) {
      expect([key, inspect(catalogue[key] ?? '').params]).toEqual([key, inspect(english[key] ?? '').params]);
    }
  });

  it.each(locales)('have every plural form of %s', (locale) => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    // French "many" is for millions written out; nothing here counts so far.
    const needed = wanted.filter((form) => !(locale === 'fr' && form === 'many'));
    for (const [key, message] of Object.entries(catalogues.get(locale) ?? {})) {
      for (const forms of inspect(message).forms) {
        expect([key, needed.filter((form) => !forms.has(form))]).toEqual([key, []]);
      }
    }
  });

  it.each(locales)('say in %s why anything was left out, and count it', (locale) => {
    const told = Object.keys(catalogues.get(locale) ?? {});
    expect(removalRules.filter((rule) => !told.includes(`left.${rule}`))).toEqual([]);
    expect(removalRules.filter((rule) => !told.includes(`left.rule.${rule}`))).toEqual([]);
  });

  it('are all used, and none is looked for in vain', () => {
    const files = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'utils/**/*.ts']);
    const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    // `problem.${code}` and its like use every key under that prefix; TypeScript checks that each exists.
    const prefixes = [
      ...code.matchAll(/t\(\s*`([a-z][\w.-]*\.)\$\{/g),
      ...code.matchAll(/`(problem\.)\$\{/g),
    ].map((match) => match[1] ?? '');
    const unused = keys.filter(
      (key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('keep French spacing: no plain space before a colon, semicolon, question mark or inside quotes', () => {
    for (const [key, message] of Object.entries(catalogues.get('fr') ?? {})) {
      expect([key, / [:;?!»]|« /.test(message)]).toEqual([key, false]);
    }
  });

  it('use typographic apostrophes, since a straight one is syntax', () => {
    for (const [locale, catalogue] of catalogues) {
      for (const [key, message] of Object.entries(catalogue))
        expect([locale, key, message.includes("'")]).toEqual([locale, key, false]);
    }
  });

  it('set names of the other direction apart, and leave those of their own alone', () => {
    expect(translate('ar')('follow.done', { title: 'L’Éco' })).toContain('\u2068L’Éco\u2069');
    expect(translate('fr')('follow.done', { title: 'المحرّك' })).toContain('\u2068المحرّك\u2069');
    expect(translate('fr')('follow.done', { title: 'L’Éco' })).toBe('Vous suivez désormais L’Éco.');
  });

  it('count as the language does', () => {
    expect(translate('en')('digest.new', { count: 1 })).toBe('1 new story');
    expect(translate('fr')('digest.new', { count: 0 })).toBe('0 nouvel article');
    expect(translate('ar')('digest.new', { count: 2 })).toBe('خبران جديدان');
    expect(translate('ar')('digest.new', { count: 11 })).toBe('11 خبرًا جديدًا');
    expect(translate('ar')('digest.new', { count: 100 })).toBe('100 خبر جديد');
  });
});

describe('the language', () => {
  it('is the user’s choice, else the browser’s first that Lede has, else English', () => {
    expect(chooseLocale('ar', ['fr'])).toBe('ar');
    expect(chooseLocale('auto', ['de-DE', 'fr-MA', 'en'])).toBe('fr');
    expect(chooseLocale('auto', ['de'])).toBe('en');
  });
});
