/** The links of a page that might be headlines, each with what tells whether it is one. */
import { webAddress } from '../../net/web-address.ts';
import { parseDate } from '../../text/dates.ts';
import { titleText } from '../../text/html-text.ts';
import { oneLine } from '../../text/normalise.ts';
import { type Page, type PageElement, textPieces, walk } from './page-tree.ts';
import { furnitureOf } from './region.ts';
import { shapeOf } from './shape.ts';

export interface PageLink {
  readonly url: string;
  readonly title: string;
  readonly element: PageElement;
  readonly shape: string;
  /** In a heading, or with one inside. */
  readonly heading: boolean;
  readonly furniture: boolean;
  /** In the middle of a sentence. */
  readonly inText: boolean;
}

const maxLinks = 5000;
const shortestTitle = 4;
const heading = /^h[1-6]$/;

export function pageLinks(page: Page): PageLink[] {
  const links: PageLink[] = [];
  const self = withoutHash(page.base);
  const inFurniture = furnitureOf(page.root.links);
  walk(page.root, (element) => {
    if (element.tag !== 'a' || links.length >= maxLinks) return true;
    const url = withoutHash(webAddress(element.attributes.href, page.base));
    const title = url === '' || url === self ? '' : titleOf(element);
    if (title.length >= shortestTitle) {
      links.push({
        url,
        title,
        element,
        shape: shapeOf(element),
        heading: inHeading(element) || headingIn(element) !== undefined,
        furniture: inFurniture(element),
        inText: isInText(element),
      });
    }
    return true;
  });
  return links;
}

const titleClass = /(?:^|[\s_-])(?:title|titre|headline|hed|ttl)(?:$|[\s_-])/i;
const isTitle = ({ tag, attributes }: PageElement): boolean =>
  heading.test(tag) || titleClass.test(attributes.class ?? '');

const withoutHash = (url: string): string => url.replace(/#.*$/, '');

function inHeading(link: PageElement): boolean {
  let at = link.parent;
  for (let i = 0; at && i < 3; i++, at = at.parent) if (heading.test(at.tag)) return true;
  return false;
}

/** The text beside the link says more than a date: letters. */
const wordsBeside = 8;

function isInText({ parent }: PageElement): boolean {
  const beside = (parent?.children ?? []).slice(0, 50).filter((child) => typeof child === 'string');
  const text = oneLine(beside.join(' ').slice(0, 500)).replace(/^[\s:,–—-]+|[\s:,–—-]+$/g, '');
  return (text.match(/\p{L}/gu) ?? []).length > wordsBeside && parseDate(text) === undefined;
}

/** A heading, or what its class calls a title. */
function headingIn(link: PageElement): PageElement | undefined {
  let found: PageElement | undefined;
  let visited = 0;
  walk(link, (element) => {
    if (!found && element !== link && isTitle(element)) found = element;
    return !found && ++visited < 100;
  });
  return found;
}

/** A sentence begins here: a section's name and "3 hours ago" are shorter. */
const sentence = 25;
const blocks = /^(?:div|p|h[1-6]|section|header|li|figcaption|time|dd|dt)$/;

/** A link round a whole card holds section, title, teaser and date: the title is the heading, or the first sentence. */
function titleOf(link: PageElement): string {
  const head = headingIn(link);
  const written: string[] = [];
  let block: PageElement | undefined;
  for (const { text, parent } of textPieces(head ?? link)) {
    const its = blockOf(parent, link);
    if (its === block) written[written.length - 1] += text;
    else written.push(text);
    block = its;
  }
  const lines = written.map(oneLine);
  const title = head ? lines.join(' ') : (lines.find((line) => line.length >= sentence) ?? longest(lines));
  return titleText(title || oneLine(link.attributes['aria-label'] ?? link.attributes.title ?? '')).slice(
    0,
    300,
  );
}

const longest = (lines: readonly string[]): string =>
  lines.reduce((best, line) => (line.length > best.length ? line : best), '');

/** So deep inside a block text is marked up at most: links nested in links would be climbed for ever. */
const inlineDepth = 8;

function blockOf(element: PageElement, link: PageElement): PageElement {
  let at = element;
  for (let i = 0; i < inlineDepth && at !== link && !blocks.test(at.tag) && at.parent; i++) at = at.parent;
  return at;
}
