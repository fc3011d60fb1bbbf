/**
 * One page's way to an article: Document → metadata → main text → tree → lines out. The same path in the
 * content script, the offscreen page, Firefox's background and the measurements.
 */
import { clean, cleanerVersion, countLines } from './clean/index.ts';
import { baseOf, blocksOf, mainBlocks, readMetadata, withoutOpening } from './extract/index.ts';
import type { Article, Block } from './model.ts';
import { fail, ok, type Result } from './result.ts';
import { treeText } from './text/block-text.ts';
import { directionOfLanguage } from './text/direction.ts';
import { languageOf } from './text/language.ts';

/** Fewer characters than this are no article: a cookie wall, a login, a page still to be drawn. */
const leastText = 140;

/**
 * @param document a parsed page; it is changed beyond use, so hand over a clone of one that someone looks at
 * @param url the page's own address
 */
export function articleFromPage(document: Document, url: string): Result<Article, 'no-text'> {
  const metadata = readMetadata(document, url);
  const base = baseOf(document, url);
  const lines = document.body ? countLines(blocksOf(document.body, base)) : new Map<string, number>();
  return finish(mainBlocks(document, base), { ...metadata, url }, lines);
}

/** What a feed says of an entry beside its text. */
export interface EntryFacts {
  readonly url: string;
  readonly title: string;
  readonly byline?: string;
  readonly published?: number;
  readonly language?: string;
  readonly image?: string;
}

/** The whole text that a feed brought along: already only the article, but with its ads. */
export function articleFromFeed(body: Element, facts: EntryFacts): Result<Article, 'no-text'> {
  const blocks = blocksOf(body, facts.url);
  return finish(blocks, facts, countLines(blocks));
}

function finish(
  blocks: readonly Block[],
  facts: EntryFacts & { readonly siteName?: string; readonly description?: string },
  lines: ReadonlyMap<string, number>,
): Result<Article, 'no-text'> {
  const cleaned = clean(withoutOpening(blocks, facts), facts.title, lines);
  const text = treeText(cleaned.blocks);
  if (text.length < leastText) return fail('no-text', `${text.length} characters of text`);
  const language = languageOf(text, facts.language);
  return ok({
    ...facts,
    ...(language ? { language } : {}),
    direction: directionOfLanguage(language),
    blocks: cleaned.blocks,
    removals: cleaned.removals,
    cleanedBy: cleanerVersion,
  });
}
