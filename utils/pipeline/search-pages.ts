/** A site without feeds: the lists of headlines on the page, and its news sitemap. */
import { patternOfHeadline, readHeadlines } from '../feed/feedless/index.ts';
import type { ParsedFeed } from '../feed/index.ts';
import { isNewsMap, parseSitemap, sitemapsOf } from '../feed/sitemap.ts';
import type { HeadlinePattern } from '../model.ts';
import type { Download } from '../net/download.ts';
import type { Ask } from './asker.ts';
import { pageText } from './page-text.ts';
import { readSource } from './read-source.ts';

export interface FoundPage {
  readonly got: Download;
  readonly feed: ParsedFeed;
  readonly page: HeadlinePattern;
}

/** What lists of headlines this page and its site have, likeliest first: JSON-LD, sitemap, links of one shape. */
export async function searchPages(page: Download, ask: Ask): Promise<FoundPage[]> {
  const map = await newsSitemap(page, ask);
  const lists = listsOf(page);
  const [first] = lists;
  // The sitemap tells of the whole site: on a section's page its own list is likelier meant.
  const listFirst = first && (first.page.by === 'json-ld' || new URL(page.url).pathname !== '/');
  return listFirst ? [first, ...map, ...lists.slice(1)] : [...map, ...lists];
}

/** The lists on the page itself. */
function listsOf(page: Download): FoundPage[] {
  const patterns = readHeadlines(pageText(page.bytes, page.contentType), page.url).map(
    ({ pattern }) => pattern,
  );
  return patterns.flatMap((pattern) => readBy(page, pattern));
}

/** The list to which this headline belongs, by its address or its text. */
export function listTaught(page: Download, headline: string): FoundPage[] {
  const pattern = patternOfHeadline(pageText(page.bytes, page.contentType), page.url, headline);
  return pattern ? readBy(page, pattern) : [];
}

function readBy(got: Download, page: HeadlinePattern): FoundPage[] {
  const feed = readSource({ page }, got);
  return feed.ok ? [{ got, feed: feed.value, page }] : [];
}

const usualMaps = ['/sitemap-news.xml', '/news-sitemap.xml'];

async function newsSitemap(page: Download, ask: Ask): Promise<FoundPage[]> {
  const at = (path: string) => new URL(path, page.url).href;
  const robots = await ask(at('/robots.txt'));
  const text = robots.ok ? pageText(robots.value.bytes, '') : '';
  const named = sitemapsOf(text, page.url);
  const queue = named.some(isNewsMap) ? named : [...named.slice(0, 1), ...usualMaps.map(at)];
  for (let map = queue.shift(); map && ask.left() > 0; map = queue.shift()) {
    const got = await ask(map);
    if (!got.ok) continue;
    const read = parseSitemap(pageText(got.value.bytes, got.value.contentType), got.value.url);
    if (!read) continue;
    const found = readBy(got.value, { by: 'sitemap' });
    if (found.length > 0) return found;
    queue.unshift(...read.maps.filter(isNewsMap).slice(0, 2));
  }
  return [];
}
