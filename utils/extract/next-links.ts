/** Where a page says that it goes on: as it says it, since the content script carries this. */
import { webAddress } from '../net/web-address.ts';
import { oneLine } from '../text/normalise.ts';

/** "2", "Next page" and the like. */
const leadsOn = /^(?:\d+$|next|suiv|page suiv|الصفحة التالية|التالي)/i;
const most = 20;

/**
 * Addresses that may be of a page's next part; `isNextPart` tells which is.
 *
 * @param base what relative addresses stand on
 */
export function nextLinks(document: Document, base: string): string[] {
  return [...document.querySelectorAll('[rel~="next"],[class*="pag"] a')]
    .filter((link) => link.matches('[rel~="next"]') || leadsOn.test(oneLine(link.textContent ?? '')))
    .map((link) => webAddress(link.getAttribute('href') ?? '', base))
    .slice(0, most);
}
