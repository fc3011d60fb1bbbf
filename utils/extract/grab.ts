/**
 * Mozilla's Readability without what Lede does itself or does not need: metadata, addresses, pictures,
 * styles. What is left is its search for the main text, step by step as `parse` takes them.
 */
import Readability from '@mozilla/readability/Readability.js';
import { lengthOf } from '../text/element-text.ts';
import { isHidden } from './attributes.ts';
import { embedMark } from './embeds.ts';

/** Readability's own names for what it does, fixed by the exact version in package.json. */
interface Search {
  _flags: number;
  _metadata: { readonly byline: string };
  _articleTitle: string;
  _prepDocument(): void;
  _grabArticle(page: Page): Element | null;
  _isProbablyVisible(node: Element): boolean;
  _isElementWithoutContent(node: Element): boolean;
  _isValidByline(node: Element, names: string): boolean;
  _getLinkDensity(node: Element): number;
  _getAllNodesWithTag(node: Element, tags: readonly string[]): ArrayLike<Element>;
  _cleanStyles(): void;
  _fixLazyImages(): void;
}

/** The body as the search uses it. Its markup is asked for and put back only to try again, which we do ourselves. */
interface Page {
  readonly innerHTML: string;
  readonly firstChild: ChildNode | null;
  appendChild(node: Node): Node;
}

/** What a page says of itself; a heading that says the title again is left out. */
export interface Known {
  readonly title: string;
  readonly byline?: string;
}

/** Readability's flags from the strictest search to the mildest: each leaves out one of its filters. */
export const searches = [7, 6, 4, 0] as const;

/**
 * @param flags one of `searches`
 * @returns what it takes for the main text, however little; the document is changed beyond use
 */
export function grab(document: Document, { title, byline }: Known, flags: number): Element | undefined {
  const { body } = document;
  // Nothing is too short: zero would mean the default.
  const search = new Readability(document, {
    charThreshold: -1,
    allowedVideoRegex: embedMark,
  }) as unknown as Search;
  search._flags = flags;
  search._articleTitle = title;
  search._metadata = { byline: byline ?? '' };
  // By attributes: styles have to be parsed first.
  search._isProbablyVisible = (node) =>
    !node.hasAttributes() ||
    (!isHidden(node) &&
      (node.getAttribute('aria-hidden') !== 'true' ||
        (node.getAttribute('class') ?? '').includes('fallback-image')));
  search._isElementWithoutContent = isEmpty;
  const { _isValidByline: isByline } = search;
  search._isValidByline = (node, names) => mayBeByline(node, names) && isByline.call(search, node, names);
  search._getLinkDensity = linkDensity;
  search._getAllNodesWithTag = (node, tags) =>
    node.firstElementChild ? node.querySelectorAll(tags.join(',')) : [];
  search._cleanStyles = () => {};
  search._fixLazyImages = () => {};
  search._prepDocument();
  const page: Page = {
    innerHTML: '',
    get firstChild() {
      return body.firstChild;
    },
    appendChild: (node) => body.appendChild(node),
  };
  return search._grabArticle(page) ?? undefined;
}

/** Asked before the text of every element is read: a wider form of what Readability asks for. */
const mayBeByline = (node: Element, names: string): boolean =>
  /by|author|dateline|writtenby|p-author/i.test(names) ||
  node.hasAttribute('rel') ||
  node.hasAttribute('itemprop');

/** As Readability has it, the text of large elements asked for last. */
function isEmpty(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (child.tagName !== 'BR' && child.tagName !== 'HR') return false;
  return (element.textContent ?? '').trim() === '';
}

/**
 * The share of an element's text that stands in links: jumps within the page count for less, as Readability has
 * it. White space counts as it is written: making it single costs more than it changes.
 */
function linkDensity(element: Element): number {
  const links = element.getElementsByTagName('a');
  const length = links.length === 0 ? 0 : lengthOf(element);
  if (length === 0) return 0;
  let linked = 0;
  for (const link of links)
    linked += lengthOf(link) * (/^#./.test(link.getAttribute('href') ?? '') ? 0.3 : 1);
  return linked / length;
}
