/**
 * What stands before the text and says again what the article's head says: the headline, the byline, the
 * date, the site's name. The reader shows all of it above the text, so none of it counts as left out.
 */
import type { Block } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { isDateWord } from '../text/date-words.ts';
import { fold, oneLine } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';

export interface Head {
  readonly title: string;
  readonly byline?: string;
  readonly siteName?: string;
}

/** A real paragraph ends the opening. */
const paragraphWords = 16;
const glue =
  /\b(?:by|par|le|on|at|a|and|et|the|published|posted|updated|publie|mis|jour|modifie|min|minutes?|read|lecture|h|gmt)\b|(?:بقلم|نشر|في|تحديث|الساعه|كتب)/g;

/** The blocks without those lines; nothing after the first real paragraph is touched. */
export function withoutOpening(blocks: readonly Block[], head: Head): Block[] {
  const end = blocks.findIndex(
    (block) => block.t === 'p' && wordsOf(inlineText(block.c)).length >= paragraphWords,
  );
  return blocks.filter(
    (block, i) => i >= end || (block.t !== 'p' && block.t !== 'h') || !repeatsHead(block, head),
  );
}

function repeatsHead(block: Extract<Block, { t: 'p' | 'h' }>, { title, byline, siteName }: Head): boolean {
  const line = fold(oneLine(inlineText(block.c)));
  if (line === fold(title)) return true;
  // A chapter may be headed by nothing but a year.
  if (block.t === 'h') return false;
  let rest = line;
  for (const part of [siteName, ...(byline?.split(', ') ?? [])])
    if (part) rest = rest.replace(fold(part), ' ');
  const named = rest !== line;
  const words = wordsOf(rest.replace(glue, ' '));
  return (named || words.length > 0) && words.length <= 10 && words.every(isDateWord);
}
