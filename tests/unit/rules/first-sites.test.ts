import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../utils/model.ts';
import { firstSites } from '../../../utils/rules/first-sites.ts';

const name = { en: 'n', fr: 'n', ar: 'n' };
const pack = (id: string, ...groups: readonly (readonly [string, number])[]): Pack => ({
  id,
  name,
  groups: groups.map(([language, count], g) => ({
    id: `g${g}`,
    name,
    sites: Array.from({ length: count }, (_, i) => ({
      title: `${language}${i}`,
      url: `https://${id}-${g}-${language}${i}.example/`,
      language,
      checked: true,
    })),
  })),
  names: [],
  watchWords: { en: [], fr: [], ar: [] },
});
const cars = pack('cars', ['fr', 9], ['fr', 10], ['en', 10], ['ar', 3]);
const hosts = (packs: readonly Pack[], languages: readonly string[]) =>
  [...firstSites(packs, languages)].map((url) => new URL(url).hostname.replace('.example', ''));

describe('the sites that are ticked to begin with', () => {
  it('are in the languages of the reader, in turn out of each group', () => {
    expect(hosts([cars], ['fr'])).toEqual(
      ['0-fr0', '1-fr0', '0-fr1', '1-fr1', '0-fr2', '1-fr2', '0-fr3', '1-fr3'].map((one) => `cars-${one}`),
    );
    expect(hosts([cars], ['ar'])).toEqual(['cars-3-ar0', 'cars-3-ar1', 'cars-3-ar2']);
    expect(hosts([cars], ['ar', 'en']).filter((one) => one.includes('en'))).toHaveLength(5);
  });

  it('are some of any language where the industry has none of the reader’s', () => {
    expect(hosts([pack('energy', ['en', 7], ['ar', 2])], ['fr'])).toHaveLength(8);
  });

  it('are fewer of each when there are several industries, and never none', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => pack(id, ['en', 9]));
    expect(hosts(all.slice(0, 2), ['en'])).toHaveLength(12);
    expect(hosts(all, ['en'])).toHaveLength(18);
    expect(hosts([], ['en'])).toEqual([]);
  });

  it('are those of a file that names no language as well', () => {
    expect(hosts([pack('file', ['', 3])], ['fr'])).toHaveLength(3);
  });
});
