/** Marks the words that were found, without touching the cards they stand in: CSS Custom Highlight API. */
import { hitsIn } from '../../search/article-text.ts';
import type { Term } from '../../search/query.ts';

/** As `::highlight(found)` in the popup's style sheet. */
const name = 'found';

/** In the texts of these elements; a browser that cannot mark does without. Without terms no mark is left. */
export function markFound(elements: Iterable<Element>, terms: readonly Term[]): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(name);
  if (terms.length === 0) return;
  const highlight = new Highlight();
  for (const element of elements) {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { start, end } of hitsIn(node.nodeValue ?? '', terms)) {
        const range = element.ownerDocument.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        highlight.add(range);
      }
    }
  }
  CSS.highlights.set(name, highlight);
}
