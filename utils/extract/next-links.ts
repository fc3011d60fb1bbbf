/** Where a page says that it goes on: as it says it, since the content script carries this. */
import { webAddress } from '../net/web-address.ts';
import type { PageLink } from '../text/page-links.ts';

/** "2", "Next page" and the like. */
const leadsOn = /^(?:\d+$|next|suiv|page suiv|الصفحة التالية|التالي)/i;
const most = 20;
const pagers = ['agi', 'age-', 'ager', 'ages', 'age_'].map((part) => `[class*="p${part}"]`).join();
const mostLinks = 40;

/**
 * Addresses that may be of a page's next part; `isNextPart` tells which is.
 *
 * @param links all of the page
 * @param base what relative addresses stand on
 */
export function nextLinks(document: Document, links: readonly PageLink[], base: string): string[] {
  const said = [...document.querySelectorAll('[rel~="next"]')];
  const numbered = links
    .filter(({ element, text }) => leadsOn.test(text) && isInPager(element))
    .map(({ element }) => element);
  return [...said, ...numbered]
    .map((link) => webAddress(link.getAttribute('href') ?? '', base))
    .slice(0, most);
}

/** Where there are more links the pager is the whole page's: a body may be called "page-template". */
function isInPager(link: Element): boolean {
  for (let at = link.closest(pagers); at; at = at.parentElement?.closest(pagers) ?? null)
    if (at.getElementsByTagName('a').length <= mostLinks) return true;
  return false;
}
