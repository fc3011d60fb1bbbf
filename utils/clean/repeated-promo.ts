/**
 * Short promos for another article that stand in the page more than once. Each copy is a line of its
 * own; it either is nothing but a link, perhaps after "Read also:", or stands right beside an advertising
 * label.
 */
import type { Block, Inline } from '../model.ts';
import { blockLines, inlineText } from '../text/block-text.ts';
import { fold, oneLine } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';

/** How often each line stands in the whole page, before anything was cut away; keys by `lineKey`. */
export type PageLines = ReadonlyMap<string, number>;

export const lineKey = (text: string): string => fold(oneLine(text));

const maxWords = 20;

/** Counts the lines of a page's blocks, pictures and empty ones left out. */
export function countLines(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (text: string, link = '') => {
    if (text.length > 200) return;
    const key = lineKey(text) && lineKey(text) + link;
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const walk = (list: readonly Block[]) => {
    for (const block of list) {
      if (block.t === 'list') for (const item of block.items) walk(item);
      else if (block.t === 'quote') walk(block.c);
      else if (block.t === 'p' || block.t === 'h') {
        for (const line of inlineText(block.c, '\n').split('\n')) count(line);
        const link = onlyLink(block.c);
        if (link) count(inlineText(block.c), link);
      } else for (const line of blockLines(block)) count(line);
    }
  };
  walk(blocks);
  return counts;
}

/** @param besideLabel whether the line before or after it was an advertising label */
export function isRepeatedPromo(
  block: Block,
  title: string,
  lines: PageLines,
  besideLabel: boolean,
): boolean {
  if (block.t !== 'p' && block.t !== 'h') return false;
  const text = oneLine(inlineText(block.c));
  const words = wordsOf(text).length;
  if (words < 2 || words > maxWords || lineKey(text) === lineKey(title)) return false;
  const times = (key: string) => lines.get(key) ?? 0;
  const link = onlyLink(block.c);
  // One and the same link twice: "Also at Walmart" under each of ten products is none.
  if (link && times(lineKey(text) + link) >= 2) return true;
  // Else it could be a refrain or a question put twice: a label beside it decides.
  const closed = !link && /[.!?؟…]["»”')]?$/.test(text);
  return besideLabel && block.t === 'p' && times(lineKey(text)) >= 2 && !closed;
}

/** "Read also:", "À lire aussi :" and their like are no longer than this. */
const maxLeadInWords = 4;

/**
 * Where a line leads that is nothing but a link, parameters left out, or a link after a few words and a
 * colon; undefined for any other line.
 */
function onlyLink(run: readonly Inline[]): string | undefined {
  let link: string | undefined;
  let before = '';
  let after = '';
  const walk = (nodes: readonly Inline[]) => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        if (link === undefined) before += node;
        else after += node;
      } else if (node.t === 'a') link ??= node.href.replace(/[?#].*$/, '');
      else if (node.t !== 'br') walk(node.c);
    }
  };
  walk(run);
  // An arrow or a dash beside the link is part of it.
  if (/[\p{L}\p{N}]/u.test(after)) return undefined;
  const words = wordsOf(before).length;
  const isLeadIn = words <= maxLeadInWords && /[:：]\s*$/.test(before);
  return words === 0 || isLeadIn ? link : undefined;
}
