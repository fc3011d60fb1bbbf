/** The text of blocks, as every reader of the tree sees it. */
import type { Block, Inline } from '../model.ts';
import { oneLine } from './normalise.ts';

/** The text of a run; a line break becomes `separator`. */
export function inlineText(run: readonly Inline[], separator = ' '): string {
  let text = '';
  for (const node of run) {
    if (typeof node === 'string') text += node;
    else text += node.t === 'br' ? separator : inlineText(node.c, separator);
  }
  return text;
}

/** The block as it stood before it was taken out. */
export function withoutFlag(block: Block): Block {
  const { removed, box, ...plain } = block;
  return plain;
}

/** The lines of one block: what a reader would see, without captions and without what was removed. */
export function blockLines(block: Block): string[] {
  if (block.removed) return [];
  switch (block.t) {
    case 'p':
    case 'h': {
      const text = oneLine(inlineText(block.c));
      return text ? [text] : [];
    }
    case 'list':
      return block.items.flatMap((item) => {
        const text = item.flatMap(blockLines).join(' ');
        return text ? [text] : [];
      });
    case 'quote':
      return block.c.flatMap(blockLines);
    case 'pre':
      return [block.text];
    case 'table':
      return block.rows
        .map((row) =>
          row
            .map((cell) => oneLine(inlineText(cell.c)))
            .join(' ')
            .trim(),
        )
        .filter(Boolean);
    default:
      return [];
  }
}

/** Of the whole tree, a block a line. */
export function treeText(blocks: readonly Block[]): string {
  return blocks.flatMap(blockLines).join('\n');
}
