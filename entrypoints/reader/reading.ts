/** Sums over an article's blocks. */
import type { Block } from '../../utils/model.ts';
import { treeText } from '../../utils/text/block-text.ts';

const wordsPerMinute = 220;

/** Whole minutes to read what was kept, at least one. */
export function minutesToRead(blocks: readonly Block[]): number {
  const words = treeText(blocks).match(/\S+/g)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** Addresses of the pictures in what was kept, each once. */
export function picturesIn(blocks: readonly Block[]): readonly string[] {
  const found = blocks.flatMap((block): readonly string[] => {
    if (block.removed) return [];
    if (block.t === 'figure') return block.images.map((image) => image.src);
    if (block.t === 'quote') return picturesIn(block.c);
    if (block.t === 'list') return block.items.flatMap(picturesIn);
    return [];
  });
  return [...new Set(found)];
}
