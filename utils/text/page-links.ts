/** The links of a page, each read once for all who ask. */
import { dropInvisible, oneLine } from './normalise.ts';

export interface PageLink {
  readonly element: Element;
  /** As it is written. */
  readonly href: string;
  /** On one line. */
  readonly text: string;
}

export function pageLinks(document: Document): PageLink[] {
  const links: PageLink[] = [];
  for (const element of document.getElementsByTagName('a')) {
    const href = element.getAttribute('href');
    if (href !== null) links.push({ element, href, text: oneLine(dropInvisible(element.textContent ?? '')) });
  }
  return links;
}
