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
  return [...document.getElementsByTagName('link'), ...document.getElementsByTagName('a')]
    .filter(leads)
    .map((link) => webAddress(link.getAttribute('href') ?? '', base))
    .slice(0, most);
}

function leads(link: Element): boolean {
  if (/\bnext\b/i.test(link.getAttribute('rel') ?? '')) return true;
  const text = link.tagName === 'A' ? (link.textContent ?? '') : '';
  return (
    text !== '' && text.length < 60 && leadsOn.test(oneLine(text)) && link.closest('[class*="pag"]') !== null
  );
}
