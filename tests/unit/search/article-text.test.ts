/** A query finds articles by their text, and shows the words around what it found. */
import { describe, expect, it } from 'vitest';
import { articleSearch, excerptOf, hitsIn } from '../../../utils/search/article-text.ts';
import { parseQuery } from '../../../utils/search/query.ts';
import { article, now } from '../make.ts';

const terms = (typed: string) => parseQuery(typed, now).terms;
const piece = article('a', {
  title: 'Une usine de cathodes',
  blocks: [
    { t: 'p', c: ['Le port de Tanger accueille les premiers navires.'] },
    { t: 'p', c: ['Acheté à ', { t: 'em', c: ['Kénitra'] }, ', le terrain mesure 40 hectares.'] },
    { t: 'p', c: ['Une publicité pour des chaussures.'], removed: 'promo' },
    { t: 'p', c: ['وقعت الشركة اتفاقا مع الحكومة المغربية.'] },
  ],
});
const find = (typed: string) => articleSearch(terms(typed))(piece);

describe('the search in articles', () => {
  it('finds all the words wherever they stand, and shows the line that has most of them', () => {
    expect(find('tanger hectare kenitra')).toEqual({
      entryId: 'a',
      excerpt: 'Acheté à Kénitra, le terrain mesure 40 hectares.',
      block: 1,
    });
    expect(find('tanger madrid')).toBeUndefined();
  });

  it('finds words of the title beside words of the text', () => {
    expect(find('cathodes tanger')?.block).toBe(0);
  });

  it('finds phrases as they stand, plurals by their singular and Arabic without article or hamza', () => {
    expect(find('"le terrain mesure"')?.block).toBe(1);
    expect(find('"terrain le mesure"')).toBeUndefined();
    expect(find('terrains')?.block).toBe(1);
    expect(find('حكومه')?.block).toBe(3);
    expect(find('الحك')?.block).toBe(3);
  });

  it('does not find what was left out, or the middle of a word', () => {
    expect(find('chaussures')).toBeUndefined();
    expect(find('anger')).toBeUndefined();
  });
});

describe('an excerpt', () => {
  const long = `${'Avant le mot il y a beaucoup de mots. '.repeat(10)}Puis vient Kénitra. ${'Et après encore bien des mots. '.repeat(12)}`;
  it('holds the hit, begins and ends at a word, and is short', () => {
    const excerpt = excerptOf(long, terms('kenitra'));
    expect(excerpt).toContain('Kénitra');
    expect(excerpt.length).toBeLessThanOrEqual(220);
    expect(excerpt).toMatch(/^…\p{L}.*\p{L}…$/u);
    for (const word of excerpt.replaceAll('…', '').split(' ')) expect(` ${long} `).toContain(` ${word}`);
  });

  it('of a short line is the line', () => {
    expect(excerptOf('Le port de Tanger', terms('tanger'))).toBe('Le port de Tanger');
  });
});

it('the words that were found are marked where they stand, accents and articles with them', () => {
  const text = 'À Kénitra, l’usine du Maroc et المغرب';
  const marked = (typed: string) =>
    hitsIn(text, terms(typed)).map(({ start, end }) => text.slice(start, end));
  expect(marked('kenit "du maroc"')).toEqual(['Kénitra', 'du', 'Maroc']);
  expect(marked('مغرب usines')).toEqual(['usine', 'المغرب']);
  expect(marked('aroc')).toEqual([]);
});
