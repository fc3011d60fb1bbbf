/**
 * A site on this machine that serves hostile payloads as feeds and pages, a page that shows them raw, and a canary:
 * a host that nobody has a reason to ask, which writes down for which payload it was asked all the same.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf, feedOf, pageOf, rawPageOf, titleItem } from '../../hostile/pages.ts';
import { articlesOf, type Payload, payloads, sampleOf } from '../../hostile/payloads.ts';

/** Under the newsroom's names, which the test build may ask. */
export const hostileHosts = ['canary', 'bodies', 'pages', 'titles', 'raw'].map(
  (name) => `${name}.newsroom.test`,
);

const perArticle = 12;
/** One answer is read so far; those of one source are never taken for one story. */
const titlesAtOnce = 300;
const day = 24 * 3_600_000;

export interface HostileSite {
  readonly port: number;
  readonly all: readonly Payload[];
  /** Those that stand in one article. */
  readonly articles: readonly (readonly Payload[])[];
  readonly feeds: { readonly bodies: string; readonly pages: string; readonly titles: string };
  /** Where an article of one of the two feeds stands. */
  linkOf(feed: 'bodies' | 'pages', at: number): string;
  /** A page that shows each of these raw, in a frame of its own. */
  control(some: readonly Payload[]): string;
  /** From now on the feed of titles has the next of them; false where there are no more. */
  publishTitles(): boolean;
  /** What the canary was asked: "run handler-1", "ask pixel-3". */
  canary(): ReadonlySet<string>;
  /** Whatever else was asked for, and nothing has a reason to ask for. */
  strays(): readonly string[];
  clear(): void;
  close(): Promise<void>;
}

/** @param size how many payloads; all of them where left out */
export async function startHostileSite(size?: number): Promise<HostileSite> {
  const asked = new Set<string>();
  const strays: string[] = [];
  const began = Date.now();
  let all: readonly Payload[] = [];
  let articles: readonly (readonly Payload[])[] = [];
  /** How many titles have been served before those that are now. */
  let before = -titlesAtOnce;
  const origin = (name: string) => `http://${name}.newsroom.test:${port}`;
  const linkOf = (feed: 'bodies' | 'pages', at: number) => `${origin(feed)}/article/${at}`;

  function feed(name: string): string {
    if (name === 'titles') {
      const some = all.map((payload, at) => titleItem(payload, at, Date.now() - at * 1000));
      const quiet = { title: 'Quay', link: 'https://elsewhere.example/quay', published: began - day };
      return feedOf(name, [quiet, ...some.slice(Math.max(0, before), before + titlesAtOnce)]);
    }
    const from = name as 'bodies' | 'pages';
    return feedOf(
      name,
      articles.map((some, at) => ({
        title: `Article ${at} of ${name}`,
        link: linkOf(from, at),
        // Too old to be read before somebody opens it.
        published: began - 10 * day - at * 60_000,
        ...(from === 'bodies' ? { html: bodyOf(some) } : {}),
      })),
    );
  }

  function page(host: string, path: string): { type: string; body: string } | undefined {
    const html = 'text/html; charset=utf-8';
    if (path === '/feed') return { type: 'application/rss+xml; charset=utf-8', body: feed(host) };
    const article = host === 'pages' && articles[Number(/^\/article\/(\d+)$/.exec(path)?.[1])];
    if (article) return { type: html, body: pageOf(article) };
    if (host !== 'raw') return undefined;
    const raw = all.find(({ id }) => path === `/${id}`);
    if (raw) return { type: html, body: rawPageOf(raw) };
    const ids = /^\/control\?(.*)$/.exec(path)?.[1]?.split(',');
    const frames = ids?.map((id) => `<iframe src="/${id}"></iframe>`).join('');
    return frames === undefined
      ? undefined
      : { type: html, body: `<!doctype html><title>Control</title><body>${frames}</body>` };
  }

  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/\.newsroom\.test:\d+$/, '');
    const path = request.url ?? '/';
    const found = host === 'canary' ? undefined : page(host, path);
    if (host === 'canary') {
      const [, what = '', id = ''] = /^\/(\w+)\/([\w-]+)/.exec(path) ?? [];
      asked.add(`${what} ${id}`);
    } else if (!found) strays.push(host + path);
    response.writeHead(found ? 200 : 404, { 'Content-Type': found?.type ?? 'text/plain' }).end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const every = payloads(origin('canary'));
  all = size === undefined ? every : sampleOf(every, size);
  articles = articlesOf(all, perArticle);

  return {
    port,
    all,
    articles,
    feeds: {
      bodies: `${origin('bodies')}/feed`,
      pages: `${origin('pages')}/feed`,
      titles: `${origin('titles')}/feed`,
    },
    linkOf,
    control: (some) => `${origin('raw')}/control?${some.map(({ id }) => id).join()}`,
    publishTitles() {
      before += titlesAtOnce;
      return before < all.length;
    },
    canary: () => asked,
    strays: () => strays,
    clear() {
      asked.clear();
      strays.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
