/**
 * A hundred feeds of a hundred entries on twenty hosts, each answer 60 to 140 ms late: what a round over a
 * full reader is measured on. Everything it is asked is written down.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const hosts = 20;
const feedsPerHost = 5;
const entriesPerFeed = 100;
const hour = 3_600_000;

export interface CrowdRequest {
  readonly host: string;
  readonly path: string;
  readonly at: number;
  readonly status: number;
  readonly bodyBytes: number;
  readonly cookie: boolean;
  readonly referrer: boolean;
  readonly conditional: boolean;
}

export interface Crowd {
  readonly port: number;
  readonly feeds: readonly string[];
  readonly requests: CrowdRequest[];
  /** Most requests in flight at one host since the last `clear`. */
  mostAtOnce(): number;
  /** A new story in every feed. */
  publish(): void;
  /** How a feed answers from now on, by its address; nothing for the usual. */
  setMode(feed: string, mode: 'hang' | 'busy' | undefined): void;
  clear(): void;
  close(): Promise<void>;
}

export async function startCrowd(): Promise<Crowd> {
  const requests: CrowdRequest[] = [];
  const modes = new Map<string, 'hang' | 'busy'>();
  const inFlight = new Map<string, number>();
  let most = 0;
  let edition = 0;
  const began = Date.now();
  const bodies = new Map<string, string>();

  const server: Server = createServer((asked, answer) => {
    const host = (asked.headers.host ?? '').split(':')[0] ?? '';
    const flying = (inFlight.get(host) ?? 0) + 1;
    inFlight.set(host, flying);
    most = Math.max(most, flying);
    answer.on('close', () => inFlight.set(host, (inFlight.get(host) ?? 1) - 1));
    const mode = modes.get(`${host}${asked.url}`);
    const note = (status: number, bodyBytes: number) => requests.push(noteOf(asked, host, status, bodyBytes));
    if (mode === 'hang') {
      note(0, 0);
      setTimeout(() => answer.destroy(), 45_000).unref();
      return;
    }
    setTimeout(() => reply(asked, answer, host, mode, note), delayOf(host, asked.url ?? ''));
  });

  function reply(
    asked: IncomingMessage,
    answer: ServerResponse,
    host: string,
    mode: 'busy' | undefined,
    note: (status: number, bytes: number) => void,
  ): void {
    if (mode === 'busy') {
      note(429, 0);
      answer.writeHead(429, { 'retry-after': '3600' }).end();
      return;
    }
    const number = /^\/feed(\d)$/.exec(asked.url ?? '')?.[1];
    if (number === undefined) {
      note(404, 0);
      answer.writeHead(404).end();
      return;
    }
    const headers = {
      etag: `"${host}-${number}-${edition}"`,
      'cache-control': 'max-age=7200',
      // One that comes back is seen.
      'set-cookie': 'visitor=1; Path=/',
    };
    if (asked.headers['if-none-match'] === headers.etag) {
      note(304, 0);
      answer.writeHead(304, headers).end();
      return;
    }
    const body = bodyOf(host, Number(number));
    note(200, Buffer.byteLength(body));
    answer.writeHead(200, { ...headers, 'content-type': 'application/rss+xml; charset=utf-8' }).end(body);
  }

  /** Written once an edition: the machine is the browser's while it is measured. */
  function bodyOf(host: string, number: number): string {
    const key = `${host}-${number}-${edition}`;
    const known = bodies.get(key);
    if (known !== undefined) return known;
    const body = feedOf(host, number, edition, began);
    bodies.set(key, body);
    return body;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const feeds = Array.from({ length: hosts * feedsPerHost }, (_, i) => {
    const host = `h${String(i % hosts).padStart(2, '0')}.newsroom.test`;
    return `http://${host}:${port}/feed${Math.floor(i / hosts)}`;
  });
  return {
    port,
    feeds,
    requests,
    mostAtOnce: () => most,
    publish: () => void edition++,
    setMode(feed, mode) {
      const { hostname, pathname } = new URL(feed);
      if (mode) modes.set(hostname + pathname, mode);
      else modes.delete(hostname + pathname);
    },
    clear() {
      requests.length = 0;
      most = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const noteOf = (
  { headers, url = '' }: IncomingMessage,
  host: string,
  status: number,
  bodyBytes: number,
): CrowdRequest => ({
  host,
  path: url,
  at: Date.now(),
  status,
  bodyBytes,
  cookie: headers.cookie !== undefined,
  referrer: headers.referer !== undefined,
  conditional: headers['if-none-match'] !== undefined,
});

/** The same for a feed each time, so that two loops wait equally long. */
const delayOf = (host: string, path: string) => 60 + (seedOf(host + path) % 81);

export function seedOf(text: string): number {
  let sum = 7;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 1_000_003;
  return sum;
}

const syllables = 'ka re mo ti sun dar vel lo pin gra she tu nor bas ed mil qua zen for hal'.split(' ');

/** A made-up word; low numbers are common ones, as in a language. */
const wordOf = (n: number) =>
  `${syllables[n % 20]}${syllables[Math.floor(n / 20) % 20]}${n < 400 ? '' : syllables[Math.floor(n / 400) % 20]}`;

/** The same made-up sentence for a seed each time. */
export function sentence(seed: number, words: number): string {
  let state = seed;
  const made = Array.from({ length: words }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    // Squared: common words come often, rare ones seldom.
    return wordOf(Math.floor((state / 2_147_483_648) ** 3 * 8000));
  });
  const text = made.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What a feed had before is old: a round is measured, not the reading of ten thousand pages. */
function feedOf(host: string, number: number, edition: number, began: number): string {
  const items = Array.from({ length: entriesPerFeed }, (_, i) => {
    const story = edition + entriesPerFeed - i;
    const seed = seedOf(`${host}${number}-${story}`);
    const isNew = story > entriesPerFeed;
    const time = isNew ? began + story : began - (4 * 24 + i * 6) * hour;
    const text = isNew
      ? Array.from({ length: 9 }, (_, k) => sentence(seed + k, 16)).join(' ')
      : `${sentence(seed + 1, 18)} ${sentence(seed + 2, 14)}`;
    return `<item><title>${sentence(seed, 9)}</title><link>http://${host}/story/${number}-${story}</link><guid isPermaLink="false">${host}-${number}-${story}</guid><pubDate>${new Date(time).toUTCString()}</pubDate><description>${text}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host} ${number}</title><link>http://${host}/</link><language>en</language>${items.join('')}</channel></rss>`;
}
