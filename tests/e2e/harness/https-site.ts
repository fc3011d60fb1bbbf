/** Made-up https sites on this machine: what the unmodified production build will follow. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

export interface HttpsSite {
  /** An address on one of the hosts, with the port. */
  url(host: string, path?: string): string;
  /** How often a path of a host was asked for. */
  asked(host: string, path: string): number;
  close(): Promise<void>;
}

/** The site's feeds; its front page names the first. */
const feeds: Readonly<Record<string, { readonly title: string; readonly stories: readonly string[] }>> = {
  '/feed.xml': {
    title: 'Lede Flow Press',
    stories: ['Ferry to Tarifa runs on time', 'Harbour bridge opens to lorries'],
  },
  '/cars.xml': {
    title: 'Lede Flow Cars',
    stories: ['Small vans sell best in spring', 'Workshop learns to mend batteries'],
  },
};

/** One of its articles, and what stands in it. */
export const articlePath = '/harbour-bridge-opens-to-lorries';
export const articleSentence = 'storms closed the quay for eleven days';

/** @param hosts made-up names; the browser is told that they are here */
export async function startHttpsSite(hosts: readonly string[]): Promise<HttpsSite> {
  const names = hosts.map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
  const requests: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    requests.push(host + path);
    const { type, body } = page(path, `https://${request.headers.host}`);
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (host, path = '/') => `https://${host}:${port}${path}`,
    asked: (host, path) => requests.filter((one) => one === host + path).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A feed, the front page, or an article for any title. */
function page(path: string, origin: string): { type: string; body?: string } {
  const feed = feeds[path];
  if (feed) return { type: 'application/rss+xml', body: rss(feed.title, feed.stories, origin) };
  const title = Object.values(feeds)
    .flatMap(({ stories }) => stories)
    .find((story) => path === pathOf(story));
  if (path !== '/' && !title) return { type: 'text/plain' };
  const link = '<link rel="alternate" type="application/rss+xml" title="Lede Flow Press" href="/feed.xml">';
  const body = title ? `<article><h1>${title}</h1>${text(title)}</article>` : '<h1>Lede Flow Press</h1>';
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>${title ?? 'Lede Flow Press'}</title>${link}${body}</html>`,
  };
}

function rss(title: string, stories: readonly string[], origin: string): string {
  const items = stories.map(
    (story, index) => `<item><title>${story}</title><link>${origin}${pathOf(story)}</link>
<guid>${origin}${pathOf(story)}</guid><pubDate>${new Date(Date.now() - (index + 1) * 60_000).toUTCString()}</pubDate>
<description>${text(story).replace(/<\/?p>/g, ' ')}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${origin}/</link>${items.join('')}</channel></rss>`;
}

const pathOf = (story: string) => `/${story.toLowerCase().replace(/\W+/g, '-')}`;

const text = (story: string) =>
  `<p>${story}, the port authority said on Monday in a short note to the people of the town.</p>
<p>It had asked for patience since the winter, when storms closed the quay for eleven days.</p>
<p>Traders along the front expect a better season than the last one, and have begun to hire.</p>`;
