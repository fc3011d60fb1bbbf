/**
 * Feeds that grow when they are told to, and know what they have said: the truth that a store is held against. Each
 * answer's validator names its edition, so that a source says by itself how far it has been read.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sentence } from './crowd.ts';

export interface GrowingItem {
  readonly url: string;
  readonly title: string;
  /** Has the word that is watched in its title. */
  readonly watched: boolean;
}

export interface GrowingFeed {
  readonly url: string;
  /** Whether its text stands on its pages alone. */
  readonly teasers: boolean;
}

export interface Growing {
  readonly port: number;
  readonly feeds: readonly GrowingFeed[];
  /** All that a feed has said up to an edition; up to now where none is given. */
  itemsOf(feed: string, edition?: number): readonly GrowingItem[];
  /** One more item, in this feed alone. */
  publish(feed: string): void;
  close(): Promise<void>;
}

export const watchedWord = 'Renault';
const atStart = 3;
/** Each host answers so many milliseconds late, times its number. */
const delay = 7;

/** @param hosts with one feed each; the last two of ten carry teasers */
export async function startGrowing(hosts = 10): Promise<Growing> {
  const began = Date.now();
  const editions = new Map<string, number>();
  const numberOf = (host: string) => Number(/^g(\d+)/.exec(host)?.[1] ?? 0);
  const isTeasing = (host: string) => numberOf(host) % 10 >= 8;

  const server = createServer((asked, answer) => {
    const host = asked.headers.host ?? '';
    const path = asked.url ?? '/';
    setTimeout(() => {
      if (path !== '/feed') {
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(host, path));
        return;
      }
      const edition = editions.get(host) ?? 0;
      const headers = { etag: `"${edition}"`, 'content-type': 'application/rss+xml; charset=utf-8' };
      if (asked.headers['if-none-match'] === headers.etag) answer.writeHead(304, headers).end();
      else answer.writeHead(200, headers).end(feedOf(host, edition));
    }, delay * numberOf(host));
  });

  const seedOf = (host: string, index: number) => 1 + numberOf(host) * 100_003 + index * 977;
  const itemOf = (host: string, index: number): GrowingItem => {
    const watched = index % 3 === 0;
    const title = sentence(seedOf(host, index), 9);
    return {
      url: `http://${host}/story/${index}`,
      title: watched ? `${watchedWord} ${title}` : title,
      watched,
    };
  };
  const textOf = (host: string, index: number, sentences: number) =>
    Array.from({ length: sentences }, (_, i) => `<p>${sentence(seedOf(host, index) * 31 + i, 18)}</p>`).join(
      '',
    );
  const indexesAt = (edition: number) => Array.from({ length: atStart + edition }, (_, i) => i);

  function feedOf(host: string, edition: number): string {
    const items = indexesAt(edition).map((index) => {
      const { url, title } = itemOf(host, index);
      const body = textOf(host, index, isTeasing(host) ? 1 : 9);
      const time = new Date(began - 60_000 + index * 1000).toUTCString();
      return `<item><title>${title}</title><link>${url}</link><guid>${url}</guid><pubDate>${time}</pubDate><description><![CDATA[${body}]]></description></item>`;
    });
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link><language>en</language>${items.reverse().join('')}</channel></rss>`;
  }

  function pageOf(host: string, path: string): string {
    const index = Number(path.split('/').at(-1));
    const { title } = itemOf(host, index);
    return `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${textOf(host, index, 9)}</article></html>`;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const names = Array.from({ length: hosts }, (_, i) => `g${i}.newsroom.test:${port}`);
  return {
    port,
    feeds: names.map((host) => ({ url: `http://${host}/feed`, teasers: isTeasing(host) })),
    itemsOf(feed, edition) {
      const { host } = new URL(feed);
      return indexesAt(edition ?? editions.get(host) ?? 0).map((index) => itemOf(host, index));
    },
    publish(feed) {
      const { host } = new URL(feed);
      editions.set(host, (editions.get(host) ?? 0) + 1);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
