/**
 * Which part of a long list is drawn: what is in sight and a little beyond, and what has the focus, wherever it is
 * by now. The rest is room of the same height.
 */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Drawn and taken away together. */
const chunkSize = 2;
/** Of a chunk that was not measured yet, a pixel. */
const guessedHeight = 320;
/** Drawn beyond what is in sight, either way. */
const beyondPx = 350;

/** A part that is drawn. */
export interface Chunk {
  readonly chunk: number;
  /** Indexes of its items. */
  readonly from: number;
  readonly to: number;
  /** The height of what is not drawn before it, down from the part that is. */
  readonly room: number;
}

/** @param list lies in a scrolling `main`, its chunks are marked with `data-chunk` */
export function useWindow(list: RefObject<HTMLElement | null>, count: number) {
  const chunks = Math.ceil(count / chunkSize);
  const heights = useRef<number[]>([]);
  // As much as the popup's first screen has.
  const [{ drawn, last }, setDrawn] = useState({ drawn: [0, 1], last: 1 });

  const show = useCallback(
    (first: number, end: number) => {
      const next = Array.from({ length: end - first + 1 }, (_, i) => first + i);
      // Taken away, what has the focus would leave the keyboard at the top of the page.
      const focused = document.activeElement?.closest<HTMLElement>('[data-chunk]');
      const held = focused?.parentNode === list.current ? Number(focused?.dataset.chunk) : Number.NaN;
      if (held < first) next.unshift(held);
      if (held > end) next.push(held);
      setDrawn((now) =>
        now.last === end && String(now.drawn) === String(next) ? now : { drawn: next, last: end },
      );
    },
    [list],
  );

  const look = useCallback(() => {
    const scroller = list.current?.closest('main');
    if (!list.current || !scroller) return;
    const top = scroller.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
    const bottom = top + scroller.clientHeight + beyondPx;
    let at = 0;
    let first = 0;
    let last = 0;
    for (let chunk = 0; chunk < chunks; chunk++) {
      if (at < top - beyondPx) first = chunk;
      if (at < bottom) last = chunk;
      at += heights.current[chunk] ?? guessedHeight;
    }
    show(first, last);
  }, [list, chunks, show]);

  useEffect(() => {
    const scroller = list.current?.closest('main');
    look();
    scroller?.addEventListener('scroll', look, { passive: true });
    return () => scroller?.removeEventListener('scroll', look);
  }, [list, look]);

  // Measured when it is drawn, and again when it unfolds or gets another width: of a layout that there is
  // anyway. What more is then in sight comes with the next frame, and does not hold this one up.
  useLayoutEffect(() => {
    let frame = 0;
    const seen = new ResizeObserver((changes) => {
      for (const { target, contentRect } of changes) keepHeight(target, contentRect.height, heights.current);
      frame = requestAnimationFrame(look);
    });
    for (const chunk of list.current?.querySelectorAll('[data-chunk]') ?? []) seen.observe(chunk);
    return () => {
      cancelAnimationFrame(frame);
      seen.disconnect();
    };
  }, [list, drawn, chunks, look]);

  const sum = (from: number, to: number) => {
    let height = 0;
    for (let chunk = from; chunk < to; chunk++) height += heights.current[chunk] ?? guessedHeight;
    return height;
  };
  const parts = drawn.filter((chunk) => chunk < chunks);
  return {
    chunks: parts.map((chunk, i): Chunk => {
      const from = chunk * chunkSize;
      const room = sum((parts[i - 1] ?? -1) + 1, chunk);
      return { chunk, from, to: Math.min(count, from + chunkSize), room };
    }),
    /** The height of what is not drawn after all of them. */
    after: sum((parts.at(-1) ?? -1) + 1, chunks),
    /** Whether what is in sight goes on to the end. */
    ends: last >= chunks - 1,
    /** Draws the chunk of this item, wherever it is. */
    draw(index: number) {
      const chunk = Math.floor(index / chunkSize);
      if (!drawn.includes(chunk)) show(Math.max(0, chunk - 1), chunk + 1);
    },
  };
}

/** One that is hidden has no height, and keeps the one it had. */
function keepHeight(chunk: Element, height: number, heights: number[]): void {
  if (height > 0) heights[Number((chunk as HTMLElement).dataset.chunk)] = height;
}
