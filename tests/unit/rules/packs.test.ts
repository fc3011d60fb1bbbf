// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNames, packNamesakes } from '../../../utils/browser/pack-names.ts';
import { loadPacks } from '../../../utils/browser/page/packs.ts';
import type { Pack } from '../../../utils/model.ts';
import { packFile, packFileName, readPack, wordsToOffer } from '../../../utils/rules/packs.ts';
import { source } from '../make.ts';

const shipped = globSync('assets/packs/*.json').map((file) => JSON.parse(readFileSync(file, 'utf8')) as Pack);
const pack = (change: object) =>
  readPack(JSON.stringify({ kind: 'lede-pack', version: 1, name: 'Mine', groups: [], ...change }));
const group = (...sites: readonly unknown[]) => ({ name: 'G', sites });
const site = (url: string) => ({ title: 'T', url, language: 'fr' });
const urls = (read: ReturnType<typeof readPack>) =>
  read.ok ? read.value.groups.flatMap(({ sites }) => sites.map(({ url }) => url)) : read.problem.code;

describe('a pack made by a user', () => {
  it('comes back from its file with its folders as groups', () => {
    const made = packFile(
      'Batteries',
      [source('a', { folder: ['Cars', 'France'], language: 'fr' }), source('b'), source('c')],
      ['Renault'],
    );
    expect(readPack(made)).toMatchObject({
      ok: true,
      value: {
        name: { en: 'Batteries', fr: 'Batteries', ar: 'Batteries' },
        names: ['Renault'],
        groups: [
          {
            name: { en: 'Cars / France' },
            sites: [{ title: 'a', url: 'https://a.example.org/feed', language: 'fr' }],
          },
          { name: { en: 'Batteries' }, sites: [{ title: 'b' }, { title: 'c' }] },
        ],
      },
    });
  });

  it('comes back with its topics, under ids of its own', () => {
    const topic = {
      id: 'batteries',
      name: { en: 'Batteries', fr: 'Batteries', ar: 'البطاريات' },
      words: { en: ['battery plant'], fr: [], ar: ['مصنع بطاريات'] },
      names: ['CATL'],
    };
    const read = readPack(packFile('Mine', [source('a')], [], [topic]));
    expect(read.ok && read.value.topics).toEqual([{ ...topic, id: 't0' }]);
    const without = readPack(packFile('Mine', [source('a')], []));
    expect(without.ok && without.value).not.toHaveProperty('topics');
  });

  it('has a file name that any system takes', () => {
    expect(packFileName('Énergie: ../"été"')).toBe('Énergie-été.lede-pack.json');
    expect(packFileName('سيارات')).toBe('سيارات.lede-pack.json');
    expect(packFileName('///')).toBe('lede.lede-pack.json');
  });
});

describe('a pack from a file that anybody may have written', () => {
  it('keeps only https sites outside of private networks, each once', () => {
    const sites = [
      'http://a.example/',
      'https://b.example/',
      'javascript:alert(1)',
      'https://10.0.0.1/',
      'https://b.example/',
    ];
    expect(urls(pack({ groups: [group(...sites.map(site), null, 7, { url: {} })] }))).toEqual([
      'https://b.example/',
    ]);
  });

  it('is cut to size', () => {
    const sites = Array.from({ length: 600 }, (_, i) => site(`https://s${i}.example/`));
    expect(urls(pack({ groups: [group(...sites)] }))).toHaveLength(500);
    const long = pack({
      name: 'x'.repeat(9999),
      groups: [group(site('https://a.example/'))],
      names: Array(500).fill('w'),
    });
    expect(long.ok && [long.value.name.en.length, long.value.names]).toEqual([100, ['w']]);
  });

  it('keeps only topics that a story could earn, cut to size', () => {
    const long = {
      name: 'x'.repeat(9999),
      words: { en: ['w'.repeat(999), 'w\u202e'], fr: 'w', constructor: ['w'] },
    };
    const topics = [null, 7, {}, { name: 'No words', words: { de: ['Wort'] } }, ...Array(500).fill(long)];
    const read = pack({ groups: [group(site('https://a.example/'))], topics });
    const kept = (read.ok && read.value.topics) || [];
    expect(kept).toHaveLength(16);
    expect(kept[0]?.name.fr).toHaveLength(100);
    expect(kept[0]?.words).toEqual({ en: ['w'.repeat(60), 'w'], fr: [], ar: [] });
    expect(new Set(kept.map(({ id }) => id)).size).toBe(16);
    const many = { name: 'Many', words: { ar: Array.from({ length: 999 }, (_, i) => `w${i}`) } };
    const cut = pack({ groups: [group(site('https://a.example/'))], topics: [many] });
    expect(cut.ok && cut.value.topics?.[0]?.words.ar).toHaveLength(100);
  });

  it('is refused where it is no pack, whatever else it is', () => {
    for (const text of ['', '{', '[]', 'null', '{"kind":"lede-pack"}', '{"items":[]}']) {
      expect(readPack(text)).toMatchObject({ ok: false, problem: { code: 'not-opml' } });
    }
    expect(pack({ version: 2, groups: [group(site('https://a.example/'))] }).ok).toBe(false);
    expect(pack({ groups: [] }).ok).toBe(false);
  });

  it('never breaks the reader, and gives plain fields only', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (name, groups, words) => {
        const read = pack({
          name,
          groups: [groups, group(site('https://a.example/'))],
          names: words,
          watchWords: words,
          topics: [{ name, words, names: words }, words],
        });
        const fields = read.ok ? Object.keys(read.value).filter((field) => field !== 'topics') : [];
        expect(fields).toEqual(['id', 'name', 'groups', 'names', 'watchWords']);
        const topics = (read.ok && read.value.topics) || [];
        for (const { words } of topics) expect(Object.keys(words)).toEqual(['en', 'fr', 'ar']);
      }),
    );
  });
});

describe('the packs that Lede ships', () => {
  it('are for eight industries, with sites and words in three languages', () => {
    expect(shipped.map(({ id }) => id).sort()).toEqual(
      [
        'automotive',
        'energy',
        'technology',
        'aviation',
        'finance',
        'pharma',
        'agriculture',
        'logistics',
      ].sort(),
    );
    for (const { id, groups, names, watchWords } of shipped) {
      const sites = groups.flatMap((one) => one.sites);
      expect([id, sites.length >= 5, names.length >= 3]).toEqual([id, true, true]);
      expect([id, Object.values(watchWords).every((words) => words.length >= 3)]).toEqual([id, true]);
      expect(sites.filter(({ url }) => new URL(url).href !== url || !url.startsWith('https:'))).toEqual([]);
      expect(new Set(sites.map(({ url }) => url)).size).toBe(sites.length);
    }
  });

  it('offer the words of what is followed, in the languages that are read', () => {
    const mine = [source('x', { siteUrl: 'https://www.pv-magazine.com/', language: 'en-US' })];
    const offered = wordsToOffer(shipped, mine, 'fr');
    expect(offered).toContain('TotalEnergies');
    expect(offered).toContain('hydrogène');
    expect(offered).toContain('hydrogen');
    expect(offered).not.toContain('الهيدروجين');
    expect(offered).not.toContain('Renault');
    expect(wordsToOffer(shipped, [], 'fr')).toContain('Renault');
  });
});

it('the background knows the names of every pack', async () => {
  const names = (await loadPacks()).flatMap((pack) => pack.names);
  expect([...packNames].sort()).toEqual([...new Set(names)].sort());
});

it('the background knows the other ways to write the names of every pack, each of one name alone', async () => {
  const packs = await loadPacks();
  const alike = packs.flatMap((pack) => pack.alike ?? []);
  expect(packNamesakes.map((list) => list.join()).sort()).toEqual(alike.map((list) => list.join()).sort());
  const all = alike.flat().map((name) => name.toLowerCase());
  expect(new Set(all).size).toBe(all.length);
  for (const [name] of alike) expect(packNames).toContain(name);
});
