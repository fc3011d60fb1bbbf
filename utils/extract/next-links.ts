/** Where a page says that it goes on: as it says it, since the content script carries this. */
import { webAddress } from '../net/web-address.ts';
import type { PageLink } from '../text/page-links.ts';

/** "2", "Next page" and the like. */
const leadsOn = /^(?:\d+$|next|suiv|page suiv|الصفحة التالية|التالي)/i;
const most = 20;
const pagerNames = ['agi', 'age-', 'ager', 'ages', 'age_'].map((part) => `[class*="p${part}"]`).join();
const mostLinks = 40;

/**
 * Addresses that may be of a page's next part; `isNextPart` tells which is.
 *
 * @param links all of the page
 * @param base what relative addresses stand on
 */
export function nextLinks(document: Document, links: readonly PageLink[], base: string): string[] {
  const found = [...document.querySelectorAll('[rel~="next"]')];
  // More links are the whole page's: a body may be called "page-template".
  const pagers = new Set(
    [...document.querySelectorAll(pagerNames)].filter(
      (pager) => pager.getElementsByTagName('a').length <= mostLinks,
    ),
  );
  const isInPager = (link: Element) => {
    for (let at: Element | null = link; at; at = at.parentElement) if (pagers.has(at)) return true;
    return false;
  };
  for (const { element, text } of links) {
    if (found.length >= most) break;
    if (leadsOn.test(text) && isInPager(element)) found.push(element);
  }
  return found.slice(0, most).map((link) => webAddress(link.getAttribute('href') ?? '', base));
}
