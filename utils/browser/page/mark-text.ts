/** Marks words on the page without touching its tree: a range of the CSS Custom Highlight API. */

/** What is gone to, and what is being read aloud: as `::highlight(told)` in the reader's style sheet. */
export type Marking = 'told' | 'aloud';

/** Elements within running text; between any others, words are apart. */
const inline = /^(?:a|em|strong|code|sub|sup|mark|del|bdi|span)$/;

interface Spot {
  readonly node: Node;
  readonly at: number;
}

/**
 * The words of `text` inside an element, across its inline nodes and whatever its white space.
 * @param at where in the element's text they are looked for, in UTF-16 units: of the same words said twice,
 *   those that reach beyond it are meant
 * @returns undefined where they do not stand there
 */
export function rangeOf(element: Element, text: string, at = 0): Range | undefined {
  const wanted = text.replace(/\s+/g, ' ').trim();
  if (wanted === '') return undefined;
  const { text: there, spots } = levelled(element);
  const near = there.indexOf(wanted, Math.max(0, at - wanted.length + 1));
  const start = near < 0 ? there.indexOf(wanted) : near;
  const first = spots[start];
  const last = spots[start + wanted.length - 1];
  if (!first || !last) return undefined;
  const range = element.ownerDocument.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}

/** The element's text with its white space levelled, and where each of its characters stands. */
function levelled(element: Element): { text: string; spots: readonly Spot[] } {
  let text = '';
  const spots: Spot[] = [];
  const add = (char: string, node: Node, at: number) => {
    const space = /\s/.test(char);
    if (space && (text === '' || text.endsWith(' '))) return;
    text += space ? ' ' : char;
    spots.push({ node, at });
  };
  const both = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = element.ownerDocument.createTreeWalker(element, both);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE) {
      if (!inline.test(node.nodeName.toLowerCase())) add(' ', node, 0);
      continue;
    }
    const data = node.nodeValue ?? '';
    for (let at = 0; at < data.length; at++) add(data.charAt(at), node, at);
  }
  return { text, spots };
}

/** Marks this range and, by this name, no other; a browser that cannot mark does without. */
export function mark(range: Range | undefined, name: Marking = 'told'): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}
