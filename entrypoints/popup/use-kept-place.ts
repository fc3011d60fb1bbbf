/** Keeps where the user is in the popup, and brings them back there when it opens again. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StoryListHandle } from '../../components/story-list.tsx';
import { type Kept, keep } from './kept.ts';

/** Scrolling tells a hundred times a second. */
const restMs = 150;

/**
 * @param place where they were; gone to once, when `there` turns true
 * @param there whether the stories are those of the store: what stands in for them is too short
 */
export function useKeptPlace(
  list: RefObject<StoryListHandle | null>,
  where: Omit<Kept, 'place'>,
  place: Kept['place'],
  there: boolean,
): void {
  const now = useRef(where);
  now.current = where;
  const left = useRef(place);
  useEffect(() => {
    if (!there || !left.current) return;
    list.current?.goTo(left.current);
    left.current = undefined;
  }, [there, list]);

  const ready = useRef(there);
  ready.current = there;
  // Who closes it before the stories are there has not left their place.
  const write = () => {
    if (ready.current) keep({ ...now.current, place: list.current?.place() }, Date.now());
  };
  useEffect(() => {
    write();
  }, [there, JSON.stringify(where)]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(write, restMs);
    };
    // Scrolling does not bubble, but it is seen on the way down.
    addEventListener('scroll', soon, { capture: true, passive: true });
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', soon, { capture: true });
      removeEventListener('pagehide', write);
    };
  }, []);
}
