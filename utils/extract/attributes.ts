/** What an element's attributes say, checked: addresses, pictures, whether it is shown. */
import { webAddress } from '../net/web-address.ts';
import { dropInvisible } from '../text/normalise.ts';

/** By markup alone: reading styles would force a layout. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  return (
    element.hasAttribute('hidden') ||
    /display[:\s]+none|visibility[:\s]+hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** A copy of an element, without what is hidden in it. */
export function shown(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('[hidden],[style]')) if (isHidden(inner)) inner.remove();
  return copy;
}

/** http(s) or mailto, absolute; empty for anything else and for jumps within the page. */
export function linkAddress(element: Element, base: string): string {
  const href = element.getAttribute('href')?.trim() ?? '';
  if (/^(#|$)/.test(href)) return '';
  if (/^mailto:[^\s<>"]+$/i.test(href)) return dropInvisible(href);
  return webAddress(href, base);
}

const lazyAttributes = ['data-src', 'data-lazy-src', 'data-original', 'data-url'];

/** A picture's address, looking past lazy placeholders; empty for tracking pixels and data addresses. */
export function pictureSource(element: Element, base: string): string {
  // As small as no picture is, by its attributes or by its style.
  if (/(^|[;\s])(width|height)[:\s]+[0-2][px\s]*(;|$)/i.test(sizesOf(element))) return '';
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

/** What an element says of its size, as a style would. */
const sizesOf = (element: Element): string =>
  `${element.getAttribute('style')};width:${element.getAttribute('width')};height:${element.getAttribute('height')}`;

/** The last candidate of a srcset: by custom the largest. */
function largest(srcset: string | null): string {
  const candidates = (srcset ?? '').split(/,\s+/);
  return candidates[candidates.length - 1]?.trim().split(/\s+/)[0] ?? '';
}
