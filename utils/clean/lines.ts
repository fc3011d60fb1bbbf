/** Paragraphs that hold several lines are parted where one of the lines is nothing but a label. */

import type { Block, Inline } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { closeInline } from '../text/inline-run.ts';
import { oneLine } from '../text/normalise.ts';

/** The blocks with every such paragraph split into one paragraph a line; others are the same objects. */
export function splitAtLabels(blocks: readonly Block[], isLabel: (line: string) => boolean): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.t === 'quote') return [{ ...block, c: splitAtLabels(block.c, isLabel) }];
    if (block.t === 'list')
      return [{ ...block, items: block.items.map((item) => splitAtLabels(item, isLabel)) }];
    if (block.t !== 'p' || !block.c.some(isBreak)) return [block];
    const lines = linesOf(block.c);
    if (lines.length < 2 || !lines.some((line) => isLabel(oneLine(inlineText(line))))) return [block];
    return lines.map((c) => ({ ...block, c }));
  });
}

const isBreak = (node: Inline): boolean => typeof node !== 'string' && node.t === 'br';

function linesOf(run: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of run) {
    if (isBreak(node)) lines.push([]);
    else lines[lines.length - 1]?.push(node);
  }
  return lines.map(closeInline).filter((line) => line.length > 0);
}
