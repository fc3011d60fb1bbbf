/** An article in parts: each is cleaned as one of its own, and then they are one. */
import type { Article, Block } from '../model.ts';
import { treeText } from '../text/block-text.ts';

/**
 * The article with the part that follows it. Where a part says again what stands already, as sites do that
 * answer with the first page when there are no more, the article ends.
 */
export function joined<Kind extends Article>(article: Kind, part: Article): Kind {
  const { next: _, ...rest } = article;
  const ended = rest as Kind;
  if (treeText(article.blocks).includes(treeText(part.blocks))) return ended;
  const repeats = [...new Set([...(article.repeats ?? []), ...(part.repeats ?? [])])];
  const shift = article.blocks.length;
  return {
    ...ended,
    blocks: [...settled(article.blocks.toReversed()).toReversed(), ...settled(part.blocks)],
    removals: [
      ...article.removals,
      ...part.removals.map((one) => (one.block === undefined ? one : { ...one, block: one.block + shift })),
    ],
    ...(repeats.length > 0 ? { repeats } : {}),
    ...(part.next ? { next: part.next } : {}),
  };
}

/**
 * What was left out before the first line that was kept stays out when the whole is cleaned again: it was
 * known by standing at a part's end, and stands in the middle from now on.
 */
function settled(blocks: readonly Block[]): Block[] {
  const kept = blocks.findIndex((block) => !block.removed);
  const until = kept < 0 ? blocks.length : kept;
  return blocks.map((block, index) => (index < until ? { ...block, box: true } : block));
}
