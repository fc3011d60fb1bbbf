/** Which entry an open page is. */
import { hostOf, isSameSite } from '../clean/line.ts';
import { canonicalUrl } from '../identify/index.ts';
import type { Entry } from '../model.ts';
import type { Store } from '../store/store.ts';

/**
 * That of a source of the page's own site: of its feed's address, as what a feed says of itself proves nothing. One
 * that only links there, an aggregator or a feed that means ill, neither gets the page's text nor decides what is cut
 * from it.
 */
export async function entryOfPage(url: string, store: Store): Promise<Entry | undefined> {
  const found = (await store.entriesAt(canonicalUrl(url))).filter((entry) => isThere(url, entry.url));
  if (found.length === 0) return undefined;
  const feeds = new Map((await store.sources()).map(({ id, feedUrl }) => [id, feedUrl]));
  return found.find(({ sourceId, url: at }) => isSameSite(hostOf(feeds.get(sourceId) ?? ''), hostOf(at)));
}

/** Canonical addresses are alike across schemes and hosts that need not be one's: http is anybody's on the way. */
function isThere(page: string, entry: string): boolean {
  const [at, said] = [URL.parse(page), URL.parse(entry)];
  return hostOf(page) === hostOf(entry) && (at?.protocol === 'https:' || said?.protocol === 'http:');
}
