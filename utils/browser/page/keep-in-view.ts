/** Keeps what is being read in sight, until the reader scrolls away from it by hand. */

/** What the bar and the strip may cover of the window, in pixels. */
const topPx = 57;
const bottomPx = 72;
/** How far down the window a sentence is brought, as a part of its height. */
const readingHeight = 0.3;
/** So long a movement of ours may take where the browser does not tell its end. */
const movingMs = 1000;

export interface Follower {
  /** What is being read now. */
  readonly follow: (range: Range | undefined) => void;
  /** Goes there, and follows again. */
  readonly back: () => void;
  readonly stop: () => void;
}

/** @param onAway hears when the reader has scrolled away, and when back */
export function follower(onAway: (isAway: boolean) => void): Follower {
  let range: Range | undefined;
  let isAway = false;
  let movingUntil = 0;

  const place = () => range?.getBoundingClientRect();
  const isInSight = () => {
    const at = place();
    return !at || at.height === 0 || (at.bottom > topPx && at.top < innerHeight - bottomPx);
  };
  const setAway = (now: boolean) => {
    if (now !== isAway) onAway(now);
    isAway = now;
  };
  const go = () => {
    const at = place();
    if (!at || at.height === 0 || (at.top >= topPx && at.bottom <= innerHeight - bottomPx)) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    movingUntil = performance.now() + movingMs;
    const above = Math.max(topPx, innerHeight * readingHeight);
    scrollTo({ top: scrollY + at.top - above, behavior: still ? 'instant' : 'smooth' });
  };
  const onScroll = () => {
    if (performance.now() > movingUntil) setAway(!isInSight());
  };
  const onScrollEnd = () => {
    movingUntil = 0;
    setAway(!isInSight());
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('scrollend', onScrollEnd);
  return {
    follow(next) {
      range = next;
      if (!isAway) go();
    },
    back() {
      setAway(false);
      go();
    },
    stop() {
      removeEventListener('scroll', onScroll);
      removeEventListener('scrollend', onScrollEnd);
    },
  };
}
