/**
 * Readability's choice, looked at again: where it caught too little of the page's paragraphs the element
 * that holds nearly all of them is taken, where it caught the whole page it is gone down into.
 */

/** A paragraph that counts is at least so long, in characters. */
const leastLength = 80;
/** An element that holds this share of the paragraphs of the one above it is gone down into. */
const share = 0.85;
const sure = 0.95;

interface Paragraph {
  readonly element: Element;
  readonly length: number;
}

const outside = 'nav,footer,aside,form,[class*="comment" i],[id*="comment" i]';

/** Long text that is not made of links. */
export function paragraphsIn(root: Element): Paragraph[] {
  const found: Paragraph[] = [];
  for (const element of root.querySelectorAll('p,li,blockquote,td,div,section')) {
    if (/^(?:DIV|SECTION|TD|LI|BLOCKQUOTE)$/.test(element.tagName) && !isLeaf(element)) continue;
    const length = (element.textContent ?? '').trim().length;
    if (length < leastLength || isLinks(element, length)) continue;
    found.push({ element, length });
  }
  return found;
}

const isLeaf = (element: Element): boolean =>
  [...element.children].every((child) => /^(?:A|B|STRONG|EM|I|SPAN|BR|SUP|SUB|U|CODE|TIME|ABBR|SMALL|MARK|FONT|HR|IMG)$/.test(child.tagName));

function isLinks(element: Element, length: number): boolean {
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += (link.textContent ?? '').length;
  return linked > length * 0.5;
}

const massOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);

export interface OwnRoot {
  readonly root: Element;
  readonly mass: number;
  readonly paragraphs: readonly Paragraph[];
}

/** The lowest element that holds nearly all of the page's paragraphs. */
export function ownRoot(body: Element): OwnRoot {
  const all = paragraphsIn(body).filter(({ element }) => !element.closest(outside));
  let root = body;
  let paragraphs: readonly Paragraph[] = all;
  for (;;) {
    const next = heaviestChild(root, paragraphs);
    if (!next || next.mass < massOf(paragraphs) * share) break;
    root = next.root;
    paragraphs = next.paragraphs;
  }
  return { root, mass: massOf(paragraphs), paragraphs };
}

function heaviestChild(root: Element, paragraphs: readonly Paragraph[]): OwnRoot | undefined {
  let best: OwnRoot | undefined;
  for (const child of root.children) {
    const inside = paragraphs.filter(({ element }) => element !== child && child.contains(element));
    const mass = massOf(inside);
    if (mass > (best?.mass ?? 0)) best = { root: child, mass, paragraphs: inside };
  }
  return best;
}

/** How much of these paragraphs is in the element, by their text: Readability may have made them anew. */
export function caughtIn(content: Element, paragraphs: readonly Paragraph[]): number {
  const text = squeeze(content.textContent ?? '');
  return massOf(paragraphs.filter(({ element }) => text.includes(squeeze(element.textContent ?? '').slice(0, 60))));
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Down from a root that holds the site's navigation as well, to what holds all of its paragraphs. */
export function goDown(content: Element): Element {
  let root = content;
  let paragraphs: readonly Paragraph[] = paragraphsIn(root);
  for (;;) {
    const next = heaviestChild(root, paragraphs);
    if (!next || next.mass < massOf(paragraphs) * sure || !isClutter(root, next.root)) return root;
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
