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
  readonly #main: readonly Element[];

  /** The number that WordPress gave the page's own post. */
  readonly #post: string | undefined;

  constructor(body: Element) {
    this.#post = /(?:^|\s)postid-(\d+)/.exec(body.getAttribute('class') ?? '')?.[1];
    this.#body = body;
    this.#total = lengthOf(body);
    const titles = [...body.querySelectorAll('h1')];
    const bodies = [...body.querySelectorAll('[itemprop~="articleBody"]')];
    const articles = [...body.querySelectorAll('article, main, [role="main"]')];
    const main = articles.filter((article) => lengthOf(article) > this.#total * maxShare);
    this.#held = [...titles, ...bodies, ...main];
    this.#main = main;
  }

  holdsArticle(element: Element): boolean {
    return this.#held.some((held) => element.contains(held));
  }

  /** Whether WordPress says of an element that it is a post, and not the page's own. */
  isOtherPost(names: string): boolean {
    if (!this.#post || !names.includes('type-')) return false;
    const parts = names.split(/\s+/);
    const at = parts.findIndex((part) => /^post-\d+$/.test(part));
    if (at < 0 || parts[at] === `post-${this.#post}`) return false;
    return parts.slice(at).some((part) => part.startsWith('type-'));
  }

  /** Whether an element named like clutter is small enough, and no article, to be it. */
  mayGo(element: Element, rule: RemovalRule): boolean {
    if (this.holdsArticle(element)) return false;
    const length = lengthOf(element);
    if (rule === 'byline') return length <= 200;
    if (length > this.#total * maxShare && length > 400 && this.#isNearMain(element)) return false;
    return length < 3 * realParagraph || longParagraphs(element) < 3;
  }

  /** Whether it lies in the main part of the page, or could: where none is named as such. */
  #isNearMain(element: Element): boolean {
    return this.#main.length === 0 || this.#main.some((main) => main.contains(element));
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
