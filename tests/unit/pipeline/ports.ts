/** The pipeline's ports for tests: a clock that is set, a wait that is only written down, and sites made here. */
import { type RequestOptions, request } from 'node:http';
import { Readable } from 'node:stream';
import { articleFromFeed, articleFromPage, wholePage } from '../../../utils/article.ts';
import { StoryGroups } from '../../../utils/group/index.ts';
import { HostQueue } from '../../../utils/net/by-host.ts';
import type { Fetch } from '../../../utils/net/download.ts';
import type { News, Ports } from '../../../utils/pipeline/ports.ts';
import { usualPace } from '../../../utils/poll/index.ts';
import { ok } from '../../../utils/result.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { parseHtml } from '../../pages/parse.ts';
import { now } from '../make.ts';

export interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface World extends Ports {
  readonly asked: Asked[];
  readonly waits: number[];
  readonly news: News[];
  readonly refused: Set<string>;
  time: number;
  isOnline: boolean;
}

export function world(fetch: Fetch): World {
  const asked: Asked[] = [];
  const waits: number[] = [];
  const news: News[] = [];
  const refused = new Set<string>();
  const made: World = {
    asked,
    waits,
    news,
    refused,
    time: now,
    isOnline: true,
    store: new MemoryStore(),
    fetch(url, init) {
      asked.push({ url, headers: init.headers as Record<string, string> });
      return fetch(url, init);
    },
    names: [],
    reader: 'fr',
    allowHttp: (host) => host.endsWith('.newsroom.test'),
    online: () => made.isOnline,
    now: () => made.time,
    wait: async (ms) => void waits.push(ms),
    dom: {
      fromPage: async (html, url, memory) => articleFromPage(() => parseHtml(html), url, memory),
      fromFeed: async (html, facts, memory) => articleFromFeed(() => parseHtml(html), facts, memory),
      whole: async (html, url) => ok(wholePage(() => parseHtml(html), url)),
    },
    mayFetch: async (url) => !refused.has(new URL(url).hostname),
    tell: (one) => void news.push(one),
    pace: usualPace,
    alone: inLine(),
    hosts: new HostQueue({ now: () => made.time, wait: async (ms) => void waits.push(ms) }),
    groups: new StoryGroups(),
  };
  return made;
}

/** As the browser's locks do it for all of its contexts. */
export function inLine(): Ports['alone'] {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const next = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, next);
    return next;
  };
}

/** The same world for a worker that has just started: what the one before remembered is gone. */
export const reborn = (lede: World): World => ({
  ...lede,
  hosts: new HostQueue({ now: lede.now, wait: lede.wait }),
  groups: new StoryGroups(),
});

/** A real request to the newsroom on this machine, whatever name the address has. */
export const newsroomFetch: Fetch = (address, init) =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const headers = { ...(init.headers as Record<string, string>), host: url.host };
    const options: RequestOptions = {
      host: '127.0.0.1',
      port: url.port,
      path: url.pathname + url.search,
      headers,
      ...(init.signal ? { signal: init.signal } : {}),
    };
    const sent = request(options, (answer) => {
      const status = answer.statusCode ?? 500;
      const pairs = Object.entries(answer.headers).map(
        ([name, value]) => [name, String(value)] as [string, string],
      );
      const body = status === 304 ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
      if (!body) answer.resume();
      resolve(at(address, new Response(body, { status, headers: pairs })));
    });
    sent.on('error', reject);
    sent.end();
  });

/** The response as if it came from this address. */
export function at(url: string, response: Response): Response {
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

export type Answer = (init: RequestInit) => Response;

/** Sites made of an answer for each address; anything else is not found. */
export const sites =
  (answers: Readonly<Record<string, Answer>> | ReadonlyMap<string, Answer>): Fetch =>
  async (url, init) => {
    const answer =
      answers instanceof Map
        ? answers.get(url)
        : Object.entries(answers).find(([known]) => known === url)?.[1];
    return at(url, answer?.(init) ?? new Response('no', { status: 404 }));
  };

export interface Item {
  readonly title: string;
  readonly link: string;
  readonly guid?: string;
  readonly time?: number;
  readonly text?: string;
  readonly html?: string;
}

export const rss = (title: string, items: readonly Item[]): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>https://${title}.example/</link>${items
    .map(
      (item) =>
        `<item><title>${item.title}</title><link>${item.link}</link>${item.guid ? `<guid>${item.guid}</guid>` : ''}${item.time === undefined ? '' : `<pubDate>${new Date(item.time).toUTCString()}</pubDate>`}<description>${item.text ?? ''}</description>${item.html ? `<content:encoded><![CDATA[${item.html}]]></content:encoded>` : ''}</item>`,
    )
    .join('')}</channel></rss>`;

export const feed =
  (title: string, items: readonly Item[], headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(rss(title, items), { headers: { 'content-type': 'application/rss+xml', ...headers } });

const sentence = (i: number) =>
  `Sentence ${i} of the page tells how the harbour of Kenitra loads ${i + 2} ships a day, by rail and by road.`;
export const longText = Array.from({ length: 10 }, (_, i) => sentence(i)).join(' ');

export const page =
  (title: string): Answer =>
  () =>
    new Response(
      `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${Array.from({ length: 6 }, (_, i) => `<p>${sentence(i)} ${sentence(i + 9)}</p>`).join('')}</article></body></html>`,
      {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      },
    );
