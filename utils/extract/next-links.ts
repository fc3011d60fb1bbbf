/** Where a page says that it goes on: as it says it, since the content script carries this. */
import { webAddress } from '../net/web-address.ts';
import { oneLine } from '../text/normalise.ts';

/** "2", "Next page" and the like. */
const leadsOn = /^(?:\d+$|next|suiv|page suiv|الصفحة التالية|التالي)/i;
const most = 20;
const pagers = ['agi', 'age-', 'ager', 'ages', 'age_'].map((part) => `[class*="p${part}"]`).join();
const mostLinks = 40;

/**
 * Addresses that may be of a page's next part; `isNextPart` tells which is.
 *
 * @param base what relative addresses stand on
 */
export function nextLinks(document: Document, base: string): string[] {
  const said = [...document.querySelectorAll('[rel~="next"]')];
  const numbered = [...document.querySelectorAll(pagers)]
    .map((pager) => pager.getElementsByTagName('a'))
    // More links are the whole page's: a body may be called "page-template".
    .filter((links) => links.length <= mostLinks)
    .flatMap((links) => [...links].filter((link) => leadsOn.test(oneLine(link.textContent ?? ''))));
  return [...said, ...numbered]
    .map((link) => webAddress(link.getAttribute('href') ?? '', base))
    .slice(0, most);
}
