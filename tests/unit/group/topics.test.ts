// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTopics, type Topical, topicsOf } from '../../../utils/group/topics.ts';
import type { Pack, Topic } from '../../../utils/model.ts';
import { stemsOf } from '../../../utils/text/words.ts';
import { anyText } from '../any-text.ts';
import { effort } from '../effort.ts';
import { stories } from './topic-stories.ts';

const packs = globSync('assets/packs/*.json').map((file) => JSON.parse(readFileSync(file, 'utf8')) as Pack);
const topicsIn = (id: string) => packs.find((pack) => pack.id === id)?.topics ?? [];
const shipped = new Map(packs.map(({ id, topics = [] }) => [id, compileTopics(topics)]));
const everyTopic = compileTopics(packs.flatMap(({ topics = [] }) => topics));

const told = (headline: string, summary = '', more: Partial<Topical> = {}): Topical => ({
  headline,
  language: 'en',
  members: [{ title: headline }],
  summary: { maker: 'extract', sentences: [{ text: summary }] },
  ...more,
});
const ids = (story: Topical, topics: readonly Topic[] = topicsIn('automotive')) =>
  topicsOf(story, compileTopics(topics)).map(({ id }) => id);

describe('a story carries the topics of its industry', () => {
  it.each(stories)('$pack, $language: $headline', ({ pack, language, headline, summary, earned }) => {
    const compiled = shipped.get(pack) ?? new Map();
    const found = topicsOf(told(headline, summary, { language }), compiled).map(({ id }) => id);
    expect(found[0]).toBe(earned[0]);
    expect(found.filter((id) => !earned.includes(id))).toEqual([]);
  });

  it.each(stories.filter(({ earned }) => earned.length === 0))('none of another either: $headline', (one) => {
    expect(topicsOf(told(one.headline, one.summary, { language: one.language }), everyTopic)).toEqual([]);
  });
});

describe('a topic is earned', () => {
  it('by one phrase in the headline', () => {
    expect(ids(told('Renault shows an electric car'))).toEqual(['electric-cars']);
  });

  it('not by one phrase further down, by two that differ', () => {
    expect(ids(told('Renault shows its plans', 'An electric car will come.'))).toEqual([]);
    expect(ids(told('Renault shows its plans', 'An electric car. An electric car.'))).toEqual([]);
    expect(ids(told('Renault shows its plans', 'An electric car and charging points.'))).toEqual([
      'electric-cars',
    ]);
  });

  it('by what other newsrooms call it, whatever their language', () => {
    const members = [
      { title: 'La voiture électrique de Renault' },
      { title: 'Renault and its electric car' },
    ];
    expect(ids(told('Renault shows its plans', '', { members }))).toEqual(['electric-cars']);
  });

  it('by the name of a firm that means it, in any language', () => {
    expect(ids(told('CATL construit en Hongrie', 'Le site ouvrira en 2028.', { language: 'fr' }))).toEqual([
      'batteries',
    ]);
    expect(ids(told('Le mystère CATLAN', '', { language: 'fr' }))).toEqual([]);
  });

  it('not by a word of another language than the story’s', () => {
    const topic = {
      id: 'x',
      name: { en: 'x', fr: 'x', ar: 'x' },
      words: { en: ['pain'], fr: ['four'], ar: [] },
    };
    const english = 'The four of them are in the house that was theirs';
    expect(ids(told(english), [topic])).toEqual([]);
    expect(ids(told('Four', '', { language: 'fr' }), [topic])).toEqual(['x']);
    expect(ids(told('Pain', '', { language: 'pt' }), [topic])).toEqual(['x']);
  });

  it('also where the feed declares the wrong language', () => {
    const summary = 'Les ventes de la marque ont doublé dans le pays depuis le début de l’année.';
    expect(ids(told('La voiture électrique s’impose', summary))).toEqual(['electric-cars']);
  });

  it('in Arabic also where a one-letter word is written on to it', () => {
    const ofMaking = 'شركة صينية تستثمر وبطاريات الليثيوم في الطريق';
    expect(ids(told(ofMaking, '', { language: 'ar' }))).toEqual(['batteries']);
    expect(ids(told('وباء يقلق الأطباء', '', { language: 'ar' }))).toEqual([]);
  });

  it('at most two of them, the strongest first', () => {
    const headline = 'Fears at car plant and assembly line as electric car and battery plant wait';
    expect(ids(told(headline))).toEqual(['car-plants', 'electric-cars']);
  });

  it('by whole words alone', () => {
    expect(ids(told('Electric carpets and carports'))).toEqual([]);
  });
});

describe('reading topics', () => {
  it('never breaks, whatever the words', () => {
    fc.assert(
      fc.property(anyText(40), anyText(40), anyText(20), (headline, text, word) => {
        const name = { en: 'x', fr: 'x', ar: 'x' };
        const topic = { id: 'x', name, words: { en: [word], fr: [word], ar: ['', word] }, names: [word] };
        const found = ids(told(`${headline} ${word}, ${text}`, text, { language: 'constructor' }), [topic]);
        expect(found).toEqual(stemsOf(word).length > 0 ? ['x'] : []);
      }),
      { numRuns: 200 },
    );
  });

  it('takes no longer for all industries than their texts are long', () => {
    const text = 'The car maker wants a battery plant and an electric car for the market. '.repeat(2000);
    expect(effort(() => topicsOf(told('Plans', text), everyTopic))).toBeLessThan(1000);
  });
});

describe('the topics that Lede ships', () => {
  it('are five to eight a pack, with names of their own', () => {
    for (const { id, topics = [] } of packs) {
      expect([id, topics.length >= 5 && topics.length <= 8]).toEqual([id, true]);
      for (const language of ['en', 'fr', 'ar'] as const)
        expect(new Set(topics.map(({ name }) => name[language])).size).toBe(topics.length);
    }
    const all = packs.flatMap(({ topics = [] }) => topics.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
  });

  it('have words in three languages, none so short that it stands everywhere', () => {
    for (const { id, words, names = [] } of packs.flatMap(({ topics = [] }) => topics)) {
      for (const list of Object.values(words))
        expect([id, list.length >= 4 && list.length <= 30]).toEqual([id, true]);
      const all = [...Object.values(words).flat(), ...names];
      expect(all.filter((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length < 3)).toEqual([]);
    }
  });

  it('hold no word within another, which would be weighed for two', () => {
    for (const { id, words, names = [] } of packs.flatMap(({ topics = [] }) => topics)) {
      for (const list of [...Object.values(words), names]) {
        const all = list.map((word) => ` ${stemsOf(word).join(' ')} `);
        const twice = all.filter((one, i) => all.some((other, j) => i !== j && one.includes(other)));
        expect([id, twice]).toEqual([id, []]);
      }
    }
  });

  it('hold words in the script of their language', () => {
    for (const { words } of packs.flatMap(({ topics = [] }) => topics)) {
      expect(words.ar.filter((word) => !/^[\p{Script=Arabic} ]+$/u.test(word))).toEqual([]);
      expect([...words.en, ...words.fr].filter((word) => /\p{Script=Arabic}/u.test(word))).toEqual([]);
    }
  });
});
