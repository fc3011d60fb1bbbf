// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOfLanguage } from '../../../utils/text/direction.ts';
import { stopWords } from '../../../utils/text/function-words.ts';
import { detectLanguage, languageOf } from '../../../utils/text/language.ts';
import { languageTag } from '../../../utils/text/language-tag.ts';
import { effort } from '../effort.ts';
import { bodies, neighbours } from './language-bodies.ts';

const all = (texts: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(texts).flatMap(([language, list]) => list.map((body) => [language, body] as const));

describe('the language of a text', () => {
  it.each(all(bodies))('%s is told from four hundred characters: %s', (language, body) => {
    expect(body.length).toBeGreaterThan(320);
    expect(body.length).toBeLessThan(421);
    expect(detectLanguage(body)).toBe(language);
  });

  it.each(all(bodies))('%s is told in capitals and without punctuation, too: %s', (language, body) => {
    expect(detectLanguage(body.toUpperCase().replace(/[.,]/g, ''))).toBe(language);
  });

  it.each(all(neighbours))('%s is none of the five: %s', (language, body) => {
    expect(detectLanguage(body)).toBe(['fa', 'ur'].includes(language) ? language : undefined);
  });

  it.each(all(bodies))('%s wins over a wrong word of the page: %s', (language, body) => {
    for (const declared of ['en', 'fr-FR', 'ar', 'es', 'de-AT'])
      expect(languageOf(body, declared)).toBe(language);
  });

  it('a headline decides nothing, so that the page’s word stands', () => {
    const title = 'The minister says that he will not go to the port of Tangier before the end of the year';
    expect(detectLanguage(title)).toBeUndefined();
    expect(languageOf(title, 'fr')).toBe('fr');
    expect(languageOf(title, undefined)).toBeUndefined();
  });

  it('a list of names with hardly a word between them is told, ordinals are not taken for words', () => {
    const band = ['Ringo Starr', 'Stevie Wonder', 'Patti Smith', 'Lou Reed', 'Peter Wolf', 'John Mayer'];
    expect(detectLanguage(`${band.join(' (born in Leeds), ')} and the Heartbreakers`)).toBe('en');
    const ranks = band.map((name) => `${name} (26e), `).join('');
    expect(detectLanguage(`${ranks.repeat(2)} les autres sont dans la liste`)).toBe('fr');
  });

  it('the page’s word breaks a tie, and a language that Lede has no words of is taken from it', () => {
    const half = (text: string | undefined) => (text ?? '').slice(0, 200);
    const names = 'Renault Stellantis Volkswagen Toyota Hyundai '.repeat(2);
    const tie = `${names} les des sur sont ${names} and the was not`;
    expect(languageOf(tie, 'fr')).toBe('fr');
    expect(languageOf(tie, 'en')).toBe('en');
    for (const [language, body] of all(neighbours)) expect(languageOf(body, language)).toBe(language);
    expect(languageOf(half(bodies.ar?.[1]), 'fr')).toBe('ar');
  });

  it.each(['', '12 345,67 — 89', 'Renault Tanger', 'Zwrty blorg fnarp quindle vastrop melkin drobe sarn.'])(
    'nobody guesses at %j',
    (text) => {
      expect(detectLanguage(text)).toBeUndefined();
    },
  );

  it('costs the same for a book as for its first pages', () => {
    const book = (bodies.fr?.[1] ?? '').repeat(20_000);
    expect(detectLanguage(book)).toBe('fr');
    expect(effort(() => detectLanguage(book))).toBeLessThan(30);
  });
});

describe('a declared language', () => {
  it.each([
    ['en', 'en'],
    ['fr_FR', 'fr-FR'],
    [' ar-MA ', 'ar-MA'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['EN-us', 'EN-us'],
    ['', ''],
    [undefined, ''],
    ['constructor', ''],
    ['__proto__', ''],
    ['en us', ''],
    ['e', ''],
    ['"><script>', ''],
    ['fr-'.repeat(50), ''],
  ])('%j is taken as %j', (declared, tag) => {
    expect(languageTag(declared)).toBe(tag);
  });

  it('is either empty or a tag that the browser knows how to read', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,4}([-_][a-z0-9]{1,9}){0,4}$/)),
        (declared) => {
          const tag = languageTag(declared);
          if (tag !== '') expect(tag).toMatch(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);
        },
      ),
    );
  });

  it.each([
    ['ar', 'rtl'],
    ['ar-MA', 'rtl'],
    ['AR', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['en', 'ltr'],
    ['arn', 'ltr'],
    ['fr-FR', 'ltr'],
    ['', 'ltr'],
    [undefined, 'ltr'],
    ['constructor', 'ltr'],
  ] as const)('%s runs %s', (language, direction) => {
    expect(directionOfLanguage(language)).toBe(direction);
  });

  it('that is a name every object has brings the everyday function words, as an unknown one does', () => {
    for (const tag of ['constructor', '__proto__', 'toString', 'tlh', undefined]) {
      expect(stopWords(tag).has('the') && stopWords(tag).has('les') && stopWords(tag).has('في')).toBe(true);
    }
    expect(stopWords('fr-FR').has('the')).toBe(false);
  });
});
