import type { Block } from '../model.ts';

/**
 * Levels for the headings of an article that stands under an h1: the highest one used becomes h2, and
 * none is more than one below the one before it, as screen readers walk them.
 */
export function headingLevels(blocks: readonly Block[], showsRemoved = false): ReadonlyMap<Block, number> {
  const headings = headingsIn(blocks, showsRemoved);
  const top = Math.min(6, ...headings.map((heading) => heading.level));
  const levels = new Map<Block, number>();
  let before = 1;
  for (const heading of headings) {
    before = Math.min(heading.level - top + 2, before + 1);
    levels.set(heading, before);
  }
  return levels;
}

type Heading = Extract<Block, { t: 'h' }>;

function headingsIn(blocks: readonly Block[], showsRemoved: boolean): readonly Heading[] {
  return blocks.flatMap((block) => {
    if (block.removed && !showsRemoved) return [];
    if (block.t === 'h') return [block];
    if (block.t === 'quote') return headingsIn(block.c, showsRemoved);
    if (block.t === 'list') return block.items.flatMap((item) => headingsIn(item, showsRemoved));
    return [];
  });
}
