/**
 * Which part of a long list is drawn: what is in sight and a little beyond, and what has the focus, wherever it is
 * by now. The rest is room of the same height.
 */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Drawn and taken away together. */
const chunkSize = 4;
/** Of a chunk that was not measured yet, a pixel. */
const guessedHeight = 640;
/** Drawn beyond what is in sight, either way. */
const beyondPx = 350;

interface Drawn {
  readonly first: number;
  readonly last: number;
  /** Out of sight, and has the focus: taken away, it would leave the keyboard at the top of the page. */
  readonly held?: number;
}

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
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, last: 0 });

  const show = useCallback(
    (first: number, last: number) => {
      const focused = list.current?.contains(document.activeElement) && document.activeElement;
      const at = focused ? focused.closest<HTMLElement>('[data-chunk]')?.dataset.chunk : undefined;
      const held = at !== undefined && (+at < first || +at > last) ? { held: +at } : {};
      setDrawn((now) =>
        now.first === first && now.last === last && now.held === held.held ? now : { first, last, ...held },
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

  // What unfolds, or gets another width, is measured again.
  useLayoutEffect(() => {
    const seen = new ResizeObserver((changes) => {
      for (const { target } of changes) measure(target, heights.current);
      look();
    });
    for (const chunk of list.current?.querySelectorAll('[data-chunk]') ?? []) {
      measure(chunk, heights.current);
      seen.observe(chunk);
    }
    return () => seen.disconnect();
  }, [list, drawn, chunks, look]);

  const sum = (from: number, to: number) => {
    let height = 0;
    for (let chunk = from; chunk < to; chunk++) height += heights.current[chunk] ?? guessedHeight;
    return height;
  };
  const last = Math.min(drawn.last, chunks - 1);
  const numbers = new Set<number>();
  for (let chunk = Math.max(0, Math.min(drawn.first, last)); chunk <= last; chunk++) numbers.add(chunk);
  if (drawn.held !== undefined && drawn.held < chunks) numbers.add(drawn.held);
  const inOrder = [...numbers].sort((a, b) => a - b);
  return {
    chunks: inOrder.map((chunk, i): Chunk => {
      const from = chunk * chunkSize;
      const room = sum((inOrder[i - 1] ?? -1) + 1, chunk);
      return { chunk, from, to: Math.min(count, from + chunkSize), room };
    }),
    /** The height of what is not drawn after all of them. */
    after: sum((inOrder.at(-1) ?? -1) + 1, chunks),
    /** How far down the list the part in sight goes: the index after its last item. */
    end: Math.min(count, (last + 1) * chunkSize),
    /** Draws the chunk of this item, wherever it is. */
    draw(index: number) {
      const chunk = Math.floor(index / chunkSize);
      if (chunk < drawn.first || chunk > drawn.last) show(Math.max(0, chunk - 1), chunk + 1);
    },
  };
}

/** One that is hidden has no height, and keeps the one it had. */
function measure(chunk: Element, heights: number[]): void {
  const { height } = chunk.getBoundingClientRect();
  if (height > 0) heights[Number((chunk as HTMLElement).dataset.chunk)] = height;
}
