/**
 * A server where loopback addresses lead, which counts whoever comes, by http and by https; and public sites
 * (under the newsroom's names) that lead there by redirects, feed links, story links and pictures.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { privateAddresses } from '../../hostile/private-addresses.ts';
import { byName } from '../../hostile/scripts.ts';

const namesAtOnce = 5;
/** Public sites, so that none waits for another's turn. */
const sites = 6;
export const publicHosts = Array.from({ length: sites }, (_, i) => `public-${i}.newsroom.test`);

/** Machines beside this one. */
const isElsewhere = /\/\/(?:10|192|169)\./;

export interface PrivateSite {
  /** Of the public sites. */
  readonly port: number;
  readonly addresses: readonly string[];
  /** One that redirects, for each address that leads to this machine: nothing else is asked from here. */
  readonly redirects: readonly string[];
  /** Pages that name these addresses as their feeds, a few each. */
  readonly discoveries: readonly string[];
  /** A feed whose stories link to them. */
  readonly stories: string;
  /** A feed with one story, whose page has all of them as pictures. */
  readonly pictures: string;
  /** Requests that came to the private side: "http 127.0.0.1:… /typed/3". */
  reached(): readonly string[];
  clear(): void;
  close(): Promise<void>;
}

const text =
  'The harbour of Kenitra loads eleven ships a day, by rail and by road, as it did in spring. '.repeat(4);

export async function startPrivateSite(): Promise<PrivateSite> {
  const reached: string[] = [];
  const count = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    reached.push(`${scheme} ${request.headers.host} ${request.url}`);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<link rel="icon" href="data:,">secret');
  };
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'router' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const plain = createServer(count('http'));
  const secure = createSecureServer({ key, cert }, count('https'));
  const ports = { http: await listen(plain, '::'), https: await listen(secure, '::') };
  const addresses = privateAddresses(ports);

  const open = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const [, way, at = '0'] = /^\/([\w-]+)(?:\/(\d+))?$/.exec(request.url ?? '') ?? [];
    const index = Number(at);
    if (way === 'redirect') {
      response.writeHead(302, { Location: `${addresses[index]}/redirect/${index}` }).end();
      return;
    }
    const links = addresses
      .slice(index * namesAtOnce, (index + 1) * namesAtOnce)
      .map(
        (address, i) =>
          `<link rel="alternate" type="application/rss+xml" title="${i}" href="${address}/named">`,
      );
    const pictures = addresses.map((address) => `<img src="${address}/picture"><p>${text}</p>`).join('');
    const items = (all: readonly string[]) =>
      all.map((link, i) => `<item><title>Story ${i}</title><link>${byName(link)}</link></item>`).join('');
    const feed = (inner: string) =>
      `<rss version="2.0"><channel><title>Public</title>${inner}</channel></rss>`;
    const page = (inner: string) => `<html><head><title>Public</title>${inner}</html>`;
    const found = {
      named: page(`${links.join('')}</head><body><p>${text}</p></body>`),
      article: page(`</head><body><article><h1>Public</h1>${pictures}</article></body>`),
      stories: feed(items(addresses.map((address, i) => `${address}/story/${i}`))),
      pictures: feed(items([`http://${host}/article`])),
    }[way ?? ''];
    const type = way === 'named' || way === 'article' ? 'text/html' : 'application/rss+xml';
    response.writeHead(found ? 200 : 404, { 'Content-Type': type }).end(found);
  });
  const port = await listen(open, '127.0.0.1');
  const at = (i: number, path: string) => `http://${publicHosts[i % sites]}:${port}/${path}`;

  return {
    port,
    addresses,
    redirects: addresses.flatMap((address, i) => (isElsewhere.test(address) ? [] : [at(i, `redirect/${i}`)])),
    discoveries: Array.from({ length: Math.ceil(addresses.length / namesAtOnce) }, (_, i) =>
      at(i, `named/${i}`),
    ),
    stories: at(0, 'stories'),
    pictures: at(1, 'pictures'),
    reached: () => reached,
    clear() {
      reached.length = 0;
    },
    close: async () => {
      for (const server of [plain, secure, open]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function listen(server: Pick<Server, 'listen' | 'address'>, host: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  return (server.address() as AddressInfo).port;
}
