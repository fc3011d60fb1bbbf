/** Boxes of advertising that no class gives away: known by their label, or by where their links lead. */
import { isAdLabel } from '../ad-label.ts';
import type { Page } from './page.ts';

/** What an advertisement says at most, in characters. */
const maxAd = 420;
const maxLabel = 90;

const adHosts =
  /^https?:\/\/(?:[^/]*\.)?(?:ads?|adserver|adclick|adservice|banners?|doubleclick|googleadservices|googlesyndication|outbrain|taboola|adnxs|criteo|smartadserver|revcontent|mgid|zergnet)\.[^/]+\//i;

/** Whether a link says of itself that it is paid for. */
export function isAdHost(link: Element): boolean {
  if (/\bsponsored\b/i.test(link.getAttribute('rel') ?? '')) return hasBlock(link);
  return adHosts.test(link.getAttribute('href') ?? '');
}

/** A paid link within a sentence is only a link. */
const hasBlock = (link: Element) => link.querySelector('img, div, p, h1, h2, h3, h4') !== null;

/** Whether it holds at most three elements and these hold none: what is higher is climbed to from there. */
function isLow(element: Element): boolean {
  let count = 0;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (++count > 3 || child.firstElementChild) return false;
  return true;
}

/**
 * The box that a label stands in: the label's element itself, or what holds it as its first or last line
 * and is no longer than an advertisement.
 */
export function adBoxAround(element: Element, page: Page): Element | undefined {
  if (element.firstChild === null || !isLow(element)) return undefined;
  const text = (element.textContent ?? '').trim();
  if (text === '' || text.length > maxLabel) return undefined;
  const isHeading = /^(?:H[1-6]|LI)$/.test(element.tagName);
  if (!isAdLabel(text.replace(/\s+/g, ' '), isHeading)) return undefined;
  let box = element;
  for (let at = element.parentElement; at && !page.holdsArticle(at); at = at.parentElement) {
    const whole = (at.textContent ?? '').trim();
    if (whole.length > maxAd || at.tagName === 'BODY' || /^(?:TR|TBODY|TABLE|UL|OL|DL)$/.test(at.tagName))
      break;
    if (!whole.startsWith(text) && !whole.endsWith(text)) break;
    box = at;
  }
  return box;
}
