/**
 * One page's way to an article: Document → metadata → boxes out → main text → tree → lines out. The same
 * path in the content script, the offscreen page, Firefox's background and the measurements. The first
 * half needs a document; the second works on the tree, and so runs again over stored articles.
 */
import { takeBoxesOut } from './clean/boxes/index.ts';
import { clean } from './clean/index.ts';
import { PageLines } from './clean/page-lines.ts';
import { type SiteMemory, unflagged } from './clean/site-memory.ts';
import { cleanerVersion } from './clean/version.ts';
import { baseOf, blocksOf, mainBlocks, prepare, type Ready, readMetadata } from './extract/index.ts';
import type { Article, Block, ReadPage } from './model.ts';
import { fail, ok, type Result } from './result.ts';
import { treeText } from './text/block-text.ts';
import { directionOfLanguage } from './text/direction.ts';
import { languageOf } from './text/language.ts';

/** Fewer characters than this are no article: a cookie wall, a login, a page still to be drawn. */
const leastText = 140;

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

/**
 * The second half.
 * @param memory what is remembered of the page's site, its own article left out
 */
export function cleanPage(page: ReadPage, memory?: SiteMemory): Result<Article, 'no-text'> {
  const cleaned = clean(page.blocks, { ...page, repeats: new Set(page.repeats), memory });
  const text = treeText(cleaned.blocks);
  if (text.length < leastText) return fail('no-text', `${text.length} characters of text`);
  const language = languageOf(text, page.language);
  return ok({
    ...page,
    ...(language ? { language } : {}),
    direction: directionOfLanguage(language),
    blocks: cleaned.blocks,
    removals: cleaned.removals,
    cleanedBy: cleanerVersion,
  });
}

/**
 * A stored article after the line rules ran over its tree again. What boxes held stays out: they cannot be
 * looked for without a document.
 */
export function recleaned<Kind extends Article>(article: Kind, memory?: SiteMemory): Kind {
  const knowsRepeats = article.repeats !== undefined;
  const blocks = article.blocks.map((block) => beforeLines(block, knowsRepeats));
  const { blocks: cleaned, removals } = clean(blocks, {
    ...article,
    repeats: new Set(article.repeats),
    memory,
  });
  const text = treeText(cleaned);
  // As it was is better than nothing.
  if (text.length < leastText && text.length < treeText(article.blocks).length)
    return { ...article, cleanedBy: cleanerVersion };
  const placeless = article.removals.filter(({ block }) => block === undefined);
  return { ...article, blocks: cleaned, removals: [...removals, ...placeless], cleanedBy: cleanerVersion };
}

/** Without the line rules' flags. Where nobody wrote down what the page repeats, it is not found again. */
function beforeLines(block: Block, knowsRepeats: boolean): Block {
  const stays = block.box === true || (block.removed === 'repeated-promo' && !knowsRepeats);
  if (stays) return block;
  const plain = unflagged(block);
  const inner = (blocks: readonly Block[]) => blocks.map((one) => beforeLines(one, knowsRepeats));
  if (plain.t === 'quote') return { ...plain, c: inner(plain.c) };
  if (plain.t === 'list') return { ...plain, items: plain.items.map(inner) };
  return plain;
}
