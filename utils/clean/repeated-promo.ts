/**
 * Short promos for another article that stand in the page more than once. Each copy is a line of its
 * own; it either is nothing but a link, perhaps after "Read also:", or stands right beside an advertising
 * label.
 */
import type { Block } from '../model.ts';
import { wordsOf } from '../text/words.ts';
import { lineKey, lineOf, onlyLink } from './line.ts';

const maxWords = 20;

/**
 * @param repeats keys of the lines that stand in the page more than once
 * @param besideLabel whether the line before or after it was an advertising label
 */
export function isRepeatedPromo(
  block: Block,
  title: string,
  repeats: ReadonlySet<string>,
  besideLabel: boolean,
): boolean {
  if (block.t !== 'p' && block.t !== 'h') return false;
  const link = onlyLink(block.c);
  if (repeats.size === 0 || (!link && !besideLabel)) return false;
  const text = lineOf(block);
  const words = wordsOf(text).length;
  if (words < 2 || words > maxWords || lineKey(text) === lineKey(title)) return false;
  // One and the same link twice: "Also at Walmart" under each of ten products is none.
  if (
    link &&
    (link.leadIn === '' || /[:：]$/.test(link.leadIn)) &&
    repeats.has(lineKey(link.text) + link.href)
  )
    return true;
  // Else it could be a refrain or a question put twice: a label beside it decides.
  const closed = !link && /[.!?؟…]["»”')]?$/.test(text);
  return besideLabel && block.t === 'p' && repeats.has(lineKey(text)) && !closed;
}
