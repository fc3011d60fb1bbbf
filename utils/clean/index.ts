/** Advertising out of the article's blocks. Nothing is deleted: a block is flagged, and recorded with its rule. */
import type { Block, Removal, RemovalRule } from '../model.ts';
import { blockLines, withoutFlag } from '../text/block-text.ts';
import { oneLine } from '../text/normalise.ts';
import { isAdLabel } from './ad-label.ts';
import { markCredits } from './credits.ts';
import { markDummyText } from './dummy-text.ts';
import { isCommentsHead, markEnding } from './ending.ts';
import { isFeedFooter } from './feed-footer.ts';
import { markInterface } from './interface-lines.ts';
import { lineKey, lineOf } from './line.ts';
import { splitAtLabels } from './lines.ts';
import { markOpening } from './opening.ts';
import { markPromos } from './promo-lines.ts';
import { markReadAlso } from './read-also.ts';
import { isRepeatedPromo } from './repeated-promo.ts';
import { markSaidAgain } from './said-again.ts';
import { Line } from './sheet.ts';
import { markKnown, putBack, type SiteMemory } from './site-memory.ts';

/** What the article's head says, and its page: lines that say it again are none of the text. */
export interface Head {
  readonly url: string;
  /** Never a promo for another article. */
  readonly title: string;
  readonly byline?: string;
  readonly siteName?: string;
}

export interface CleanWish extends Head {
  /** Keys of the lines that stand in the page more than once, as `PageLines` gives them. */
  readonly repeats: ReadonlySet<string>;
  /** What the site's other articles tell, and what the user put back. */
  readonly memory?: SiteMemory | undefined;
}

export interface Cleaned {
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

export function clean(blocks: readonly Block[], wish: CleanWish): Cleaned {
  const kept = new Set(wish.memory?.kept.map(({ key }) => key));
  const title = lineKey(wish.title);
  const stands = (line: string) => isAdLabel(line) || lineKey(line) === title || isCommentsHead(line);
  const flagged = flag(splitAtLabels(putBack(blocks, kept), stands), wish);
  const lines = flagged.map((block) => new Line(block));
  const last = lines.findLast((line) => !line.isOut);
  if (last && isFeedFooter(last.block, wish.title)) last.rule = 'feed-footer';
  markDummyText(lines);
  markCredits(lines, wish.siteName);
  markPromos(lines);
  markReadAlso(lines, wish);
  if (wish.memory) markKnown(lines, wish.memory, wish.title);
  markOpening(lines, wish);
  markSaidAgain(lines);
  markInterface(lines, wish.siteName);
  markEnding(lines, wish);
  const marked = lines.map(({ block, rule }) =>
    rule && !block.removed ? { ...block, removed: rule } : block,
  );
  const cleaned = putBack(marked, kept);
  return { blocks: cleaned, removals: cleaned.flatMap((block, index) => removalsIn(block, index)) };
}

/** Labels and repeated promos, in lists and quotes too; what is flagged already stays so. */
function flag(blocks: readonly Block[], wish: CleanWish, isItem = false): Block[] {
  const labels = blocks.map((block) => isLabelBlock(block, isItem));
  return blocks.map((block, index): Block => {
    if (block.removed) return block;
    const besideLabel = (labels[index - 1] ?? false) || (labels[index + 1] ?? false);
    const rule: RemovalRule | undefined = labels[index]
      ? 'ad-label'
      : isRepeatedPromo(block, wish.title, wish.repeats, besideLabel)
        ? 'repeated-promo'
        : undefined;
    if (rule) return { ...block, removed: rule };
    if (block.t === 'quote') return { ...block, c: flag(block.c, wish) };
    if (block.t === 'list') return { ...block, items: block.items.map((item) => flag(item, wish, true)) };
    return block;
  });
}

const isLabelBlock = (block: Block, isItem: boolean): boolean =>
  (block.t === 'p' || block.t === 'h') && isAdLabel(lineOf(block), isItem || block.t === 'h');

function removalsIn(block: Block, index: number): Removal[] {
  if (block.removed) {
    const text = oneLine(blockLines(withoutFlag(block)).join(' '));
    return [{ rule: block.removed, text: text.slice(0, 500), block: index }];
  }
  if (block.t === 'quote') return block.c.flatMap((one) => removalsIn(one, index));
  if (block.t === 'list') return block.items.flat().flatMap((one) => removalsIn(one, index));
  return [];
}
