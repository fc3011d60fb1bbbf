/**
 * One page's way to an article: Document → metadata → boxes out → main text → tree → lines out. The same
 * path in the content script, the offscreen page, Firefox's background and the measurements. The first
 * half needs a document; the second works on the tree, and so runs again over stored articles.
 */
import { cleanPage } from './clean/article.ts';
import { takeBoxesOut } from './clean/boxes/index.ts';
import { PageLines } from './clean/page-lines.ts';
import type { SiteMemory } from './clean/site-memory.ts';
import { baseOf, blocksOf, mainBlocks, prepare, type Ready, readMetadata } from './extract/index.ts';
import type { Article, ReadPage } from './model.ts';
import type { Result } from './result.ts';

export { cleanPage, recleaned } from './clean/article.ts';

/** What is known of a piece beside its text. */
export interface EntryFacts {
  readonly url: string;
  readonly title: string;
  readonly byline?: string;
  readonly published?: number;
  readonly language?: string;
  readonly image?: string;
}

/**
 * @param fresh gives the page anew at each call (twice at most); a document is changed beyond use, so it
 *   hands over a clone of one that someone looks at
 * @param url the page's own address
 */
export function readPage(fresh: () => Document, url: string): ReadPage {
  let first: Document | undefined = fresh();
  const metadata = readMetadata(first, url);
  const base = baseOf(first, url);
  let lines: PageLines | undefined;
  const ready = (): Ready => {
    const document = first ?? fresh();
    first = undefined;
    prepare(document);
    lines ??= new PageLines(document, base);
    return { document, taken: takeBoxesOut(document) };
  };
  const blocks = mainBlocks(ready, base);
  return { ...metadata, url, blocks, repeats: lines?.repeatedIn(blocks) ?? [] };
}

export function articleFromPage(
  fresh: () => Document,
  url: string,
  memory?: SiteMemory,
): Result<Article, 'no-text'> {
  return cleanPage(readPage(fresh, url), memory);
}

/** The whole text that a feed brought along: already only the article, but with its ads. */
export function articleFromFeed(
  fresh: () => Document,
  facts: EntryFacts,
  memory?: SiteMemory,
): Result<Article, 'no-text'> {
  const document = fresh();
  prepare(document);
  const lines = new PageLines(document, facts.url);
  const taken = takeBoxesOut(document);
  const blocks = document.body ? blocksOf(document.body, facts.url, taken) : [];
  return cleanPage({ ...facts, blocks, repeats: lines.repeatedIn(blocks) }, memory);
}
