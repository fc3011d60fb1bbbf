/**
 * Fifty feeds on twenty hosts of this machine that ask for politeness in every way there is, and write
 * down who did not listen. The clock is the test's.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const minute = 60_000;
const hour = 60 * minute;
const manners = [
  'etag',
  'last-modified',
  'max-age',
  'expires',
  'ttl',
  'skip-hours',
  'retry-seconds',
  'retry-date',
  'redirect',
  'broken',
] as const;
export type Manner = (typeof manners)[number];

export interface PoliteFeed {
  readonly url: string;
  readonly manner: Manner;
  readonly host: string;
  /** Answers that were given and stored: from then on validators are expected. */
  answered: number;
  askedAt: number;
  /** Before this the next request is too early. */
  notBefore: number;
  /** The same before the last request: a killed worker cannot know of an answer it never stored. */
  before: { answered: number; notBefore: number };
}

export interface PoliteServer {
  readonly feeds: readonly PoliteFeed[];
  readonly violations: string[];
  readonly counts: { requests: number; conditional: number; unchanged: number };
  readonly port: number;
  mostAtOnce: number;
  /** Resolves once nothing is under way any more. */
  idle(): Promise<void>;
  /** What was answered and never stored was not answered. */
  forget(feed: PoliteFeed): void;
  close(): Promise<void>;
}

export async function startPolite(now: () => number): Promise<PoliteServer> {
  const inFlight = new Map<string, number>();
  const hostRests = new Map<string, number>();
  const restAskedBy = new Map<string, string>();
  const server = createServer((asked, answer) => {
    const host = (asked.headers.host ?? '').split(':')[0] ?? '';
    const flying = (inFlight.get(host) ?? 0) + 1;
    inFlight.set(host, flying);
    polite.mostAtOnce = Math.max(polite.mostAtOnce, flying);
    answer.on('close', () => inFlight.set(host, (inFlight.get(host) ?? 1) - 1));
    setTimeout(() => reply(asked, answer, host), 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const feeds = Array.from({ length: 50 }, (_, i): PoliteFeed => {
    const host = `p${i % 20}.newsroom.test`;
    const fresh = { answered: 0, notBefore: 0 };
    return {
      url: `http://${host}:${port}/feed${i}`,
      host,
      manner: manners[i % manners.length] as Manner,
      ...fresh,
      askedAt: 0,
      before: fresh,
    };
  });
  const polite: PoliteServer = {
    feeds,
    violations: [],
    counts: { requests: 0, conditional: 0, unchanged: 0 },
    port,
    mostAtOnce: 0,
    async idle() {
      while ([...inFlight.values()].some((count) => count > 0)) {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    forget(feed) {
      Object.assign(feed, feed.before);
      // Nor was the rest that it asked for with that answer.
      if (restAskedBy.get(feed.host) === feed.url) hostRests.delete(feed.host);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return polite;

  function reply(asked: IncomingMessage, answer: ServerResponse, host: string): void {
    const number = Number(/^\/(?:feed|moved)(\d+)$/.exec(asked.url ?? '')?.[1]);
    const feed = feeds[number] as PoliteFeed;
    const isMoved = asked.url?.startsWith('/moved') === true;
    const time = now();
    const blame = (what: string) => polite.violations.push(`${feed.url} (${feed.manner}): ${what}`);
    if (asked.headers.cookie) blame('a cookie');
    if (asked.headers.referer) blame('a referrer');
    if (!isMoved && time < feed.notBefore)
      blame(`${Math.round((feed.notBefore - time) / minute)} minutes early`);
    if (!isMoved && time < (hostRests.get(host) ?? 0)) blame('while its host rests');
    if (feed.manner === 'skip-hours' && feed.answered > 0 && isNight(time)) blame('at night');
    const conditional = asked.headers['if-none-match'] ?? asked.headers['if-modified-since'];
    polite.counts.requests++;
    if (conditional) polite.counts.conditional++;
    else if (feed.answered > 0) blame('without its validators');
    answer.setHeader('date', new Date(time).toUTCString());
    feed.askedAt = time;
    if (!isMoved) feed.before = { answered: feed.answered, notBefore: feed.notBefore };
    const settle = (wait: number, isAnswer = true) => {
      feed.notBefore = time + wait;
      if (isAnswer) feed.answered++;
    };
    // Nobody is asked twice within a shortest interval and its jitter.
    const least = 13.5 * minute;
    switch (feed.manner) {
      case 'retry-seconds':
      case 'retry-date':
        if (feed.answered > 0 && feed.answered % 3 === 0) {
          const wait = (feed.manner === 'retry-date' ? 2 : 3) * hour;
          const until = new Date(time + wait).toUTCString();
          answer.setHeader('retry-after', feed.manner === 'retry-date' ? until : String(wait / 1000));
          // Dates have no milliseconds.
          hostRests.set(host, time + wait - 1000);
          restAskedBy.set(host, feed.url);
          settle(wait - 1000);
          answer.writeHead(feed.manner === 'retry-date' ? 503 : 429).end();
          return;
        }
        settle(least);
        break;
      case 'redirect':
        if (!isMoved) {
          settle(least, false);
          answer.writeHead(302, { location: `/moved${number}` }).end();
          return;
        }
        settle(least);
        break;
      case 'broken':
        settle(least, false);
        feed.answered = 0;
        answer.writeHead(500).end();
        return;
      case 'max-age':
        answer.setHeader('cache-control', 'public, max-age=10800');
        settle(3 * hour);
        break;
      case 'expires':
        answer.setHeader('expires', new Date(time + 2 * hour).toUTCString());
        settle(2 * hour - 1000);
        break;
      case 'ttl':
        settle(4 * hour);
        break;
      default:
        settle(least);
    }
    const edition = Math.floor(time / (5 * hour));
    const etag = `"${number}-${edition}"`;
    const lastModified = new Date(edition * 5 * hour).toUTCString();
    if (feed.manner === 'last-modified') answer.setHeader('last-modified', lastModified);
    else answer.setHeader('etag', etag);
    if (asked.headers['if-none-match'] === etag || asked.headers['if-modified-since'] === lastModified) {
      polite.counts.unchanged++;
      answer.writeHead(304).end();
      return;
    }
    answer.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(feed, edition));
  }
}

const isNight = (time: number) => new Date(time).getUTCHours() < 6;

function feedOf({ manner, host, url }: PoliteFeed, edition: number): string {
  const asks =
    manner === 'ttl'
      ? '<ttl>240</ttl>'
      : manner === 'skip-hours'
        ? `<skipHours>${Array.from({ length: 6 }, (_, i) => `<hour>${i}</hour>`).join('')}</skipHours>`
        : '';
  const items = Array.from({ length: 12 }, (_, i) => {
    const time = new Date((edition - i) * 5 * hour).toUTCString();
    return `<item><title>Number ${edition - i} of ${url}</title><link>https://${host}/${url.split('/').pop()}/${edition - i}</link><pubDate>${time}</pubDate></item>`;
  });
  return `<rss version="2.0"><channel><title>${url}</title><link>https://${host}/</link>${asks}${items.join('')}</channel></rss>`;
}
