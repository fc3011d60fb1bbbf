/** Document → the article's blocks, by Mozilla's Readability and our own walk over what it keeps. */
import Readability from '@mozilla/readability/Readability.js';
import type { Block } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { treeText } from '../text/block-text.ts';
import { squeeze } from '../text/normalise.ts';
import { headlineOf, withoutHeadline } from './headline.ts';
import { caughtIn, goDown, massIn, type OwnRoot, ownRoot } from './root.ts';
import { findStandfirst } from './standfirst.ts';
import { blocksOf, type TakenOut } from './tree.ts';

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
 * @param description the publisher's own, by which the standfirst is known
 */
export function mainBlocks(fresh: () => Ready, base: string, description = ''): Block[] {
  const { document, taken } = fresh();
  const { body } = document;
  if (!body) return [];
  if (!isOrdinary(document)) return blocksOf(body, base, taken);
  const own = ownRoot(body);
  const standfirst = findStandfirst(body, description);
  const headline = headlineOf(body);
  const content = readability(document);
  const found =
    content && isGood(content, own) ? blocksOf(goDown(content), base, taken) : fromOwnRoot(fresh(), base);
  const blocks = withoutHeadline(found, headline);
  return standfirst ? withStandfirst(blocks, blocksOf(standfirst, base)) : blocks;
}

function isGood(content: Element, own: OwnRoot): boolean {
  const mass = massIn(content);
  if (mass >= own.mass || caughtIn(content, own.paragraphs) >= own.mass * (own.isFamily ? allOfIt : enough))
    return true;
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
function fromOwnRoot({ document, taken }: Ready, base: string): Block[] {
  const { body } = document;
  if (!body) return [];
  const own = ownRoot(body);
  const whole = own.root.cloneNode(true) as Element;
  if (own.root !== body) body.replaceChildren(own.root);
  const content = readability(document);
  const isEnough =
    content && caughtIn(content, own.paragraphs) >= own.mass * (own.isFamily ? allOfIt : enough);
  return blocksOf(isEnough ? content : whole, base, taken);
}

function readability(document: Document): Element | undefined {
  // The element itself instead of markup: writing it out and parsing it again glues blocks together.
  const finder = new Readability<Element>(document, {
    serializer: (node) => node as Element,
    keepClasses: true,
  });
  // A parsed page claims Lede's own address: Readability must not resolve on it. The tree does, on `base`.
  return Object.assign(finder, { _fixRelativeUris() {} }).parse()?.content ?? undefined;
}

export interface Ready {
  readonly document: Document;
  readonly taken: TakenOut;
}

/** Readability is believed when it caught this share of the paragraphs. */
const enough = 0.7;
/** And this share where several parts of one make hold them: one of those is easily lost. */
const allOfIt = 0.97;
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
