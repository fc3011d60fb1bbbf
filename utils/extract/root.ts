/**
 * Readability's choice, looked at again: where it caught too little of the page's paragraphs the element
 * that holds nearly all of them is taken, where it caught the whole page it is gone down into.
 */
import { squeeze } from '../text/normalise.ts';
import { titleIn } from './headline.ts';

/** A paragraph that counts is at least so long, in characters. */
const leastLength = 80;
/** An element that holds this share of the paragraphs of the one above it is gone down into. */
const share = 0.85;
const sure = 0.95;
const most = 0.5;

interface Paragraph {
  readonly element: Element;
  readonly length: number;
}

const outside = 'nav,footer,aside';
const holders = new Set('P LI BLOCKQUOTE TD DD PRE DIV SECTION ARTICLE'.split(' '));
/** Text in these is none of the element round them. */
const blocks = new Set(
  `${[...holders].join(' ')} H1 H2 H3 H4 H5 H6 UL OL DL DT TABLE TBODY THEAD TFOOT TR TH FIGURE FIGCAPTION HEADER FOOTER NAV ASIDE MAIN FORM BUTTON SELECT OPTION TEXTAREA DETAILS SUMMARY BODY`.split(
    ' ',
  ),
);

/**
 * Long text that is not made of links: paragraphs, and runs of text that lie in other blocks without one.
 * In the order of the page. One pass over its texts: asking each element for its own costs several times that.
 */
export function paragraphsIn(root: Element): Paragraph[] {
  const found = new Map<Element, { length: number; linked: number }>();
  const texts = root.ownerDocument.createTreeWalker(root, showText);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = (node.nodeValue ?? '').trim().length;
    if (length === 0) continue;
    let isLinked = false;
    let at = node.parentElement;
    while (at && at !== root && !blocks.has(at.tagName)) {
      isLinked ||= at.tagName === 'A';
      at = at.parentElement;
    }
    if (!at || !holders.has(at.tagName)) continue;
    const sum = found.get(at);
    if (!sum) found.set(at, { length, linked: isLinked ? length : 0 });
    else {
      sum.length += length;
      if (isLinked) sum.linked += length;
    }
  }
  const paragraphs: Paragraph[] = [];
  for (const [element, { length, linked }] of found)
    if (length >= leastLength && linked <= length * 0.5 && !element.closest('a'))
      paragraphs.push({ element, length });
  return paragraphs;
}

/** NodeFilter.SHOW_TEXT, which no window has to be asked for. */
const showText = 4;

const massOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);

export interface OwnRoot {
  readonly root: Element;
  readonly mass: number;
  readonly paragraphs: readonly Paragraph[];
  /** Whether it holds several parts of one make, all of which belong to the text. */
  readonly isFamily?: boolean;
}

/** The lowest element that holds nearly all of the page's paragraphs. */
export function ownRoot(body: Element): OwnRoot {
  const all = inArticle(
    body,
    paragraphsIn(body).filter(({ element }) => !element.closest(outside)),
  );
  let root = body;
  let paragraphs: readonly Paragraph[] = all;
  for (;;) {
    const next = heaviestChild(root, paragraphs);
    if (!next || next.mass < massOf(paragraphs) * share || isParagraph(next)) break;
    if (hasKin(next.root, paragraphs)) return { root, mass: massOf(paragraphs), paragraphs, isFamily: true };
    root = next.root;
    paragraphs = next.paragraphs;
  }
  return { root, mass: massOf(paragraphs), paragraphs };
}

/** Those of the article that holds the headline, if it holds most: around it stands what every page has. */
function inArticle(body: Element, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const article = titleIn(body)?.closest('article');
  if (!article) return paragraphs;
  const inside = paragraphs.filter(({ element }) => article.contains(element));
  return massOf(inside) > massOf(paragraphs) * most ? inside : paragraphs;
}

/** Whether a part beside this one has paragraphs as well and carries one of its names. */
function hasKin(element: Element, paragraphs: readonly Paragraph[]): boolean {
  const own = new Set((element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name.length > 5));
  if (own.size === 0) return false;
  return [...(element.parentElement?.children ?? [])].some(
    (beside) =>
      beside !== element &&
      (beside.getAttribute('class') ?? '').split(/\s+/).some((name) => own.has(name)) &&
      paragraphs.some((paragraph) => beside.contains(paragraph.element)),
  );
}

/** A paragraph is no root, however long. */
const isParagraph = ({ root, paragraphs }: OwnRoot): boolean =>
  /^(?:P|LI|BLOCKQUOTE|PRE|TD|DD)$/.test(root.tagName) ||
  (paragraphs.length === 1 && paragraphs[0]?.element === root && root.childElementCount === 0);

function heaviestChild(root: Element, paragraphs: readonly Paragraph[]): OwnRoot | undefined {
  let best: OwnRoot | undefined;
  let from = paragraphs[0]?.element === root ? 1 : 0;
  for (const child of root.children) {
    // Both are in the order of the page, so that each paragraph is asked for once.
    let to = from;
    while (to < paragraphs.length && child.contains(paragraphs[to]?.element ?? null)) to++;
    const inside = paragraphs.slice(from, to);
    from = to;
    if (paragraphs[from]?.element === root) from++;
    const mass = massOf(inside);
    if (mass > (best?.mass ?? 0)) best = { root: child, mass, paragraphs: inside };
  }
  return best;
}

/** How much of these paragraphs is in the element, by their text: Readability may have made them anew. */
export function caughtIn(content: Element, paragraphs: readonly Paragraph[]): number {
  let text: string | undefined;
  let from = 0;
  const isIn = ({ element }: Paragraph): boolean => {
    if (content.contains(element)) return true;
    text ??= squeeze(content.textContent ?? '');
    const start = beginning(element);
    // Nearly all come in the order of the page: each is looked for where the one before was found.
    let at = text.indexOf(start, from);
    if (at < 0) at = text.indexOf(start);
    if (at >= 0) from = at;
    return at >= 0;
  };
  return massOf(paragraphs.filter(isIn));
}

const beginning = (element: Element): string =>
  squeeze((element.textContent ?? '').slice(0, 400)).slice(0, 60);

/** How much text of that kind is in the element at all. */
export const massIn = (element: Element): number => massOf(paragraphsIn(element));

/** Down from a root that holds the site's navigation as well, to what holds all of its paragraphs. */
export function goDown(content: Element): Element {
  let root = content;
  let paragraphs: readonly Paragraph[] = paragraphsIn(root);
  for (;;) {
    const next = heaviestChild(root, paragraphs);
    if (!next || next.mass < massOf(paragraphs) * sure || isParagraph(next) || !isClutter(root, next.root))
      return root;
    root = next.root;
    paragraphs = next.paragraphs;
  }
}

/** Whether what stands beside the child is mostly links and single words. */
function isClutter(root: Element, child: Element): boolean {
  let length = 0;
  let linked = 0;
  for (const beside of root.children) {
    if (beside === child) continue;
    length += (beside.textContent ?? '').trim().length;
    for (const link of beside.querySelectorAll('a')) linked += (link.textContent ?? '').trim().length;
    if (beside.tagName === 'A') linked += (beside.textContent ?? '').trim().length;
  }
  return length === 0 || linked > length * 0.4;
}
