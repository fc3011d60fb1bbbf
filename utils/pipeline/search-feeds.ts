/** The feeds behind an address: itself, what its platform is known for, what its page names, what sites usually have. */
import {
  channelFeed,
  commentsLast,
  guessedFeeds,
  isComments,
  type NamedFeeds,
  namedFeeds,
  platformFeeds,
  ranksOf,
} from '../feed/discover/index.ts';
import type { ParsedFeed } from '../feed/index.ts';
import type { Download } from '../net/download.ts';
import { fail, ok, type Problem, type Result } from '../result.ts';
import type { Ask } from './asker.ts';
import { pageText } from './page-text.ts';
import { readSource } from './read-source.ts';

export interface FoundFeed {
  readonly got: Download;
  readonly feed: ParsedFeed;
  /** As the page calls it; may be empty. */
  readonly name: string;
  /** Lower is likelier meant. */
  readonly rank: number;
}

export interface Search {
  /** Likeliest first. */
  readonly feeds: readonly FoundFeed[];
  /** The page of the address; absent where the address was a feed's, or known without asking. */
  readonly page?: Download;
  readonly named?: NamedFeeds;
  /** Why a feed that the page names could not be read. */
  readonly problem?: Problem;
}

/** Of the feeds a page names so many are read at most; most have two or three. */
const maxNamed = 6;
/** Kept for a site map, where no feed is found. */
const reserve = 4;
/** After these, the site will not answer the next guess either. */
const hopeless = new Set<string>([
  'unreachable',
  'timeout',
  'too-many-requests',
  'offline',
  'permission-missing',
]);

interface Link {
  readonly url: string;
  readonly title: string;
  readonly rank: number;
  readonly from: 'head' | 'body' | 'known';
}

/** @param enough so many good feeds end the search */
export async function searchFeeds(address: string, ask: Ask, enough: number): Promise<Result<Search>> {
  const known = await fromLinks(
    platformFeeds(address).map((url, i) => ({ url, title: '', rank: i, from: 'known' as const })),
    ask,
    1,
  );
  if (known.feeds.length > 0) return ok({ feeds: known.feeds });
  const got = await ask(address);
  if (!got.ok) return got;
  const page = got.value;
  const itself = readSource({}, page);
  if (itself.ok) return ok({ feeds: [{ got: page, feed: itself.value, name: '', rank: 0 }] });
  if (itself.problem.code !== 'not-a-feed') return itself;
  const named = namedFeeds(pageText(page.bytes, page.contentType), page.url);
  const found = await fromLinks(linksOf(named, page.url), ask, enough);
  const feeds = found.feeds.some(({ rank }) => rank < commentsLast)
    ? found.feeds
    : [...(await guess(page.url, named, ask)), ...found.feeds];
  return ok({
    feeds: likeliestFirst(feeds, page.url, named.language),
    page,
    named,
    ...(found.problem ? { problem: found.problem } : {}),
  });
}

function linksOf(named: NamedFeeds, pageUrl: string): Link[] {
  const channel = channelFeed(named, pageUrl);
  const ranks = ranksOf(named.links, pageUrl, named.language);
  const links = named.links.map((link, i) => ({ ...link, rank: ranks[i] ?? 0 }));
  return [
    ...(channel ? [{ url: channel, title: named.title, rank: -50, from: 'known' as const }] : []),
    ...links,
  ].sort((a, b) => a.rank - b.rank);
}

interface Read {
  readonly feeds: readonly FoundFeed[];
  readonly problem?: Problem;
}

async function fromLinks(links: readonly Link[], ask: Ask, enough: number): Promise<Read> {
  const queue = [...links];
  const feeds: FoundFeed[] = [];
  let problem: Problem | undefined;
  let sawFeedPage = false;
  for (let tried = 0; tried < maxNamed && ask.left() > 0; tried++) {
    const link = queue.shift();
    if (!link || feeds.filter(isGood).length >= enough) break;
    const found = await readFeedAt(link, ask);
    if (found.ok) feeds.push(found.value.found);
    // A page that names a page instead of a feed names none, unless that one is the list of its feeds.
    else if (found.problem.code !== 'not-a-feed') problem = found.problem;
    else if (link.from === 'body' && !sawFeedPage) {
      const listed = await linksOfFeedPage(link, ask);
      sawFeedPage = listed.length > 0;
      queue.push(...listed.filter(({ url }) => !queue.some((other) => other.url === url)));
      queue.sort((a, b) => a.rank - b.rank);
    }
  }
  return { feeds, ...(problem ? { problem } : {}) };
}

async function readFeedAt(link: Link, ask: Ask): Promise<Result<{ found: FoundFeed }>> {
  const got = await ask(link.url);
  if (!got.ok) return got;
  const feed = readSource({}, got.value);
  if (!feed.ok) return feed;
  return ok({ found: { got: got.value, feed: feed.value, name: link.title, rank: link.rank } });
}

async function linksOfFeedPage(link: Link, ask: Ask): Promise<Link[]> {
  const got = await ask(link.url);
  if (!got.ok) return [];
  const { links, language } = namedFeeds(pageText(got.value.bytes, got.value.contentType), got.value.url);
  const ranks = ranksOf(links, new URL('/', link.url).href, language);
  return links.map((one, i) => ({ ...one, rank: ranks[i] ?? 0 }));
}

async function guess(pageUrl: string, { generator }: NamedFeeds, ask: Ask): Promise<FoundFeed[]> {
  for (const url of guessedFeeds(pageUrl, generator)) {
    if (ask.left() <= reserve) break;
    const found = await readFeedAt({ url, title: '', rank: 0, from: 'known' }, ask);
    if (found.ok) return [found.value.found];
    if (hopeless.has(found.problem.code)) break;
  }
  return [];
}

const isGood = ({ feed, rank }: FoundFeed): boolean => feed.entries.length > 0 && rank < commentsLast;

/** What the feeds themselves say corrects what their links promised; the same one in two formats is told once. */
function likeliestFirst(feeds: readonly FoundFeed[], pageUrl: string, language: string): FoundFeed[] {
  const newest = Math.max(...feeds.map(newestOf));
  const ranked = feeds.map((found) => ({
    ...found,
    rank: found.rank + correction(found, pageUrl, language, newest),
  }));
  ranked.sort((a, b) => a.rank - b.rank);
  const told = new Set<string>();
  return ranked.filter(({ feed }) => {
    const key = feed.entries
      .slice(0, 5)
      .map(({ link, title }) => `${link} ${title}`)
      .join('\n');
    return key === '' || (!told.has(key) && told.add(key));
  });
}

const halfAYear = 182 * 86_400_000;

function correction({ feed, got }: FoundFeed, pageUrl: string, language: string, newest: number): number {
  const about = bare(feed.link);
  let more = 0;
  if (feed.entries.length === 0) more += 100;
  if (about === bare(pageUrl)) more -= 8;
  else if (about !== bare(got.url) && about.split('/').length > bare(pageUrl).split('/').length) more += 4;
  if (isComments({ title: feed.title, url: got.url })) more += commentsLast;
  if (feed.language && language && feed.language.slice(0, 2) !== language.slice(0, 2)) more += 6;
  if (newestOf({ feed }) < newest - halfAYear) more += 10;
  return more;
}

/** When it last brought something; now, as far as it says nothing. */
function newestOf({ feed }: Pick<FoundFeed, 'feed'>): number {
  const times = feed.entries.flatMap(({ published, updated }) => published ?? updated ?? []);
  return times.length === 0 ? 0 : Math.max(...times);
}

const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

/** @returns the problem where nothing was found to follow */
export function nothingFound({ problem, page }: Search): { readonly ok: false; readonly problem: Problem } {
  return problem ? { ok: false, problem } : fail('no-feed-found', `${page?.url ?? ''} names no feed`);
}
