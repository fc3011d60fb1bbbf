/** The date that stands near each headline of a page. */
import { parseDate } from '../../text/dates.ts';
import { oneLine } from '../../text/normalise.ts';
import type { PageLink } from './links.ts';
import { type PageElement, textPieces, walk } from './page-tree.ts';

/** No date in words is longer. */
const longestDate = 40;

/**
 * The elements that hold one headline each: the widest ones that hold no other. A link marks its way up until it
 * meets one that another has marked, so each element is passed twice at most.
 */
function items(links: readonly PageLink[]): Map<PageLink, PageElement> {
  const only = new Map<PageElement, string>();
  for (const { element, url } of links) {
    for (let at: PageElement | undefined = element; at; at = at.parent) {
      const known = only.get(at);
      if (known === url || known === '') break;
      only.set(at, known === undefined ? url : '');
    }
    // Above the place where two links meet, all elements are shared.
  }
  return new Map(
    links.map((link) => {
      let item = link.element;
      while (item.parent && item.parent.tag !== 'body' && only.get(item.parent) === link.url)
        item = item.parent;
      return [link, item];
    }),
  );
}

/** What is near each link, where something is. */
export function datesNear(links: readonly PageLink[]): Map<PageLink, number> {
  const dates = new Map<PageLink, number>();
  for (const [link, item] of items(links)) {
    const published = dateIn(item, link) ?? dateBefore(item) ?? dateOfAddress(link.url);
    if (published !== undefined) dates.set(link, published);
  }
  return dates;
}

function dateIn(item: PageElement, link?: PageLink): number | undefined {
  let found: number | undefined;
  let visited = 0;
  walk(item, (element) => {
    if (element.tag === 'time') found ??= parseDate(element.attributes.datetime);
    return found === undefined && ++visited < 300;
  });
  if (found !== undefined) return found;
  for (const piece of textPieces(item)) {
    const text = oneLine(piece.text);
    if (
      text === link?.title ||
      text.length < 6 ||
      text.length > longestDate ||
      !/[\d\u0660-\u0669]/.test(text)
    )
      continue;
    found = parseDate(text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of a definition list: the term stands before what it is about. */
function dateBefore(item: PageElement): number | undefined {
  if (item.tag !== 'dd' || !item.parent) return undefined;
  let term: PageElement | undefined;
  for (const child of item.parent.children) {
    if (child === item) break;
    if (typeof child === 'object' && child.tag === 'dt') term = child;
  }
  return term && dateIn(term);
}

function dateOfAddress(url: string): number | undefined {
  const match = /\/(20\d\d)[/-](\d\d)[/-](\d\d)(?:[/-]|$)/.exec(url);
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
}
