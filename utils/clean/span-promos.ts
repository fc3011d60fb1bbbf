/** A promo that a page put inside a sentence, in an element of its own: cut out, and the sentence closed. */
import type { Block, Inline, Removal } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { closeInline } from '../text/inline-run.ts';
import { isAdLabel } from './ad-label.ts';
import { isSpanPromo } from './promo-lines.ts';
import { Line } from './sheet.ts';

/** A sentence round it is longer than the promo by so much. */
const leastRest = 40;

/** @param spans texts of named parts; those that ask for something or advertise are taken out */
export function withoutSpans(
  blocks: readonly Block[],
  spans: readonly string[],
): { readonly blocks: readonly Block[]; readonly removals: readonly Removal[] } {
  const left = new Map<string, number>();
  for (const text of spans) left.set(text, (left.get(text) ?? 0) + 1);
  const removals: Removal[] = [];
  const cut = (block: Block): Block => {
    if (block.t === 'quote') return { ...block, c: block.c.map(cut) };
    if (block.t === 'list') return { ...block, items: block.items.map((item) => item.map(cut)) };
    if (block.t !== 'p' || block.removed) return block;
    let { c } = block;
    for (const [text, times] of left) {
      const whole = inlineText(c);
      const at = times > 0 ? whole.indexOf(text) : -1;
      if (at < 0 || whole.length < text.length + leastRest) continue;
      if (!isNoSentence(text, holdsLink(c, at, at + text.length))) continue;
      // The page has it as often as it named it so: what stands elsewhere is text.
      left.set(text, times - 1);
      removals.push({ rule: 'promo', text });
      c = without(c, at, at + text.length);
    }
    return c === block.c ? block : { ...block, c };
  };
  return { blocks: spans.length > 0 ? blocks.map(cut) : blocks, removals };
}

const isNoSentence = (text: string, hasLink: boolean): boolean =>
  isAdLabel(text) || isSpanPromo(new Line({ t: 'p', c: [text] }), hasLink);

/** Whether a link begins between the two. */
function holdsLink(run: readonly Inline[], start: number, end: number): boolean {
  let at = 0;
  return run.some((node) => {
    const from = at;
    at += typeof node === 'string' ? node.length : node.t === 'br' ? 1 : inlineText(node.c).length;
    return typeof node !== 'string' && node.t === 'a' && from >= start && from < end;
  });
}

/** The run without its characters from `start` to `end`; one space stands where they stood. */
function without(run: readonly Inline[], start: number, end: number): Inline[] {
  let at = 0;
  const walk = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      const from = at;
      if (typeof node === 'string') {
        at += node.length;
        if (at <= start || from >= end) return [node];
        return [`${node.slice(0, Math.max(0, start - from))} ${node.slice(Math.max(0, end - from))}`];
      }
      if (node.t === 'br') {
        at++;
        return from >= start && at <= end ? [] : [node];
      }
      const c = walk(node.c);
      return c.every((one) => one === ' ') ? [' '] : [{ ...node, c }];
    });
  return closeInline(joined(walk(run)));
}

/** Strings beside each other as one, without the spaces that a cut left. */
function joined(run: readonly Inline[]): Inline[] {
  const made: Inline[] = [];
  for (const node of run) {
    const last = made.at(-1);
    if (typeof node !== 'string') made.push(node);
    else if (typeof last !== 'string') made.push(node);
    else made[made.length - 1] = last + node;
  }
  return made.map((node) =>
    typeof node === 'string' ? node.replace(/ {2,}/g, ' ').replace(/ (?=[.,،…)])/g, '') : node,
  );
}
