/** Stories are found by what people type: without accents, with a slip, by a source's name, the best first. */
import { describe, expect, it } from 'vitest';
import type { Source, Story } from '../../../utils/model.ts';
import { scopeOf, sourceNames, unknownSources } from '../../../utils/search/filters.ts';
import { slipsBetween } from '../../../utils/search/near-words.ts';
import { parseQuery } from '../../../utils/search/query.ts';
import { StoryIndex } from '../../../utils/search/story-index.ts';
import { searchText } from '../../../utils/text/search-text.ts';
import { entry, hour, now, source, story } from '../make.ts';

const going = async () => true;
let age = 0;
const told = (id: string, headline: string, change: Partial<Story> = {}, sourceId = 'one') => {
  age += 1;
  return story([entry(id, { title: headline, sourceId, published: now - age * hour })], change);
};
const summary = (text: string) => ({ summary: { maker: 'extract', sentences: [{ text }] } as const });

const sources: readonly Source[] = [
  source('one', { title: 'L’Éco du Détroit', siteUrl: 'https://eco.example/' }),
  source('two', { title: 'Gulf Motor Weekly' }),
  source('three', { title: 'المحرك' }),
];
const stories = [
  told('a', 'Renault renforce son partenariat avec le Maroc', summary('Une usine à Kénitra.')),
  told('b', 'Battery maker picks Kenitra for its second plant', summary('The plant opens in 2027.'), 'two'),
  told('c', 'مصنع جديد للسيارات في القنيطرة', summary('أعلنت الشركة استثمارا في المغرب.'), 'three'),
  told('d', 'Ventes de véhicules neufs en hausse', summary('Les emplois progressent, dit Renault.')),
];

const index = new StoryIndex(stories.map(searchText));

const find = async (typed: string, given = index) => {
  const query = parseQuery(typed, now);
  const rows = await given.search(query.terms, scopeOf(query, sourceNames(sources)), going);
  return rows?.map(({ id }) => id);
};

describe('the search over stories', () => {
  it('finds French without accents and with them, by the beginning of a word', async () => {
    expect(await find('kenitra')).toEqual(['b', 'a']);
    expect(await find('KÉNI')).toEqual(['b', 'a']);
    expect(await find('vehicule neuf')).toEqual(['d']);
  });

  it('finds Arabic without hamza, article or the letter’s finest form', async () => {
    expect(await find('اعلنت')).toEqual(['c']);
    expect(await find('مغرب')).toEqual(['c']);
    expect(await find('القنيطره')).toEqual(['c']);
  });

  it('finds an Arabic word at every letter on the way to it', async () => {
    for (let end = 3; end <= 'المغرب'.length; end++)
      expect(await find('المغرب'.slice(0, end))).toContain('c');
  });

  it('finds a word with a slip in it, where nothing has the word itself', async () => {
    expect(await find('reanult')).toEqual(['a', 'd']);
    expect(await find('partenriat maroc')).toEqual(['a']);
    expect(await find('kenitar')).toEqual(['b', 'a']);
    expect(await find('xyzzy')).toEqual([]);
  });

  it('puts a headline above a summary, and the newest first among equals', async () => {
    const older = told('e', 'Renault encore');
    const both = new StoryIndex([...stories, older].map(searchText));
    expect(await find('renault', both)).toEqual(['a', 'e', 'd']);
  });

  it('puts the word itself above a longer one that begins with it', async () => {
    const pair = [told('x', 'Parité en hausse'), told('y', 'Pari tenu')];
    expect(await find('pari', new StoryIndex(pair.map(searchText)))).toEqual(['y', 'x']);
  });

  it('finds the singular of a plural, and takes a phrase at its word', async () => {
    expect(await find('usines')).toEqual(['a']);
    expect(await find('"second plant"')).toEqual(['b']);
    expect(await find('"plant second"')).toEqual([]);
    expect(await find('"second plan"')).toEqual([]);
  });

  it('finds all stories of a source by its name, and only those with source:', async () => {
    expect(await find('gulf')).toEqual(['b']);
    expect(await find('source:eco renault')).toEqual(['a', 'd']);
    expect(await find('source:"gulf motor" source:المحرك')).toEqual(['b', 'c']);
    const query = parseQuery('source:nobody renault', now);
    expect(unknownSources(query, sourceNames(sources))).toEqual(['nobody']);
    expect(await find('source:nobody renault')).toEqual([]);
  });

  it('keeps to the time asked for', async () => {
    const days = [told('n', 'Lithium'), told('o', 'Lithium', { latest: now - 72 * hour })];
    const some = new StoryIndex(days.map(searchText));
    expect(await find('lithium after:yesterday', some)).toEqual(['n']);
    expect(await find('lithium before:yesterday', some)).toEqual(['o']);
  });

  it('ends without an answer where nobody waits for it any more', async () => {
    const query = parseQuery('renault', now);
    expect(
      await index.search(query.terms, scopeOf(query, sourceNames(sources)), async () => false),
    ).toBeUndefined();
  });
});

describe('a slip', () => {
  it.each([
    ['renault', 'renault', 0],
    ['reanult', 'renault', 1],
    ['renalt', 'renault', 1],
    ['rennault', 'renaults', 1],
    ['kenitra', 'kenya', 2],
  ])('between %s and %s counts %i', (typed, word, slips) => {
    expect(slipsBetween(typed, word, 1)).toBe(slips);
  });

  it('in a short word is looked for in short words only', () => {
    expect(slipsBetween('maro', 'marocaine', 1)).toBe(2);
    expect(slipsBetween('maroq', 'marocaine', 1)).toBe(1);
  });
});
