/** Who is who: stable ids for sources and entries, canonical addresses. */

/** 53-bit string hash (cyrb53 by bryc, public domain idea), as 11 base-36 digits: short ids, not security. */
export function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return digest(a, b);
}

/** The same over bytes: whether a body is the one before. */
export function hashBytes(bytes: Uint8Array): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 2654435761);
    b = Math.imul(b ^ byte, 1597334677);
  }
  return digest(a, b);
}

function digest(high: number, low: number): string {
  const a = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const b = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}

const tracking =
  /^(?:utm_\w+|at_\w+|xtor|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|ref_src|cmpid)$/i;

/** The address as its site wrote it, without what only tells who was led there; the input where it is none. */
export function cleanAddress(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const all = url.search.slice(1).split('&');
  const kept = all.filter((part) => !tracking.test(part.replace(/=.*/s, '')));
  if (kept.length === all.length) return address;
  url.search = kept.join('&');
  return url.href;
}

/** The address that is the same for one page however it was linked; the input where it is no address. */
export function canonicalUrl(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  url.hash = '';
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !tracking.test(name)));
  query.sort();
  const host = url.host.replace(/^(?:www|m|amp)\./, '');
  const path = url.pathname.replace(/\/(?:amp|index\.html?)?$/, '') || '/';
  const search = query.toString();
  return `https://${host}${path}${search && `?${search}`}`;
}

export function sourceId(feedUrl: string): string {
  return `s${hash(canonicalUrl(feedUrl))}`;
}

/** The source that reads this feed: its id is made of the address it began with, and it may have moved since. */
export function sourceOf<T extends { readonly id: string; readonly feedUrl: string }>(
  sources: readonly T[],
  feedUrl: string,
): T | undefined {
  const id = sourceId(feedUrl);
  return sources.find((source) => source.id === id || sourceId(source.feedUrl) === id);
}

/** What an id is made from; any of the three may be missing. */
export interface Identity {
  readonly guid: string;
  readonly link: string;
  readonly title: string;
  readonly published?: number;
}

/**
 * Ids for the entries of one answer: by guid, unless the feed gives one guid to several pages; else by
 * canonical address, else by title and date. The same item gets the same id at every poll.
 */
export function entryIds(source: string, entries: readonly Identity[]): string[] {
  const links = entries.map((entry) => (entry.link === '' ? '' : canonicalUrl(entry.link)));
  const pages = new Map<string, Set<string>>();
  entries.forEach(({ guid, title }, i) => {
    const known = pages.get(guid) ?? new Set();
    pages.set(guid, known.add(links[i] || title));
  });
  return entries.map((entry, i) => {
    const unique = entry.guid !== '' && pages.get(entry.guid)?.size === 1;
    const link = links[i];
    const key = unique ? `g:${entry.guid}` : link ? `l:${link}` : `t:${entry.title}:${entry.published ?? ''}`;
    return `e${hash(`${source} ${key}`)}`;
  });
}

/**
 * The canonical address of an item that has none of its own: its site's, and what tells it from the others there. It
 * is no page's: that of a page never has such a part.
 */
export const pagelessAddress = (site: string, text: string): string => `${canonicalUrl(site)}#${hash(text)}`;

/** Whether an entry has a page, or what its source said of it is all there is. */
export const hasPage = ({ address }: { readonly address: string }): boolean => !address.includes('#');

/** The id of a page that was read without a source. */
export function pageId(url: string): string {
  return `p${hash(canonicalUrl(url))}`;
}
