/** Advertising out of the article's blocks. Nothing is deleted: a block is flagged, and recorded with its rule. */
import type { Block, Removal, RemovalRule } from '../model.ts';
import { blockLines, inlineText } from '../text/block-text.ts';
import { oneLine } from '../text/normalise.ts';
import { isAdLabel } from './ad-label.ts';
import { isFeedFooter } from './feed-footer.ts';
import { splitAtLabels } from './lines.ts';
import { isRepeatedPromo, type PageLines } from './repeated-promo.ts';

export { countLines, type PageLines } from './repeated-promo.ts';

/** Raised whenever a rule changes, so that stored articles can be run through the line rules again. */
export const cleanerVersion = 2;

export interface Cleaned {
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

/**
 * @param title the article's, which is never a promo for another one
 * @param lines how often each line stands in the whole page
 */
export function clean(blocks: readonly Block[], title: string, lines: PageLines): Cleaned {
  const removals: Removal[] = [];
  const cleaned = flag(splitAtLabels(blocks, isAdLabel), title, lines, removals, undefined);
  return { blocks: cleaned, removals };
}

/**
 * `at` is the top-level index where the list is nested in a block, undefined at the top itself; `isItem`
 * where these blocks are one item of a list.
 */
function flag(
  blocks: readonly Block[],
  title: string,
  lines: PageLines,
  removals: Removal[],
  at: number | undefined,
  isItem = false,
): Block[] {
  const labels = blocks.map((block) => isLabelBlock(block, isItem));
  return blocks.map((block, index) => {
    const place = at ?? index;
    const besideLabel = (labels[index - 1] ?? false) || (labels[index + 1] ?? false);
    const rule: RemovalRule | undefined = labels[index]
      ? 'ad-label'
      : isRepeatedPromo(block, title, lines, besideLabel)
        ? 'repeated-promo'
        : at === undefined && index === blocks.length - 1 && isFeedFooter(block, title)
          ? 'feed-footer'
          : undefined;
    if (rule) {
      removals.push({ rule, text: oneLine(blockLines(block).join(' ')), block: place });
      return { ...block, removed: rule };
    }
    if (block.t === 'quote') return { ...block, c: flag(block.c, title, lines, removals, place) };
    if (block.t === 'list') {
      return { ...block, items: block.items.map((item) => flag(item, title, lines, removals, place, true)) };
    }
    return block;
  });
}

function isLabelBlock(block: Block, isItem: boolean): boolean {
  if (block.t === 'p' || block.t === 'h')
    return isAdLabel(oneLine(inlineText(block.c)), isItem || block.t === 'h');
  return false;
}
