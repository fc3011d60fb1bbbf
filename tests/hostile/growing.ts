/**
 * Feeds that grow, let go of what is old and fail at every fifth request. A feed lets an item go only once the tag of
 * an answer that showed it came back: from then on it counts as stored, and who lost it has lost it for good.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Failure = 'server-error' | 'missing' | 'portal' | 'empty' | 'reset' | 'cut';
export type GrowingAnswer =
  | { readonly kind: 'feed'; readonly tag: string; readonly body: string }
  | { readonly kind: 'unchanged'; readonly tag: string }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly body: string };

interface Item {
  readonly number: number;
  /** The edition that first had it. */
  readonly edition: number;
  readonly published: number;
}

const failures: readonly Failure[] = ['server-error', 'missing', 'portal', 'empty', 'reset', 'cut'];
/** Of all requests, while the feed is not `well`. */
const failing = 0.2;
const mostNew = 3;
const fewest = 3;

/** The same figures each time: a run that fails can be looked at again. */
export function dice(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class GrowingFeed {
  readonly origin: string;
  /** Titles of all that an answer ever showed. */
  readonly shown = new Set<string>();
  readonly counts = { asked: 0, failed: 0, dropped: 0 };
  /** Fails no more. */
  well = false;
  readonly #random: () => number;
  readonly #now: () => number;
  #items: Item[] = [];
  #edition = 0;
  #made = 0;

  constructor(origin: string, seed: number, now: () => number) {
    this.origin = origin;
    this.#random = dice(seed);
    this.#now = now;
    this.grow();
  }

  /** Some new items, or none. */
  grow(): void {
    const count = Math.floor(this.#random() * (mostNew + 1));
    if (count === 0 && this.#edition > 0) return;
    this.#edition++;
    for (let i = 0; i < Math.max(1, count); i++)
      this.#items.unshift({ number: this.#made++, edition: this.#edition, published: this.#now() });
  }

  /** @param back the tag that came back with the request */
  answer(back: string | undefined): GrowingAnswer {
    this.counts.asked++;
    this.#letGo(Number(back?.replace(/\D/g, '') ?? 0));
    const tag = `"${this.#edition}"`;
    const body = this.#body();
    if (!this.well && this.#random() < failing) {
      this.counts.failed++;
      const failure = failures[Math.floor(this.#random() * failures.length)] ?? 'server-error';
      return { kind: 'failure', failure, body };
    }
    if (back === tag) return { kind: 'unchanged', tag };
    for (const { number } of this.#items) this.shown.add(this.#title(number));
    return { kind: 'feed', tag, body };
  }

  #letGo(stored: number): void {
    const before = this.#items.length;
    this.#items = this.#items.filter(
      ({ edition }, i) => i < fewest || edition > stored || this.#random() < 0.5,
    );
    this.counts.dropped += before - this.#items.length;
  }

  #title = (number: number): string => `${words(number)} of ${new URL(this.origin).hostname}, ${number}`;

  #body(): string {
    // Older than what is fetched unasked: the feeds are looked at, not their pages.
    const date = (time: number) => new Date(time - 5 * 24 * 3_600_000).toUTCString();
    const items = this.#items.map(
      ({ number, published }) =>
        `<item><title>${this.#title(number)}</title><link>${this.origin}/${number}</link><guid>${number}</guid><pubDate>${date(published)}</pubDate></item>`,
    );
    return `<rss version="2.0"><channel><title>${this.origin}</title><link>${this.origin}/</link>${items.join('')}</channel></rss>`;
  }
}

const pieces = 'quay rail bridge ferry mill harvest tram canal tower market garden school'.split(' ');
/** No two near each other alike, so that no story takes another in. */
const words = (number: number): string =>
  [1, 5, 7, 11].map((step) => pieces[(number * step + (number >> 2)) % pieces.length]).join(' ');

export interface GrowingServer {
  readonly port: number;
  readonly feeds: readonly GrowingFeed[];
  close(): Promise<void>;
}

/** So many of them on this machine, each under a name of its own. */
export async function startGrowing(count: number): Promise<GrowingServer> {
  const feeds = new Map<string, GrowingFeed>();
  const server = createServer((asked, answer) => {
    const feed = feeds.get(asked.headers.host ?? '');
    if (!feed || asked.url !== '/feed') answer.writeHead(404).end();
    else send(feed.answer(asked.headers['if-none-match']), answer, asked.socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (let i = 0; i < count; i++) {
    const host = `g${i}.newsroom.test:${port}`;
    feeds.set(host, new GrowingFeed(`http://${host}`, i + 1, Date.now));
  }
  return {
    port,
    feeds: [...feeds.values()],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function send(said: GrowingAnswer, answer: ServerResponse, socket: Socket): void {
  if (said.kind === 'unchanged') answer.writeHead(304, { etag: said.tag }).end();
  else if (said.kind === 'feed') answer.writeHead(200, { etag: said.tag }).end(said.body);
  else if (said.failure === 'server-error') answer.writeHead(500).end();
  else if (said.failure === 'missing') answer.writeHead(404).end();
  else if (said.failure === 'portal') answer.writeHead(200, { 'content-type': 'text/html' }).end(portal);
  else if (said.failure === 'empty') answer.writeHead(200).end();
  else if (said.failure === 'reset') socket.resetAndDestroy();
  else {
    answer.writeHead(200, { 'content-length': said.body.length, etag: '"cut"' });
    answer.write(said.body.slice(0, said.body.length / 2), () => socket.destroy());
  }
}

export const portal =
  '<!doctype html><html><title>Log in</title><body><form>Room number</form></body></html>';
