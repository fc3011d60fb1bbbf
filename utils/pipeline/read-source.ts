/** What was downloaded of a source, as a feed: whether it is one, or a page or sitemap read in its place. */
import { headlinesAsFeed } from '../feed/feedless/index.ts';
import { type ParsedFeed, parseFeed } from '../feed/index.ts';
import { parseSitemap } from '../feed/sitemap.ts';
import type { Source } from '../model.ts';
import type { Download } from '../net/download.ts';
import { fail, ok, type Result } from '../result.ts';
import { pageText } from './page-text.ts';

/**
 * @returns `feed-empty` for no body at all (it deletes nothing), `pattern-lost` where a page's or a sitemap's
 *   headlines are found no more, and what parsing a feed may find
 */
export function readSource({ page }: Pick<Source, 'page'>, got: Download): Result<ParsedFeed> {
  if (got.bytes.length === 0) return fail('feed-empty', 'no body');
  if (!page) return parseFeed(got.bytes, got.contentType, got.url);
  const text = pageText(got.bytes, got.contentType);
  const feed =
    page.by === 'sitemap' ? parseSitemap(text, got.url)?.feed : headlinesAsFeed(text, got.url, page);
  if (!feed || feed.entries.length === 0)
    return fail('pattern-lost', `no headline by ${page.by} ${page.shape ?? ''}`);
  return ok(feed);
}
