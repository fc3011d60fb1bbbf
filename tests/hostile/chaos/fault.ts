/** What a faulty source is made of, and the few ways in which all of them answer. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ProblemCode } from '../../../utils/result.ts';
import { seedOf, sentence } from '../../e2e/harness/crowd.ts';

export interface Visit {
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
  /** Of the connection below: for what HTTP has no word for. */
  readonly socket: Socket;
  readonly path: string;
  /** The source's own, with the port. */
  readonly origin: string;
  /** How often its feed has been asked for before. */
  readonly before: number;
}

/** The problem that its source shows, or `fine`, and how many of its stories are stored. */
export type Ending = readonly [ProblemCode | 'fine', number];

export interface Fault {
  readonly name: string;
  readonly serve: (visit: Visit) => void;
  /** After the first round, and after the second where that brings something else. */
  readonly ends: Ending;
  readonly later?: Ending;
  /** After the first, where Firefox's network takes it otherwise; and after the second where that brings nothing else. */
  readonly inFirefox?: Ending;
  /** It is left only at a deadline. */
  readonly waits?: true;
}

export interface Item {
  readonly title: string;
  readonly link?: string;
  readonly guid?: string;
  readonly date?: string;
  readonly text?: string;
  /** Of the whole article. */
  readonly whole?: string;
}

const hour = 3_600_000;
/** Older than what is fetched unasked: a round is looked at, not the reading of pages. */
const began = Date.now() - 5 * 24 * hour;

/** So many items of a source, the newest first; those of a later edition come before those of an earlier. */
export const items = (origin: string, count: number, edition = 0): Item[] =>
  Array.from({ length: count }, (_, i) => item(origin, count - i + edition));

export function item(origin: string, number: number): Item {
  const name = `${new URL(origin).hostname}-${number}`;
  return {
    title: sentence(seedOf(name), 9),
    link: `${origin}/story/${number}`,
    guid: name,
    date: new Date(began + number * 60_000).toUTCString(),
    text: sentence(seedOf(name) + 1, 14),
  };
}

const tag = (name: string, text: string | undefined, attributes = '') =>
  text === undefined ? '' : `<${name}${attributes}>${text}</${name}>`;

export const itemXml = ({ title, link, guid, date, text, whole }: Item): string =>
  `<item>${tag('title', title)}${tag('link', link)}${tag('guid', guid, ' isPermaLink="false"')}${tag('pubDate', date)}${tag('description', text)}${tag('content:encoded', whole)}</item>`;

export const rss = (origin: string, all: readonly Item[], head = '', before = ''): string =>
  `${before || '<?xml version="1.0"?>'}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${new URL(origin).hostname}</title><link>${origin}/</link>${head}${all.map(itemXml).join('')}</channel></rss>`;

/** The feed that a source has in its good days. */
export const fineFeed = ({ origin }: Pick<Visit, 'origin'>, count = 5): string =>
  rss(origin, items(origin, count));

const xmlType = 'application/rss+xml; charset=utf-8';

export function give(
  { answer }: Visit,
  body: string | Uint8Array,
  headers: OutgoingHttpHeaders = {},
  status = 200,
): void {
  answer.writeHead(status, { 'content-type': xmlType, ...headers }).end(body);
}

/** A status and no body. */
export const refuse =
  (status: number, headers: OutgoingHttpHeaders = {}) =>
  ({ answer }: Visit): void =>
    void answer.writeHead(status, headers).end();

/** A head that Node would not write. */
export const rawHead = (...lines: readonly string[]): string =>
  [`HTTP/1.1 200 OK`, `Content-Type: ${xmlType}`, 'Connection: close', ...lines, '', ''].join('\r\n');

/** Writes as fast as it is read, until nobody reads any more or `count` pieces are written. */
export function pour(
  answer: ServerResponse,
  piece: string | Uint8Array,
  count = Number.POSITIVE_INFINITY,
): void {
  let left = count;
  const go = () => {
    while (left-- > 0 && !answer.destroyed) if (!answer.write(piece)) return;
    if (!answer.destroyed) answer.end();
  };
  answer.on('drain', go);
  go();
}

/** Does something again and again for as long as the answer is wanted. */
export function every(ms: number, { answer }: Visit, work: (turn: number) => void): void {
  let turn = 0;
  const timer = setInterval(() => work(turn++), ms);
  answer.on('close', () => clearInterval(timer));
}
