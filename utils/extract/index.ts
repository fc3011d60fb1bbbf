/** Document → the article's blocks, by Mozilla's Readability and our own walk over what it keeps. */
import Readability from '@mozilla/readability/Readability.js';
import type { Block } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { caughtIn, goDown, massIn, ownRoot } from './root.ts';
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
 */
export function mainBlocks(fresh: () => Ready, base: string): Block[] {
  const { document, taken } = fresh();
  const { body } = document;
  if (!body) return [];
  if (!isOrdinary(document)) return blocksOf(body, base, taken);
  const own = ownRoot(body);
  // The element itself instead of markup: writing it out and parsing it again glues blocks together.
  const finder = new Readability<Element>(document, {
    serializer: (node) => node as Element,
    keepClasses: true,
  });
  // A parsed page claims Lede's own address: Readability must not resolve on it. The tree does, on `base`.
  const parsed = Object.assign(finder, { _fixRelativeUris() {} }).parse();
  const content = parsed?.content;
  if (content && (caughtIn(content, own.paragraphs) >= own.mass * enough || massIn(content) >= own.mass))
    return blocksOf(goDown(content), base, taken);
  const again = fresh();
  return again.document.body ? blocksOf(ownRoot(again.document.body).root, base, again.taken) : [];
}

export interface Ready {
  readonly document: Document;
  readonly taken: TakenOut;
}

/** Readability is believed when it caught this share of the paragraphs. */
const enough = 0.75;

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
