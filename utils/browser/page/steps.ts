/** Ways within one page as entries of the history: Back returns to what was pressed, and to where it stood. */
import type { Place } from './reader-href.ts';

/** Where a step leads: a place in the text, or the list of who else tells the story. */
export type Target = Place | 'others';

/** What an entry of the history knows of itself. */
interface Step {
  /** How many steps it is from where the page was opened. */
  readonly depth: number;
  readonly target?: Target;
  /** From where the next step was made. */
  readonly from?: { readonly y: number; readonly pressed: Pressed | undefined };
}

/** What was pressed: its words, and its place among those that can be. */
interface Pressed {
  readonly text: string;
  readonly at: number;
}

/** What can be pressed to make a step, in the order of the page. */
const pressable = '.head-meta a, .goes, button.fact, .outline a';

const stepOf = (state: unknown): Step =>
  typeof state === 'object' && state !== null && 'depth' in state ? (state as Step) : { depth: 0 };

/** Makes an entry of the history for going there; whoever calls goes. */
export function stepTo(target: Target): void {
  const step = stepOf(history.state);
  // The browser's own memory of the place is older, and would be heard a moment after ours.
  history.scrollRestoration = 'manual';
  history.replaceState({ ...step, from: { y: scrollY, pressed: pressedNow() } } satisfies Step, '');
  history.pushState({ depth: step.depth + 1, target } satisfies Step, '', addressOf(target));
}

function pressedNow(): Pressed | undefined {
  const at = [...document.querySelectorAll(pressable)].indexOf(document.activeElement as Element);
  return at < 0 ? undefined : { text: document.activeElement?.textContent ?? '', at };
}

/** In its place, or where its words stand now: facts and sources are drawn a moment after the text. */
function pressedThen({ text, at }: Pressed): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(pressable)];
  return all[at]?.textContent === text ? all[at] : all.find(({ textContent }) => textContent === text);
}

function addressOf(target: Target): string {
  const address = new URL(location.href);
  address.searchParams.delete('sentence');
  address.hash = target === 'others' ? 'others' : '';
  if (target !== 'others')
    address.searchParams.set('sentence', [target.block, target.at].join('.').replace(/\.$/, ''));
  return address.href;
}

/** Out of the page, to the one before it, however many steps were made in it. */
export const leave = (): void => history.go(-1 - stepOf(history.state).depth);

/** Of the stories, in a tab: the popup's page, which is as good there. */
export const storiesHref = 'popup.html';

/** Goes where Back and Forward lead, until the returned function is called. */
export function onStep(go: (target: Target) => void): () => void {
  const move = ({ state }: PopStateEvent) => {
    const { from, target } = stepOf(state);
    if (from) comeBack(from);
    else if (target) go(target);
  };
  addEventListener('popstate', move);
  return () => removeEventListener('popstate', move);
}

function comeBack({ y, pressed }: NonNullable<Step['from']>): void {
  const element = pressed && pressedThen(pressed);
  element?.focus({ preventScroll: true });
  const stand = () => {
    scrollTo({ top: y, behavior: 'instant' });
    const place = element?.getBoundingClientRect();
    // The text may have another size by now.
    if (place && (place.top < 0 || place.bottom > innerHeight)) element?.scrollIntoView({ block: 'center' });
  };
  stand();
  // Where the way there was still being scrolled, its last frame moves the page on from here.
  requestAnimationFrame(stand);
}
