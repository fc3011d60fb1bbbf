/** Document → the article's blocks, by Mozilla's Readability and our own walk over what it keeps. */
import type { Block } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { treeText } from '../text/block-text.ts';
import { lengthOf, linkedLength } from '../text/element-text.ts';
import { squeeze } from '../text/normalise.ts';
import { grab, type Known, searches } from './grab.ts';
import { headlineOf, titleIn, withoutHeadline } from './headline.ts';
import { caughtIn, goDown, massIn, type OwnRoot, ownRoot } from './root.ts';
import { findStandfirst } from './standfirst.ts';
import { blocksOf, type TakenOut } from './tree.ts';

export { orArticleBody } from './article-body.ts';
export { readMetadata } from './metadata.ts';
export { prepare } from './prepare.ts';
export { blocksOf, type TakenOut } from './tree.ts';

/** Readability takes milliseconds an element in deep nesting, and minutes for a page that means harm. */
const maxDepth = 200;
const maxElements = 60_000;

/**
 * The main text of a page as blocks; empty where there is none.
 *
 * @param fresh gives the page anew at each call, boxes out and prepared; each document is changed beyond use
 * @param base what relative addresses stand on
 * @param known what the page says of itself; its description is what the standfirst is known by
 */
export function mainBlocks(fresh: () => Ready, base: string, known: Facts): Block[] {
  const { document, taken } = fresh();
  const { body } = document;
  if (!body) return [];
  if (!isOrdinary(document)) return blocksOf(body, base, taken);
  const own = ownRoot(body);
  const standfirst = findStandfirst(body, known.description ?? '');
  const headline = headlineOf(body);
  // Readability easily loses one of several parts of one make: it sees nothing beside them.
  if (own.isFamily && own.root !== body) body.replaceChildren(own.root);
  const scope = scopeOf(own.root, body);
  const found = search({ document, taken }, fresh, known, own);
  const blocks = withoutHeadline(
    found && isGood(found.content, own)
      ? blocksOf(withoutCrowd(within(found.content, scope, own.mass)), base, found.taken)
      : fromOwnRoot(fresh(), base, known),
    headline,
  );
  return standfirst ? withStandfirst(blocks, blocksOf(standfirst, base)) : blocks;
}

/**
 * The lowest element that holds the headline and the paragraphs: of a page without names Readability may take
 * all, with what the site says round each of its articles. Undefined where the page has no headline.
 */
function scopeOf(root: Element, body: Element): Element | undefined {
  const title = titleIn(body);
  if (!title) return undefined;
  let scope = root;
  while (scope.parentElement && !scope.contains(title)) scope = scope.parentElement;
  return scope;
}

/** That of what was found, unless there are paragraphs beside it. */
const within = (content: Element, scope: Element | undefined, mass: number): Element =>
  scope && content !== scope && content.contains(scope) && mass >= massIn(content) * allOfIt
    ? scope
    : content;

interface Found {
  readonly content: Element;
  readonly taken: TakenOut;
  readonly length: number;
}

/** Milder and milder until an article's length is found; the longest of what was, else. */
function search(first: Ready, fresh: () => Ready, known: Known, own: OwnRoot): Found | undefined {
  let longest: Found | undefined;
  for (const flags of searches) {
    const { document, taken } = flags === searches[0] ? first : fresh();
    const content = grab(document, known, flags);
    const length = content ? lengthOf(content) : 0;
    if (content && length > (longest?.length ?? 0)) longest = { content, taken, length };
    if (length >= leastLength || own.mass >= leastLength) break;
  }
  return longest;
}

/** A navigation, which is gone down past, has many links. */
const withoutCrowd = (content: Element): Element =>
  linkedLength(content) < crowd ? content : goDown(content);

function isGood(content: Element, own: OwnRoot): boolean {
  if (caughtIn(content, own.paragraphs) >= own.mass * (own.isFamily ? allOfIt : enough)) return true;
  const mass = massIn(content);
  if (mass >= own.mass) return true;
  // A body is no choice: what Readability found of such a page is better than all of it.
  return own.root.tagName === 'BODY' && mass >= leastMass;
}

/** Before the text, unless it begins with it anyway. */
function withStandfirst(blocks: readonly Block[], standfirst: readonly Block[]): Block[] {
  const text = squeeze(treeText(standfirst));
  const start = squeeze(treeText(blocks));
  return start.includes(text.slice(0, 80)) ? [...blocks] : [...standfirst.map(asParagraph), ...blocks];
}

const asParagraph = (block: Block): Block => (block.t === 'h' ? { t: 'p', c: block.c } : block);

/** Readability once more, on nothing but the element that holds the paragraphs; that itself where it fails again. */
function fromOwnRoot({ document, taken }: Ready, base: string, known: Known): Block[] {
  const { body } = document;
  if (!body) return [];
  const own = ownRoot(body);
  const whole = own.root.cloneNode(true) as Element;
  if (own.root !== body) body.replaceChildren(own.root);
  const content = grab(document, known, searches[0]);
  const isEnough =
    content && caughtIn(content, own.paragraphs) >= own.mass * (own.isFamily ? allOfIt : enough);
  return blocksOf(isEnough ? content : whole, base, taken);
}

/** What a page says of itself, as far as its text is found by it. */
export interface Facts extends Known {
  readonly description?: string;
}

export interface Ready {
  readonly document: Document;
  readonly taken: TakenOut;
}

/** Readability is believed when it caught this share of the paragraphs. */
const enough = 0.7;
/** And this share where several parts of one make hold them: one of those is easily lost. */
const allOfIt = 0.97;
/** With fewer characters the search goes on in a milder way, as Readability itself does. */
const leastLength = 500;
/** Characters of links that a navigation has. */
const crowd = 200;
/** Characters in paragraphs that make an article. */
const leastMass = 250;

/** Neither nested nor large beyond what pages of real sites are. */
function isOrdinary(document: Document): boolean {
  let element: Element | null = document.documentElement;
  let depth = 0;
  let count = 0;
  while (element) {
    if (++count > maxElements || depth > maxDepth) return false;
    if (element.firstElementChild) {
      element = element.firstElementChild;
      depth++;
      continue;
    }
    while (element && !element.nextElementSibling) {
      element = element.parentElement;
      depth--;
    }
    element = element?.nextElementSibling ?? null;
  }
  return true;
}

/** What relative addresses of a document stand on: its `<base>`, else its own address. */
export function baseOf(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return webAddress(href ?? '', url) || url;
}
