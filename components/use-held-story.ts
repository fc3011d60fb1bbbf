/** Where a list is made anew, what has the focus in it keeps it, and its story stays where it is on the screen. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { StoryListHandle } from './story-list.tsx';

/** How far its top lies under the scroller's, in pixels. */
export const offsetIn = (scroller: Element, item: Element) =>
  item.getBoundingClientRect().top - scroller.getBoundingClientRect().top;

export function useHeldStory(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  { focus, goTo }: Pick<StoryListHandle, 'focus' | 'goTo'>,
): void {
  const shown = useRef(ids);
  // As it is now, before the new list is drawn.
  const had = shown.current === ids ? null : document.activeElement;
  const item = list.current?.contains(had) ? had?.closest<HTMLElement>('[data-story]') : null;
  const scroller = item?.closest('main');
  const offset = scroller && item ? offsetIn(scroller, item) : 0;
  // Scrolled far away, its place is nobody's any more.
  const inSight = scroller && item && Math.abs(offset) <= scroller.clientHeight;
  const id = item?.dataset.story ?? '';
  const at = shown.current.indexOf(id);
  useLayoutEffect(() => {
    shown.current = ids;
    if (!scroller || !item || !(had instanceof HTMLElement) || !had.isConnected) return;
    // What is moved in the page loses it.
    had.focus({ preventScroll: true });
    if (inSight) scroller.scrollTop += offsetIn(scroller, item) - offset;
  }, [ids]);
  // After the list has looked which of the new stories are in sight.
  useEffect(() => {
    if (!inSight || item.isConnected) return;
    // Drawn anew elsewhere; where it is gone, what stands in its place.
    const storyId = ids.includes(id) ? id : ids[Math.min(at, ids.length - 1)];
    if (storyId === undefined) return;
    focus(storyId);
    goTo({ storyId, offset });
  }, [ids]);
}
