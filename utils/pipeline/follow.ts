/** Following what the user named: a feed, or a site whose feed its page names. */
import { findFeedLinks, type ParsedFeed } from '../feed/index.ts';
import { hashBytes, sourceId } from '../identify/index.ts';
import type { Source } from '../model.ts';
import { secureAddress, typedAddress } from '../net/address.ts';
import { feedPace } from '../net/by-host.ts';
import { type Download, feedLimits } from '../net/download.ts';
import { fail, ok, type Result } from '../result.ts';
import { titleText } from '../text/html-text.ts';
import { ask } from './ask.ts';
import { contained } from './contained.ts';
import type { Ports } from './ports.ts';
import { readFeed, storeFeed } from './store-feed.ts';

/** How many of the feeds a page names are tried. */
const maxCandidates = 4;
const accept =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5';

export interface Followed {
  readonly source: Source;
  /** False where it was followed already; nothing is changed then. */
  readonly added: boolean;
}

/**
 * @param address as the user typed it; its origin has been granted before
 * @param title the user's or the pack's name for it; the feed's own where left out
 */
export async function follow(
  address: string,
  title: string | undefined,
  ports: Ports,
): Promise<Result<Followed>> {
  const url = typedAddress(address, ports.allowHttp);
  if (!url.ok) return url;
  return contained('feed-broken', async () => {
    const found = await findFeed(url.value.href, ports);
    if (!found.ok) return found;
    const { got, feed } = found.value;
    const source = newSource(got, feed, title, ports.now());
    const added = await ports.store.addSource(source);
    if (added) await storeFeed(source, { got, feed, bodyHash: hashBytes(got.bytes) }, ports);
    return ok({ source: (await ports.store.source(source.id)) ?? source, added });
  });
}

interface Found {
  readonly got: Download;
  readonly feed: ParsedFeed;
}

async function findFeed(url: string, ports: Ports): Promise<Result<Found>> {
  const got = await fetchOne(url, ports);
  if (!got.ok) return got;
  const feed = readFeed(got.value);
  if (feed.ok) return ok({ got: got.value, feed: feed.value });
  if (feed.problem.code !== 'not-a-feed') return feed;
  const links = findFeedLinks(new TextDecoder().decode(got.value.bytes), got.value.url);
  let last: Result<Found> = fail('no-feed-found', `${got.value.url} names no feed`);
  for (const link of links.slice(0, maxCandidates)) {
    const found = await fetchFeed(link.url, ports);
    if (found.ok) return found;
    // A page that names a page instead of a feed names none.
    if (found.problem.code !== 'not-a-feed') last = found;
  }
  return last;
}

async function fetchFeed(url: string, ports: Ports): Promise<Result<Found>> {
  const got = await fetchOne(url, ports);
  if (!got.ok) return got;
  const feed = readFeed(got.value);
  return feed.ok ? ok({ got: got.value, feed: feed.value }) : feed;
}

function fetchOne(address: string, ports: Ports): Promise<Result<Download>> {
  return ask({ url: secureAddress(address, ports.allowHttp), accept, ...feedLimits }, feedPace, ports);
}

function newSource(got: Download, feed: ParsedFeed, title: string | undefined, now: number): Source {
  return {
    id: sourceId(got.url),
    feedUrl: got.url,
    siteUrl: feed.link,
    title: titleText(title ?? '') || feed.title || new URL(got.url).hostname,
    addedAt: now,
    images: false,
    folder: [],
    fullText: false,
    validators: {},
    schedule: { nextAt: now, failures: 0 },
    health: {},
    ...(feed.language ? { language: feed.language } : {}),
  };
}
