import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyHeadings, bodyLines } from './markup.ts';
import { storyPath } from './page.ts';
import { Desk, publications } from './publications.ts';
import { type FeedMode, type Reply, replyTo, type Site } from './replies.ts';
import type { Language, Publication, Story } from './types.ts';

export type { FeedMode } from './replies.ts';

/** A publication as tests see it; the addresses carry the port. */
export interface NewsroomPublication {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly host: string;
  readonly siteUrl: string;
  readonly feedUrl: string;
}

/** An article as a reader should get it, without any clutter. */
export interface NewsroomArticle {
  readonly slug: string;
  readonly title: string;
  readonly url: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly published: Date;
  /** The same id in two publications: both tell the same event. */
  readonly event?: string;
  readonly headings: readonly string[];
  /** Every line of the text except the subheadings: paragraphs, list items, quotations. */
  readonly paragraphs: readonly string[];
}

/** One request the newsroom got. The status is 0 as long as there is no answer. */
export interface NewsroomRequest {
  readonly time: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly status: number;
}

/** A running newsroom. */
export interface Newsroom {
  readonly port: number;
  readonly publications: readonly NewsroomPublication[];
  /** Everything asked so far, oldest first. */
  readonly requests: readonly NewsroomRequest[];
  /** Publishes the next waiting story now. Only Kenitra Wire, the default, has waiting stories. */
  publish(id?: string): { title: string; url: string };
  /** What stands on a publication, newest first. */
  articles(id: string): readonly NewsroomArticle[];
  /** What the feed of a host (or of a publication's id) answers from now on. */
  setDown(host: string, mode: FeedMode): void;
  clearRequests(): void;
  close(): Promise<void>;
}

/** How to start a newsroom. */
export interface NewsroomOptions {
  /** A free one by default. */
  readonly port?: number;
  /** How often Kenitra Wire publishes; 0 is never by itself. A minute by default. */
  readonly everyMs?: number;
  readonly now?: () => number;
}

/** Starts the newsroom on 127.0.0.1. Which site answers is told by the Host header. */
export async function startNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const { everyMs = 60_000, now = Date.now } = options;
  const requests: NewsroomRequest[] = [];
  const sites = new Map<string, Site>();
  const server = createServer((request, response) => {
    const host = hostOf(request.headers.host ?? '');
    const entry = {
      time: now(),
      method: request.method ?? 'GET',
      host,
      path: request.url ?? '/',
      headers: plainHeaders(request),
      status: 0,
    };
    requests.push(entry);
    const reply = replyTo(sites.get(host), entry.path, request.headers);
    if (!reply) return;
    entry.status = reply.status;
    send(reply, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const start = now();
  for (const info of publications) {
    const origin = `http://${info.host}:${port}`;
    const desk = new Desk(info.id, start);
    const addresses = { origin, siteUrl: `${origin}/`, feedUrl: `${origin}/feed` };
    sites.set(info.host, { publication: { ...info, ...addresses, stories: desk.stories }, desk, mode: 'up' });
  }

  const siteOf = (hostOrId: string): Site => {
    const host = hostOf(hostOrId);
    const site = sites.get(host) ?? [...sites.values()].find(({ publication }) => publication.id === host);
    if (!site) throw new Error(`newsroom: no publication ${hostOrId}`);
    return site;
  };
  const publish = (id = 'kenitra-wire'): { title: string; url: string } => {
    const { publication, desk } = siteOf(id);
    const story = desk.publish(now());
    if (!story) throw new Error(`newsroom: ${id} has no waiting stories`);
    return { title: story.title, url: publication.origin + storyPath(story) };
  };
  const timer = everyMs > 0 ? setInterval(publish, everyMs, 'kenitra-wire') : undefined;

  return {
    port,
    publications: [...sites.values()].map(
      ({ publication: { id, name, language, host, siteUrl, feedUrl } }) => ({
        id,
        name,
        language,
        host,
        siteUrl,
        feedUrl,
      }),
    ),
    requests,
    publish,
    articles(id) {
      const { publication } = siteOf(id);
      return publication.stories.map((story) => asArticle(publication, story));
    },
    setDown(host, mode) {
      siteOf(host).mode = mode;
    },
    clearRequests() {
      requests.length = 0;
    },
    close() {
      clearInterval(timer);
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Ends what hangs and what never stops, too.
        server.closeAllConnections();
      });
    },
  };
}

function hostOf(header: string): string {
  return header.replace(/:\d+$/, '').toLowerCase();
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(pairs);
}

function asArticle(publication: Publication, story: Story): NewsroomArticle {
  const { slug, title, standfirst, byline, published, event, body } = story;
  return {
    slug,
    title,
    url: publication.origin + storyPath(story),
    standfirst,
    byline,
    published,
    ...(event ? { event } : {}),
    headings: bodyHeadings(body),
    paragraphs: bodyLines(body),
  };
}

/** Sends a reply. An endless one goes on as fast as the client takes it. */
function send(reply: Reply, response: ServerResponse): void {
  const { status, body, endless } = reply;
  // As every site does: whoever asks with cookies brings it back, and is seen to.
  const headers = { ...reply.headers, 'Set-Cookie': 'visitor=1; Path=/' };
  if (endless === undefined) {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    response.writeHead(status, { ...headers, ...length }).end(body);
    return;
  }
  response.writeHead(status, headers);
  response.write(body ?? '');
  const pump = (): void => {
    let room = true;
    while (room && !response.destroyed) room = response.write(endless);
  };
  response.on('drain', pump);
  pump();
}
