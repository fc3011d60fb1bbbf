/** What there is to follow at an address, to choose from: feeds, or else the headlines of its page. */
import { commentsLast } from '../feed/discover/index.ts';
import type { ParsedFeed } from '../feed/index.ts';
import { sourceOf } from '../identify/index.ts';
import type { HeadlinePattern } from '../model.ts';
import { typedAddress } from '../net/address.ts';
import type { Download } from '../net/download.ts';
import { ok, type Result } from '../result.ts';
import { type Ask, asker } from './asker.ts';
import { contained } from './contained.ts';
import type { Ports } from './ports.ts';
import { nothingFound, searchFeeds } from './search-feeds.ts';
import { type FoundPage, listTaught, searchPages } from './search-pages.ts';

export interface Discovery {
  readonly siteUrl: string;
  readonly title: string;
  /** Likeliest first; never empty, unless origins are lacking. */
  readonly candidates: readonly Candidate[];
  /** Match patterns of hosts that were named and not asked, since they are not granted. */
  readonly lacking?: readonly string[];
}

/** Something that can be followed. */
export interface Candidate {
  readonly url: string;
  readonly title: string;
  readonly kind: 'feed' | 'page';
  /** How its headlines are told from other links, where it is a page. */
  readonly page?: HeadlinePattern;
  /** At most five. */
  readonly newest: readonly { readonly title: string; readonly published?: number }[];
  readonly followed: boolean;
  readonly entries: number;
}

/** Requests of one discovery. */
const requests = 12;
/** So many good feeds are a choice. */
const enough = 4;
const maxNewest = 5;
const maxCandidates = 6;

/**
 * @param address as the user typed it; its origin has been granted before
 * @param headline one of the page, by address or text: its list is looked for, and no feed
 * @returns what stands there, `no-feed-found` where that is nothing, or why the address could not be read
 */
export async function discover(address: string, ports: Ports, headline?: string): Promise<Result<Discovery>> {
  const typed = typedAddress(address, ports.allowHttp);
  if (!typed.ok) return typed;
  return contained('feed-broken', async () => {
    const ask = asker(ports, requests);
    return headline === undefined
      ? discoverAll(typed.value.href, ask, ports)
      : taught(typed.value.href, headline, ask, ports);
  });
}

async function discoverAll(url: string, ask: Ask, ports: Ports): Promise<Result<Discovery>> {
  const search = await searchFeeds(url, ask, enough);
  if (!search.ok) return search;
  const { feeds, page, named } = search.value;
  const hasNews = feeds.some(({ rank, feed }) => rank < commentsLast && feed.entries.length > 0);
  const pages = page && !hasNews ? await searchPages(page, ask) : [];
  const found = [
    ...feeds.filter(({ rank }) => rank < commentsLast).map(({ got, feed, name }) => ({ got, feed, name })),
    ...pages.map((one) => ({ ...one, name: named?.title ?? '' })),
    ...feeds.filter(({ rank }) => rank >= commentsLast).map(({ got, feed, name }) => ({ got, feed, name })),
  ];
  const candidates = await Promise.all(
    found.slice(0, maxCandidates).map(({ got, name, ...one }) => toCandidate(got.url, name, one, ports)),
  );
  const lacking = ask.lacking();
  if (candidates.length === 0 && lacking.length === 0) return nothingFound(search.value);
  const siteUrl = page?.url ?? feeds[0]?.feed.link ?? url;
  const title = named?.title || candidates[0]?.title || new URL(siteUrl).hostname;
  return ok({ siteUrl, title, candidates, ...(lacking.length > 0 ? { lacking } : {}) });
}

/** The lists of headlines at an address, whether or not it has feeds as well. */
export async function discoverLists(address: string, ports: Ports): Promise<Result<Discovery>> {
  return contained('feed-broken', async () => {
    const ask = asker(ports, requests);
    const page = await ask(address);
    if (!page.ok) return page;
    return offer(page.value, await searchPages(page.value, ask), ports);
  });
}

async function taught(url: string, headline: string, ask: Ask, ports: Ports): Promise<Result<Discovery>> {
  const page = await ask(url);
  if (!page.ok) return page;
  return offer(page.value, listTaught(page.value, headline), ports);
}

async function offer(page: Download, lists: readonly FoundPage[], ports: Ports): Promise<Result<Discovery>> {
  if (lists.length === 0) return nothingFound({ feeds: [], page });
  const candidates = await Promise.all(
    lists.slice(0, maxCandidates).map(({ got, ...list }) => toCandidate(got.url, '', list, ports)),
  );
  return ok({ siteUrl: page.url, title: candidates[0]?.title ?? '', candidates });
}

async function toCandidate(
  url: string,
  name: string,
  { feed, page }: { readonly feed: ParsedFeed; readonly page?: HeadlinePattern },
  ports: Ports,
): Promise<Candidate> {
  const newest = [...feed.entries]
    .sort((a, b) => (b.published ?? 0) - (a.published ?? 0))
    .slice(0, maxNewest);
  return {
    url,
    title: feed.title || name || new URL(url).hostname,
    kind: page ? 'page' : 'feed',
    ...(page ? { page } : {}),
    newest: newest.map(({ title, published }) => ({
      title,
      ...(published !== undefined ? { published } : {}),
    })),
    followed: sourceOf(await ports.store.sources(), url) !== undefined,
    entries: feed.entries.length,
  };
}
