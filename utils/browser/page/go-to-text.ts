/** Goes to a sentence of the page as a reader does: into sight, in focus, and marked. */
import { mark, rangeOf } from './mark-text.ts';

/** How much of the window's top the bar may cover, in pixels. */
export const underBarPx = 57;
/** How far down the window a sentence is brought, as a part of its height. */
const readingHeight = 0.3;

interface Told {
  /** The element that the sentence stands in. */
  readonly element: HTMLElement;
  readonly text: string;
  /** Where in that element's text, in UTF-16 units. */
  readonly at: number;
  /** Whether the page may be seen to move there, where the user minds no motion. */
  readonly smooth: boolean;
}

export function goToText({ element, text, at, smooth }: Told): void {
  const range = rangeOf(element, text, at);
  focusOnce(element);
  mark(range);
  const { top, bottom } = (range ?? element).getBoundingClientRect();
  if (top >= underBarPx && bottom <= innerHeight) return;
  const above = Math.max(underBarPx, innerHeight * readingHeight);
  scrollTo({ top: scrollY + top - above, behavior: behaviour(smooth) });
}

/** Goes to a heading as a link of a table of contents does: to the top of the window, read on from there. */
export function goToHeading(element: HTMLElement, smooth: boolean): void {
  focusOnce(element);
  const top = scrollY + element.getBoundingClientRect().top - underBarPx;
  scrollTo({ top, behavior: behaviour(smooth) });
}

const behaviour = (smooth: boolean): ScrollBehavior =>
  !smooth || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/** A paragraph takes the focus while it is gone to, and no longer: Tab goes on from there. */
function focusOnce(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Takes the mark away at the next click anywhere, and at Escape; returns how to stop watching. */
export function unmarkOnLeaving(): () => void {
  const off = () => mark(undefined);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') off();
  };
  // While the click is on its way down: what it leads to may mark anew.
  document.addEventListener('click', off, true);
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('click', off, true);
    document.removeEventListener('keydown', onKey);
    off();
  };
}
