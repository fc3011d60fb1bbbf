/** Document → the article's blocks, by Mozilla's Readability and our own walk over what it keeps. */
import Readability from '@mozilla/readability/Readability.js';
import type { Block } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { blocksOf } from './tree.ts';

export { readMetadata } from './metadata.ts';
export { withoutOpening } from './opening.ts';
export { blocksOf } from './tree.ts';

/** Readability takes milliseconds an element in deep nesting, and minutes for a page that means harm. */
const maxDepth = 200;
const maxElements = 60_000;

/**
 * The main text of a page as blocks; empty where there is none.
 * @param document is changed beyond use: hand over a clone of a page that someone looks at
 * @param base what relative addresses stand on
 */
export function mainBlocks(document: Document, base: string): Block[] {
  promoteLazyPictures(document);
  if (!isOrdinary(document)) return document.body ? blocksOf(document.body, base) : [];
  // The element itself instead of markup: writing it out and parsing it again glues blocks together.
  const finder = new Readability<Element>(document, { serializer: (node) => node as Element });
  // A parsed page claims Lede's own address: Readability must not resolve on it. The tree does, on `base`.
  const parsed = Object.assign(finder, { _fixRelativeUris() {} }).parse();
  return parsed?.content ? blocksOf(parsed.content, base) : [];
}

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

/** A picture that only stands in a noscript beside its placeholder is brought out. */
function promoteLazyPictures(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) {
    // An element where scripting is off (a parsed page), text where it is on (an open one).
    const address =
      noscript.querySelector('img')?.getAttribute('src') ??
      /<img[^<>]+src=["']([^"']+)["']/i.exec(noscript.textContent ?? '')?.[1];
    const before = noscript.previousElementSibling;
    if (address && before?.tagName.toUpperCase() === 'IMG' && !before.getAttribute('data-src')) {
      before.setAttribute('data-src', address);
    }
  }
}
