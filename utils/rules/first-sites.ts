/** Which sites of a pack are ticked before anybody has looked at them. */
import type { Pack } from '../model.ts';

/** Enough for a full first page; of several packs together few enough for one question of the browser. */
const mostOfOne = 8;
const mostOfAll = 12;
const leastOfOne = 3;

/**
 * Addresses of the sites to begin with: in turn out of each group of a pack, those first in it first.
 *
 * @param languages base subtags of what the user reads; a site that names no language may be any. Of a pack that
 *   has nothing in them, all sites count.
 */
export function firstSites(packs: readonly Pack[], languages: readonly string[]): ReadonlySet<string> {
  const most = Math.min(mostOfOne, Math.max(leastOfOne, Math.floor(mostOfAll / packs.length)));
  const reads = (language: string) => language === '' || languages.includes(language.split('-')[0] ?? '');
  const chosen = new Set<string>();
  for (const { groups } of packs) {
    const all = groups.map(({ sites }) => sites.map(({ url }) => url));
    const readable = groups.map(({ sites }) =>
      sites.filter(({ language }) => reads(language)).map(({ url }) => url),
    );
    const from = readable.some((urls) => urls.length > 0) ? readable : all;
    const longest = Math.max(0, ...from.map((urls) => urls.length));
    const inTurn = Array.from({ length: longest }, (_, i) => from.flatMap((urls) => urls.slice(i, i + 1)));
    for (const url of inTurn.flat().slice(0, most)) chosen.add(url);
  }
  return chosen;
}
