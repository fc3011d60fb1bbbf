/**
 * The second half of an article's way: lines out of a tree. It needs no document, and so runs again over
 * stored articles. Apart from `article.ts`, since the background loads it without the first half.
 */
import type { Article, Block, ReadPage } from '../model.ts';
import { fail, ok, type Result } from '../result.ts';
import { treeText, withoutFlag } from '../text/block-text.ts';
import { directionOfLanguage } from '../text/direction.ts';
import { languageOf } from '../text/language.ts';
import { clean } from './index.ts';
import type { SiteMemory } from './site-memory.ts';
import { withoutSpans } from './span-promos.ts';
import { cleanerVersion } from './version.ts';

/** Fewer characters than this are no article: a cookie wall, a login, a page still to be drawn. */
export const leastText = 140;

/**
 * @param memory what is remembered of the page's site, its own article left out
 * @param least so many characters are an article
 */
export function cleanPage(
  page: ReadPage,
  memory?: SiteMemory,
  least = leastText,
): Result<Article, 'no-text'> {
  const { spans = [], ...read } = page;
  const parted = withoutSpans(page.blocks, spans);
  const cleaned = clean(parted.blocks, { ...page, repeats: new Set(page.repeats), memory });
  const text = treeText(cleaned.blocks);
  if (text.length < least) return fail('no-text', `${text.length} characters of text`);
  const language = languageOf(text, page.language);
  return ok({
    ...read,
    ...(language ? { language } : {}),
    direction: directionOfLanguage(language),
    blocks: cleaned.blocks,
    removals: [...cleaned.removals, ...(page.removals ?? []), ...parted.removals],
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
  const plain = withoutFlag(block);
  const inner = (blocks: readonly Block[]) => blocks.map((one) => beforeLines(one, knowsRepeats));
  if (plain.t === 'quote') return { ...plain, c: inner(plain.c) };
  if (plain.t === 'list') return { ...plain, items: plain.items.map(inner) };
  return plain;
}
