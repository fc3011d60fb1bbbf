// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
        });
        expect(read.ok && Object.keys(read.value)).toEqual(['id', 'name', 'groups', 'names', 'watchWords']);
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
