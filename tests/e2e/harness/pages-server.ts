/** A loopback site out of given pages, with an RSS feed of them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly html: string | Uint8Array;
}

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** @param host a name under newsroom.test; every request is answered whatever host it names */
export async function servePages(host: string, pages: readonly SitePage[]): Promise<Site> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  let origin = '';
  const server = createServer((request, response) => {
    const page = byPath.get(request.url ?? '');
    if (request.url === '/feed') {
      response.setHeader('Content-Type', 'application/rss+xml; charset=utf-8');
      response.end(feedOf(origin, pages));
    } else if (page) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page.html);
    } else {
      response.statusCode = 404;
      response.end('nothing here');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function feedOf(origin: string, pages: readonly SitePage[]): string {
  const items = pages.map(
    (page, i) =>
      `<item><title>${escapeXml(page.title)}</title><link>${origin}${escapeXml(page.path)}</link><guid>${escapeXml(page.path)}</guid><pubDate>${new Date(Date.now() - i * 60_000).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Pages</title><link>${origin}/</link>${items.join('')}</channel></rss>`;
}
