/** Where on the page the reader is, and the way to a place that the address names. */
import { useEffect, useState } from 'preact/hooks';

/** So long a place is held on to while what stands above it is still being drawn. */
const holdMs = 4000;
/** A section counts as being read from so far below the window's edge on. */
const edge = 120;

/** The id of the section that is being read. */
export function usePlace(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const look = () => {
      const passed = ids.filter(
        (id) => (document.getElementById(id)?.getBoundingClientRect().top ?? edge) < edge,
      );
      setCurrent(passed.at(-1) ?? ids[0]);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [ids]);
  return current;
}

/** Goes to the place of the address, and stays there while the page grows, until the reader moves. */
export function usePlaceOfAddress(ready: boolean): void {
  useEffect(() => {
    if (!ready) return undefined;
    let release = holdPlace();
    const again = () => {
      release();
      release = holdPlace();
    };
    addEventListener('hashchange', again);
    return () => {
      release();
      removeEventListener('hashchange', again);
    };
  }, [ready]);
}

const moves = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;

function holdPlace(): () => void {
  const place = document.getElementById(location.hash.slice(1));
  return place ? holdInView(place, 'start') : () => undefined;
}

/** Keeps it in view while the page grows, until the reader moves. Returns how to let go of it. */
export function holdInView(place: Element, block: ScrollLogicalPosition): () => void {
  const hold = new ResizeObserver(() => place.scrollIntoView({ block }));
  hold.observe(document.body);
  const release = () => {
    hold.disconnect();
    clearTimeout(timer);
    for (const move of moves) removeEventListener(move, release);
  };
  const timer = setTimeout(release, holdMs);
  for (const move of moves) addEventListener(move, release, { passive: true });
  return release;
}
