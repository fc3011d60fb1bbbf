/**
 * One page's way to an article: Document → metadata → boxes out → main text → tree → lines out. The same
 * path in the content script, the offscreen page, Firefox's background and the measurements. The first
 * half needs a document; the second works on the tree, and so runs again over stored articles.
 */
import { readPage } from './article/read-page.ts';
import { takeBoxesOut } from './clean/boxes/index.ts';
import { clean, cleanerVersion } from './clean/index.ts';
import { PageLines } from './clean/page-lines.ts';
import { blocksOf, prepare } from './extract/index.ts';
import type { Article, ReadPage } from './model.ts';
import { fail, ok, type Result } from './result.ts';
import { treeText } from './text/block-text.ts';
import { directionOfLanguage } from './text/direction.ts';
import { languageOf } from './text/language.ts';

/** Fewer characters than this are no article: a cookie wall, a login, a page still to be drawn. */
const leastText = 140;

export { readPage };

/** What is known of a piece beside its text. */
export interface EntryFacts {
  readonly url: string;
  readonly title: string;
  readonly byline?: string;
  readonly published?: number;
  readonly language?: string;
  readonly image?: string;
}

export function articleFromPage(fresh: () => Document, url: string): Result<Article, 'no-text'> {
  return cleanPage(readPage(fresh, url));
}

/** The whole text that a feed brought along: already only the article, but with its ads. */
export function articleFromFeed(fresh: () => Document, facts: EntryFacts): Result<Article, 'no-text'> {
  const document = fresh();
  prepare(document);
  const lines = new PageLines(document, facts.url);
  const taken = takeBoxesOut(document);
  const blocks = document.body ? blocksOf(document.body, facts.url, taken) : [];
  return cleanPage({ ...facts, blocks, repeats: lines.repeatedIn(blocks), removals: taken.cuts });
}

/** The second half. */
export function cleanPage(page: ReadPage): Result<Article, 'no-text'> {
  const cleaned = clean(page.blocks, { ...page, repeats: new Set(page.repeats) });
  const text = treeText(cleaned.blocks);
  if (text.length < leastText) return fail('no-text', `${text.length} characters of text`);
  const language = languageOf(text, page.language);
  return ok({
    ...page,
    ...(language ? { language } : {}),
    direction: directionOfLanguage(language),
    blocks: cleaned.blocks,
    removals: [...cleaned.removals, ...(page.removals ?? [])],
    cleanedBy: cleanerVersion,
  });
}
