/** Following what the user named: a feed, a site that has one, or what was chosen of a site's offers. */
import type { ParsedFeed } from '../feed/index.ts';
import { hashBytes, sourceId, sourceOf } from '../identify/index.ts';
import type { HeadlinePattern, Source } from '../model.ts';
import { typedAddress } from '../net/address.ts';
import type { Download } from '../net/download.ts';
import { ok, type Result } from '../result.ts';
import { titleText } from '../text/html-text.ts';
import { asker } from './asker.ts';
import { contained } from './contained.ts';
import { leaseOf } from './poll-round.ts';
import type { Ports } from './ports.ts';
import { readSource } from './read-source.ts';
import { nothingFound, searchFeeds } from './search-feeds.ts';
import { storeFeed } from './store-feed.ts';

/** Requests to find one feed: a pack of twenty sites must not become a crawl. */
const requests = 10;

export interface Followed {
  readonly source: Source;
  /** False where it was followed already; nothing is changed then. */
  readonly added: boolean;
}

/** The user's yes to one of the candidates of a discovery. */
export interface Choice {
  readonly url: string;
  readonly page?: HeadlinePattern;
}

/**
 * @param address as the user typed it; its origin has been granted before
 * @param title the user's or the pack's name for it; the feed's own where left out
 * @param choice what to follow of that address; the likeliest feed where left out, and never a page's headlines
 */
export async function follow(
  address: string,
  title: string | undefined,
  ports: Ports,
  choice?: Choice,
): Promise<Result<Followed>> {
  const url = typedAddress(address, ports.allowHttp);
  if (!url.ok) return url;
  return contained('feed-broken', async () => {
    const found = choice ? await chosen(choice, ports) : await findFeed(url.value.href, ports);
    if (!found.ok) return found;
    const { got, feed } = found.value;
    const known = sourceOf(await ports.store.sources(), got.url);
    if (known) return ok({ source: known, added: false });
    const source = newSource(found.value, title, ports.now());
    const added = await ports.alone(leaseOf(source), async () => {
      const isNew = await ports.store.addSource(source);
      if (isNew) await storeFeed(source, { got, feed, bodyHash: hashBytes(got.bytes) }, ports);
      return isNew;
    });
    return ok({ source: (await ports.store.source(source.id)) ?? source, added });
  });
}

interface Found {
  readonly got: Download;
  readonly feed: ParsedFeed;
  readonly page?: HeadlinePattern;
}

async function findFeed(url: string, ports: Ports): Promise<Result<Found>> {
  const search = await searchFeeds(url, asker(ports, requests), 1);
  if (!search.ok) return search;
  const [first] = search.value.feeds;
  return first ? ok(first) : nothingFound(search.value);
}

async function chosen({ url, page }: Choice, ports: Ports): Promise<Result<Found>> {
  const got = await asker(ports, 1)(url);
  if (!got.ok) return got;
  const feed = readSource(page ? { page } : {}, got.value);
  return feed.ok ? ok({ got: got.value, feed: feed.value, ...(page ? { page } : {}) }) : feed;
}

function newSource({ got, feed, page }: Found, title: string | undefined, now: number): Source {
  return {
    id: sourceId(got.url),
    feedUrl: got.url,
    siteUrl: feed.link,
    title: titleText(title ?? '') || feed.title || new URL(got.url).hostname,
    addedAt: now,
    images: false,
    folder: [],
    fullText: false,
    ...(page ? { page } : {}),
    validators: {},
    schedule: { nextAt: now, failures: 0 },
    health: {},
    ...(feed.language ? { language: feed.language } : {}),
  };
}
