/**
 * One page's way to an article: Document → metadata → boxes out → main text → tree → lines out. The same
 * path in the content script, the offscreen page, Firefox's background and the measurements. The first
 * half needs a document; the second works on the tree, and so runs again over stored articles.
 */
import { readPage } from './article/read-page.ts';
import { cleanPage, leastText } from './clean/article.ts';
import { takeBoxesOut } from './clean/boxes/index.ts';
import { PageLines } from './clean/page-lines.ts';
import type { SiteMemory } from './clean/site-memory.ts';
import { blocksOf, prepare } from './extract/index.ts';
import { nextOf } from './extract/next-part.ts';
import type { Article } from './model.ts';
import type { Result } from './result.ts';
import { pageLinks } from './text/page-links.ts';

export { type WholePage, wholePage } from './article/whole-page.ts';
export { cleanPage, recleaned } from './clean/article.ts';

/** What is known of a piece beside its text. */
export interface EntryFacts {
  readonly url: string;
  readonly title: string;
  readonly byline?: string;
  readonly published?: number;
  readonly language?: string;
  readonly image?: string;
  /** Set where no page stands behind a feed's text: however short, there is no more. */
  readonly isAll?: true;
}

/** @param fresh as `readPage` wants it */
export function articleFromPage(
  fresh: () => Document,
  url: string,
  memory?: SiteMemory,
): Result<Article, 'no-text'> {
  const { following, ...page } = readPage(fresh, url);
  return cleanPage({ ...page, ...nextOf(url, following) }, memory);
}

/** The whole text that a feed brought along: already only the article, but with its ads. */
export function articleFromFeed(
  fresh: () => Document,
  { isAll, ...facts }: EntryFacts,
  memory?: SiteMemory,
): Result<Article, 'no-text'> {
  const document = fresh();
  prepare(document);
  const lines = new PageLines(document, facts.url, pageLinks(document));
  const taken = takeBoxesOut(document);
  const blocks = document.body ? blocksOf(document.body, facts.url, taken) : [];
  return cleanPage(
    { ...facts, blocks, repeats: lines.repeatedIn(blocks), removals: taken.cuts, spans: taken.spans },
    memory,
    isAll ? 1 : leastText,
  );
}
