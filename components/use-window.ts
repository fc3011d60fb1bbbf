/** Which part of a long list is drawn: what is in sight and a little beyond. The rest is room of the same height. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Drawn and taken away together. */
const chunkSize = 2;
/** Of a chunk that was not measured yet, a pixel. */
const guessedHeight = 320;
/** Drawn beyond what is in sight, either way. */
const beyondPx = 350;

/** @param list lies in a scrolling `main`, its chunks are marked with `data-chunk` */
export function useWindow(list: RefObject<HTMLElement | null>, count: number) {
  const chunks = Math.ceil(count / chunkSize);
  const heights = useRef<number[]>([]);
  const [drawn, setDrawn] = useState({ first: 0, last: 0 });

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
    setDrawn((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, [list, chunks]);

  useEffect(() => {
    const scroller = list.current?.closest('main');
    look();
    scroller?.addEventListener('scroll', look, { passive: true });
    return () => scroller?.removeEventListener('scroll', look);
  }, [list, look]);

  // Measured when it is drawn, and again when it unfolds or gets another width: of a layout that there is
  // anyway, before it is painted.
  useLayoutEffect(() => {
    const seen = new ResizeObserver((changes) => {
      for (const { target, contentRect } of changes) keepHeight(target, contentRect.height, heights.current);
      look();
    });
    for (const chunk of list.current?.querySelectorAll('[data-chunk]') ?? []) seen.observe(chunk);
    return () => seen.disconnect();
  }, [list, drawn, chunks, look]);

  const sum = (from: number, to: number) => {
    let height = 0;
    for (let chunk = from; chunk < to; chunk++) height += heights.current[chunk] ?? guessedHeight;
    return height;
  };
  const first = Math.min(drawn.first, Math.max(0, chunks - 1));
  const last = Math.min(drawn.last, chunks - 1);
  return {
    before: sum(0, first),
    after: sum(last + 1, chunks),
    chunks: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
      const from = (first + i) * chunkSize;
      return { chunk: first + i, from, to: Math.min(count, from + chunkSize) };
    }),
    /** Draws the chunk of this item, wherever it is. */
    draw(index: number) {
      const chunk = Math.floor(index / chunkSize);
      setDrawn((now) =>
        chunk >= now.first && chunk <= now.last ? now : { first: Math.max(0, chunk - 1), last: chunk + 1 },
      );
    },
  };
}

/** One that is hidden has no height, and keeps the one it had. */
function keepHeight(chunk: Element, height: number, heights: number[]): void {
  if (height > 0) heights[Number((chunk as HTMLElement).dataset.chunk)] = height;
}
