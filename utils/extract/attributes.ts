/** What an element's attributes say, checked: addresses, pictures, whether it is shown. */
import { webAddress } from '../net/web-address.ts';
import { dropInvisible } from '../text/normalise.ts';

/** By markup alone: reading styles would force a layout. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Whether an element within `root` is hidden by itself or by one that it stands in. */
export function isHiddenWithin(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (isHidden(at)) return true;
  return false;
}

/** The text of an element, without what is hidden in it. */
export function shownText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('[hidden],[style]')) if (isHidden(inner)) inner.remove();
  return copy.textContent ?? '';
}

/** http(s) or mailto, absolute; empty for anything else and for jumps within the page. */
export function linkAddress(element: Element, base: string): string {
  const href = element.getAttribute('href')?.trim() ?? '';
  if (href === '' || href.startsWith('#')) return '';
  if (/^mailto:[^\s<>"]+$/i.test(href)) return dropInvisible(href);
  return webAddress(href, base);
}

/** As small as no picture is. */
const tiny = /(?:^|[;\s])(?:width|height)\s*:\s*[0-2](?:px)?\s*(?:;|$)/i;

const lazyAttributes = ['data-src', 'data-lazy-src', 'data-original', 'data-url'];

/** A picture's address, looking past lazy placeholders; empty for tracking pixels and data addresses. */
export function pictureSource(element: Element, base: string): string {
  const size = (name: string) => Number.parseInt(element.getAttribute(name) ?? '', 10);
  if (size('width') <= 2 || size('height') <= 2 || tiny.test(element.getAttribute('style') ?? '')) return '';
  for (const name of lazyAttributes) {
    const address = webAddress(element.getAttribute(name) ?? '', base);
    if (address) return address;
  }
  const fromSet = webAddress(
    largest(element.getAttribute('srcset') ?? element.getAttribute('data-srcset')),
    base,
  );
  const src = element.getAttribute('src') ?? '';
  if (fromSet && (src === '' || src.startsWith('data:'))) return fromSet;
  return webAddress(src, base);
}

/** The last candidate of a srcset: by custom the largest. */
function largest(srcset: string | null): string {
  const candidates = (srcset ?? '').split(/,\s+/);
  return candidates[candidates.length - 1]?.trim().split(/\s+/)[0] ?? '';
}
