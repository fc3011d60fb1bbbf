import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { feedOf } from './feeds.ts';
import {
  aboutPage,
  articlePage,
  emptyArticlePage,
  homePage,
  missingPage,
  partPage,
  storyParts,
  storyPath,
  wallPage,
} from './page.ts';
import { picture, trackingPixel } from './picture.ts';
import type { Desk } from './publications.ts';
import type { Publication } from './types.ts';

/** What a host's feed answers. */
export type FeedMode = 'up' | 'http-500' | 'http-404' | 'hang' | 'html' | 'huge' | 'broken-xml' | 'empty';

/** One host of the newsroom. */
export interface Site {
  readonly publication: Publication;
  readonly desk: Desk;
  mode: FeedMode;
}

/** An answer as it goes out. Without a body it is headers only; `endless` is repeated after it until the client leaves. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly endless?: string;
}

/** What a site answers to a request; undefined when it is to leave the client waiting. */
export function replyTo(
  site: Site | undefined,
  url: string,
  headers: IncomingHttpHeaders,
): Reply | undefined {
  if (!site) return text(404, 'This host is not in the newsroom.');
  const { publication } = site;
  const path = url.replace(/[?#].*$/, '');
  if (path === '/feed') return feedReply(site, headers);
  if (path === '/pixel.gif') return reply(200, 'image/gif', trackingPixel);
  if (path === '/favicon.png' || path === '/favicon.ico') {
    return reply(200, 'image/png', picture(publication.id, 32, 32));
  }
  const image = /^\/img\/([\w-]+)\.png$/.exec(path)?.[1];
  if (image) return reply(200, 'image/png', picture(image));
  return pageReply(publication, path);
}

function pageReply(publication: Publication, path: string): Reply {
  if (path === '/') return html(200, homePage(publication));
  if (path === '/about') return html(200, aboutPage(publication));
  if (path === '/empty-article') return html(200, emptyArticlePage(publication));
  const [, slug, part = '1'] = /^\/in-parts\/([\w-]+)(?:\/(\d+))?$/.exec(path) ?? [];
  const inParts = slug && publication.stories.find((one) => one.slug === slug);
  if (inParts && Number(part) <= storyParts) return html(200, partPage(publication, inParts, Number(part)));
  const story = publication.stories.find((one) => storyPath(one) === path);
  return story ? html(200, articlePage(publication, story)) : html(404, missingPage(publication));
}

function feedReply({ publication, desk, mode }: Site, headers: IncomingHttpHeaders): Reply | undefined {
  switch (mode) {
    case 'hang':
      return undefined;
    case 'http-500':
      return text(500, 'Internal Server Error');
    case 'http-404':
      return text(404, 'Not Found');
    case 'html':
      return html(200, wallPage(publication));
    case 'up':
      if (publication.feed === 'failing') return text(503, 'Service Unavailable');
  }
  const { type, body } = feedOf(publication);
  if (mode === 'empty') return reply(200, type, '');
  if (mode === 'broken-xml') return reply(200, type, broken(body));
  if (mode === 'huge') return endless(type, body);

  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
  const lastModified = new Date(desk.changed).toUTCString();
  const validators = { ETag: etag, 'Last-Modified': lastModified, 'Cache-Control': 'no-cache' };
  if (unchanged(headers, etag, desk.changed)) return { status: 304, headers: validators };
  return { status: 200, headers: { 'Content-Type': type, ...validators }, body };
}

function unchanged(headers: IncomingHttpHeaders, etag: string, changed: number): boolean {
  const tags = headers['if-none-match'];
  // By the standard a tag settles it, and the date is looked at only without one.
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return Date.parse(headers['if-modified-since'] ?? '') >= changed;
}

/** A feed cut off in the middle of its first item, with a stray ampersand and a tag that closes nothing. */
function broken(body: string): string {
  return `${body.slice(0, firstItem(body) + 40)} & </oops> <![CDATA[`;
}

/** A feed that begins well and never ends. */
function endless(type: string, body: string): Reply {
  const filler = 'So it goes on. '.repeat(4000);
  const item = type.includes('json')
    ? `{"id": "more", "content_text": "${filler}"},\n`
    : `<item><title>More</title><description>${filler}</description></item>\n`;
  return {
    status: 200,
    headers: { 'Content-Type': type },
    body: body.slice(0, firstItem(body)),
    endless: item,
  };
}

function firstItem(body: string): number {
  const items = body.indexOf('"items"');
  return items < 0 ? Math.max(body.indexOf('<item>'), body.indexOf('<entry>')) : body.indexOf('{', items);
}

function html(status: number, body: string): Reply {
  return reply(status, 'text/html; charset=utf-8', body);
}

function text(status: number, line: string): Reply {
  return reply(status, 'text/plain; charset=utf-8', `${line}\n`);
}

function reply(status: number, type: string, body: string | Buffer): Reply {
  return { status, headers: { 'Content-Type': type }, body };
}
