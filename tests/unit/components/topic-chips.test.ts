/** What the digest can be narrowed by: topics of the packs that are followed, and the regions of their sources. */
import { expect, it } from 'vitest';
import { hasAll } from '../../../entrypoints/popup/chips.ts';
import { chipsOf, counted } from '../../../entrypoints/popup/topics.ts';
import { entry, source, story } from '../make.ts';

const wandaloo = source('w', {
  siteUrl: 'https://www.wandaloo.com/',
  feedUrl: 'https://www.wandaloo.com/feed',
});
const elsewhere = source('x', { siteUrl: 'https://x.example.org/' });
const sources = [wandaloo, elsewhere];
const told = (id: string, sourceId: string, title: string) =>
  story([entry(id, { sourceId, title, url: `https://${sourceId}.example.org/${id}` })], {
    headline: title,
    language: 'fr',
  });
const moroccan = told('a', 'w', 'Une voiture électrique arrive à Kénitra');
const foreign = told('b', 'x', 'Une voiture électrique arrive à Douai');
const plain = told('c', 'x', 'Le directeur quitte la maison');
const stories = [moroccan, foreign, plain];

it('a region is that of the pack’s group that the source stands in, in the reader’s language', async () => {
  const chips = await chipsOf(stories, sources, 'fr', new Map());
  expect(chips.get('a')).toContainEqual({ id: 'region:morocco', name: 'Maroc' });
  expect(chips.get('b')?.some(({ id }) => id.startsWith('region:'))).toBe(false);
  const arabic = await chipsOf([moroccan], sources, 'ar', new Map());
  expect(arabic.get('a')).toContainEqual({ id: 'region:morocco', name: 'المغرب' });
});

it('topics stand before regions, and narrow together with them', async () => {
  const chips = await chipsOf(stories, sources, 'fr', new Map());
  const row = counted(stories, chips).map(({ id, count }) => [id, count]);
  expect(row).toEqual([
    ['electric-cars', 2],
    ['region:morocco', 1],
  ]);
  const both = stories.filter(({ id }) => hasAll(chips.get(id), ['electric-cars', 'region:morocco']));
  expect(both.map(({ id }) => id)).toEqual(['a']);
});

it('what all stories have narrows nothing, and is not offered', async () => {
  const chips = await chipsOf([moroccan], sources, 'fr', new Map());
  expect(counted([moroccan], chips)).toEqual([]);
});
