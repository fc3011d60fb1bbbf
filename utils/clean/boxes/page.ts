/** What of a page must never be taken out, and how large its parts are. */
import type { RemovalRule } from '../../model.ts';
import { lengthOf, linkedLength } from '../../text/element-text.ts';

/** A paragraph of an article is at least so long, in characters. */
const realParagraph = 100;
const maxShare = 0.25;

export class Page {
  readonly #body: Element;
  readonly #total: number;
  /** Whatever holds one of these stays. */
  readonly #held: readonly Element[];

  constructor(body: Element) {
    this.#body = body;
    this.#total = lengthOf(body);
    const titles = [...body.querySelectorAll('h1')];
    const bodies = [...body.querySelectorAll('[itemprop~="articleBody"]')];
    const articles = [...body.querySelectorAll('article, main, [role="main"]')];
    const main = articles.filter((article) => lengthOf(article) > this.#total * maxShare);
    this.#held = [...titles, ...bodies, ...main];
  }

  holdsArticle(element: Element): boolean {
    return this.#held.some((held) => element.contains(held));
  }

  /** Whether an element named like clutter is small enough, and no article, to be it. */
  mayGo(element: Element, rule: RemovalRule): boolean {
    if (this.holdsArticle(element)) return false;
    const length = lengthOf(element);
    if (rule === 'byline') return length <= 200;
    if (length > this.#total * maxShare && length > 400) return false;
    return length < 3 * realParagraph || longParagraphs(element) < 3;
  }

  /** The largest ancestor of something unwanted that is still small and without a real paragraph. */
  around(element: Element, limit: number): Element | undefined {
    let box: Element | undefined;
    let at: Element | null = element;
    while (at && at !== this.#body && lengthOf(at) <= limit && !this.holdsArticle(at)) {
      if (proseIn(at) > 0) break;
      box = at;
      at = at.parentElement;
    }
    return box;
  }
}

/** Paragraphs as an article has them: long, and not made of links. */
export function longParagraphs(element: Element): number {
  let count = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    const length = lengthOf(paragraph);
    if (length < realParagraph) continue;
    if (linkedLength(paragraph) < length * 0.4) count++;
  }
  return count;
}

/** Paragraphs of a length that no advertisement and no form has. */
function proseIn(element: Element): number {
  let count = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    const text = (paragraph.textContent ?? '').trim();
    if (text.length >= 220) count++;
  }
  return count;
}
