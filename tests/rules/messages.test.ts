/** Every message is there in each language, is used, and is written as its language is. */
import { describe, expect, it } from 'vitest';
import {
  type Catalogue,
  catalogueOf,
  inspect,
  type Locale,
  locales,
  ourCode,
  spokenIn,
  wordsOf,
} from './messages.ts';
import { read, Source } from './source.ts';

const catalogues = new Map(locales.map((locale) => [locale, catalogueOf(locale)]));
const english = catalogueOf('en');
const keys = Object.keys(english);

/**
 * Keys that the code puts together, and what is put in: read out of the declaration that the code has it from, so
 * that a new word there asks for its message here.
 */
const families: Readonly<Record<string, readonly string[]>> = {
  'problem.*': wordsOf('utils/result.ts', 'ProblemCode'),
  'left.*': wordsOf('utils/model.ts', 'removalRules'),
  'left.rule.*': wordsOf('utils/model.ts', 'removalRules'),
  'copy.made-by.*': wordsOf('utils/model.ts', 'Summary'),
  'why.maker.*': wordsOf('utils/model.ts', 'Summary'),
  // What is left of the reasons once the others have had their sentence.
  'why.*': ['more', 'less', 'followed'],
  'source.paused.*': wordsOf('utils/model.ts', 'Pause'),
  'source.*': wordsOf('components/source-row.tsx', 'action'),
  'source.*-of': wordsOf('components/source-row.tsx', 'action'),
  'look.width.*': wordsOf('components/reading-look.tsx', 'widths'),
  'look.font.*': wordsOf('components/reading-look.tsx', 'fonts'),
  'look.spacing.*': wordsOf('components/reading-look.tsx', 'spacings'),
  'look.theme.*': wordsOf('components/theme-choice.tsx', 'themes'),
  'view.*': wordsOf('entrypoints/popup/views.tsx', 'View'),
  'day.none.*': wordsOf('entrypoints/digest/choose.ts', 'Span'),
  'data.*': wordsOf('components/stored-figures.tsx', 'counted'),
  'data.count-*': wordsOf('components/in-counts.ts', 'order'),
  'data.*-failed': wordsOf('entrypoints/options/data-section.tsx', 'DataSection'),
  'options.*': wordsOf('entrypoints/options/options.tsx', 'places'),
  'options.also.*': wordsOf('entrypoints/options/options.tsx', 'places'),
  'options.rule-*': wordsOf('utils/rules/rule.ts', 'ruleActions'),
  'options.rule-say-*': wordsOf('utils/rules/rule.ts', 'ruleActions'),
  'options.notify-what-*': wordsOf('utils/notify/decision.ts', 'outcomeKinds'),
  'options.notify-why-*': [
    ...wordsOf('utils/notify/decision.ts', 'HoldReason'),
    ...wordsOf('utils/notify/decision.ts', 'Untold'),
    ...wordsOf('utils/notify/ledger.ts', 'Failed'),
  ],
  'options.badge-*': wordsOf('entrypoints/options/notify/badge-choice.tsx', 'counted'),
  'options.digest-*': wordsOf('entrypoints/options/notify/digest-times.tsx', 'rhythms'),
  'options.quiet-*': wordsOf('entrypoints/options/notify/quiet-hours.tsx', 'time'),
  'options.notify-test-*': wordsOf('utils/browser/requests.ts', 'TestAnswer'),
  'diag.part-*': wordsOf('utils/diagnostics/rows.ts', 'partNames'),
  'diag.row-*': wordsOf('utils/diagnostics/rows.ts', 'RowKey'),
  'diag.*': wordsOf('entrypoints/options/diagnostics.tsx', 'Found'),
  'options.never.*': wordsOf('entrypoints/options/about.tsx', 'never'),
};
const madeOf = (family: string) => (families[family] ?? []).map((word) => family.replace('*', word));

/** The same in both languages, and rightly so. */
const alike: Readonly<Record<Locale, string>> = {
  en: '',
  fr: 'app.name header.options view.sources story.more-sources source.list source.images reader.original reader.minutes options.title options.sources options.notify options.version data.sources data.count-sources copy.markdown copy.picture look.spacing.normal aloud.pause search.example-source diag.part-versions diag.row-lede diag.row-sources diag.row-notifications',
  ar: 'app.name options.version copy.markdown diag.row-lede',
};
/** Nothing to translate in it: parameters and marks. */
const wordless = (message: string) => !/\p{L}/u.test(inspect(message).texts.join(' ').replaceAll('⟦⟧', ''));

/** What is wrong with each message, by key; those that are right are left out. */
function wrong(catalogue: Catalogue, wrongs: (text: string, key: string) => readonly string[]): string[] {
  return Object.entries(catalogue).flatMap(([key, message]) =>
    inspect(message).texts.flatMap((text) => wrongs(text, key).map((why) => `${key}: ${why}: ${text}`)),
  );
}

const findAll = (text: string, pattern: RegExp, why: string) => (pattern.test(text) ? [why] : []);

const anywhere = (text: string) => [
  ...findAll(text, /['"]/, 'straight quotes'),
  ...findAll(text, /\.\.\./, 'three points'),
  ...findAll(text, / {2}|^ | $/, 'spaces too many'),
  ...findAll(text, /!/, 'an exclamation mark'),
];

const french = (text: string) => [
  ...findAll(text, / [:;?»]|« /, 'a plain space before a mark'),
  ...findAll(text, /[\p{L}\p{N}⟧)][;?»]|«[\p{L}⟦]/u, 'no space before a mark'),
  // "sujet:Batteries" is typed so in a search.
  ...findAll(text, /[\p{L}\p{N}⟧)»]:(?=\s|$)(?<!^\p{L}+:)/u, 'no space before a colon'),
  ...findAll(text, /\u00a0[;?»]|«\u00a0/, 'a wide space where a narrow one belongs'),
  ...findAll(text, /\u202f:/, 'a narrow space before a colon'),
];

const arabic = (text: string) =>
  findAll(text, /[\u0600-\u06ff⟧»]\s*[,;?]/, 'a Latin mark after an Arabic word');

describe('the messages', () => {
  const spoken = spokenIn(ourCode());

  it.each(locales)('are complete in %s, in the same order and with the same parameters', (locale) => {
    const catalogue = catalogues.get(locale) ?? {};
    expect(Object.keys(catalogue)).toEqual(keys);
    const params = (all: Catalogue) => keys.map((key) => `${key} ${inspect(all[key] ?? '').params.join()}`);
    expect(params(catalogue)).toEqual(params(english));
  });

  it('are there for every key that the code writes', () => {
    const groups = new Set(keys.map((key) => key.split('.')[0]));
    const asked = ourCode().flatMap((source) => {
      const found: string[] = [];
      source.visit((node) => {
        const { callee, arguments: given } = node as {
          callee?: { name?: string };
          arguments?: { value?: unknown }[];
        };
        const key = given?.[0]?.value;
        if (node.type === 'CallExpression' && callee?.name === 't' && typeof key === 'string')
          found.push(key);
      });
      return found;
    });
    expect(asked.length).toBeGreaterThan(100);
    expect([...asked, ...Object.keys(families).flatMap(madeOf)].filter((key) => !keys.includes(key))).toEqual(
      [],
    );
    const undeclared = [...spoken.templates].filter(
      (one) =>
        /^[a-z]+\.[a-z.*-]+$/.test(one) &&
        groups.has(one.split('.')[0]) &&
        !/\.html/.test(one) &&
        !families[one],
    );
    // A key that is put together is named in `families`, with where its words come from.
    expect(undeclared).toEqual([]);
  });

  it('are all used', () => {
    const made = new Set(
      Object.keys(families)
        .filter((one) => spoken.templates.has(one))
        .flatMap(madeOf),
    );
    expect(Object.keys(families).filter((one) => !spoken.templates.has(one))).toEqual([]);
    expect(keys.filter((key) => !spoken.literals.has(key) && !made.has(key))).toEqual([]);
  });

  it.each(locales)('have every plural form of %s', (locale) => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    // French "many" is for millions written out ("un million de sources"); nothing here is.
    const needed = wanted.filter((form) => !(locale === 'fr' && form === 'many'));
    const lacking = Object.entries(catalogues.get(locale) ?? {}).flatMap(([key, message]) =>
      inspect(message).forms.flatMap((forms) =>
        needed.filter((form) => !forms.has(form)).map((form) => `${key} lacks ${form}`),
      ),
    );
    expect(lacking).toEqual([]);
  });

  it.each(['fr', 'ar'] as const)('are not left in English in %s', (locale) => {
    const catalogue = catalogues.get(locale) ?? {};
    const same = keys.filter((key) => catalogue[key] === english[key] && !wordless(english[key] ?? ''));
    expect(same.sort()).toEqual(alike[locale].split(' ').sort());
  });

  it('have Arabic letters wherever they have words in Arabic', () => {
    const catalogue = catalogues.get('ar') ?? {};
    const foreign = keys.filter(
      (key) => !wordless(catalogue[key] ?? '') && !/[\u0600-\u06ff]/.test(catalogue[key] ?? ''),
    );
    expect(foreign.sort()).toEqual(alike.ar.split(' ').sort());
  });

  it.each([
    ['en', () => []],
    ['fr', french],
    ['ar', arabic],
  ] as const)('are set in %s as it is written', (locale, own) => {
    const found = wrong(catalogues.get(locale) ?? {}, (text) => [...anywhere(text), ...own(text)]);
    expect(found).toEqual([]);
  });
});

describe('the browser’s own messages', () => {
  const native = (locale: Locale) => {
    const file = JSON.parse(read(`public/_locales/${locale}/messages.json`)) as Record<
      string,
      { message: string }
    >;
    return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
  };

  it.each(locales)('are complete in %s, in their own words, and short enough for a store', (locale) => {
    const messages = native(locale);
    expect(Object.keys(messages)).toEqual(Object.keys(native('en')));
    if (locale !== 'en') expect(Object.values(messages)).not.toContain(native('en').commandReadPage);
    expect(messages.description?.length).toBeLessThanOrEqual(132);
    const own = locale === 'fr' ? french : locale === 'ar' ? arabic : () => [];
    expect(
      Object.values(messages).flatMap((text) => [...own(text), ...findAll(text, /"|\.\.\.|!/, text)]),
    ).toEqual([]);
  });

  it('are all used', () => {
    const config = new Source('wxt.config.ts').text;
    const { literals } = spokenIn(ourCode());
    const unused = Object.keys(native('en')).filter(
      (key) => !config.includes(`__MSG_${key}__`) && !literals.has(key),
    );
    expect(unused).toEqual([]);
  });
});

describe('the rules about messages', () => {
  it('see what is wrong', () => {
    const params = ['count:plural', 'site:text'];
    expect(inspect('{count, plural, one {# a} other {# of {site}}}').params).toEqual(params);
    expect(inspect('{count, plural, one {a # b} other {c}} d').texts).toEqual(['a ⟦⟧ b', 'c', '⟦⟧ d']);
    expect(french('Quoi ? « oui » : non')).toHaveLength(1);
    expect(french('Quoi? «oui»: non').length).toBeGreaterThan(1);
    expect(french('Quoi\u202f? «\u202foui\u202f»\u00a0: non\u202f; voir https://example.com')).toEqual([]);
    expect(arabic('نعم, لا')).toHaveLength(1);
    expect(anywhere('It\'s "so"...')).toHaveLength(2);
  });

  it('read the words of a union, and of a list', () => {
    expect(wordsOf('entrypoints/popup/views.tsx', 'View')).toContain('saved');
    expect(wordsOf('utils/model.ts', 'removalRules')).toContain('ad-label');
    expect(() => wordsOf('utils/model.ts', 'Nothing')).toThrow('Nothing');
  });
});
