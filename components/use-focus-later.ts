/** Keeps the focus where the reader is, though what had it is drawn anew in another place. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Source } from '../utils/model.ts';

interface Wish {
  /** What is to have the focus, once it is there. */
  readonly find: (list: HTMLElement) => HTMLElement | null | undefined;
  /** The source as it was: while it is, nothing has happened yet. */
  readonly before?: Source | undefined;
}

/** The row or the removed line of a source. */
export const placeOf = (list: HTMLElement, id: string): HTMLElement | undefined =>
  [...list.querySelectorAll<HTMLElement>('[data-source]')].find((one) => one.dataset.source === id);

export function useFocusLater(sources: readonly Source[]) {
  const list = useRef<HTMLDivElement>(null);
  const wish = useRef<Wish | undefined>(undefined);
  useLayoutEffect(() => {
    const { find, before } = wish.current ?? {};
    if (!list.current || !find) return;
    const source = before && sources.find(({ id }) => id === before.id);
    if (source && source.title === before.title && samePath(source.folder, before.folder)) return;
    const found = find(list.current);
    if (!found) return;
    wish.current = undefined;
    // Whoever went elsewhere meanwhile is not called back.
    if (document.activeElement === document.body || document.activeElement === null) found.focus();
  });
  return {
    list,
    focusLater(next: Wish) {
      wish.current = next;
    },
    /** Now: to the row after this one, before this one goes; from the last one to the one before it. */
    focusNext(id: string) {
      if (!list.current) return;
      const seen = [...list.current.querySelectorAll<HTMLElement>('[data-source]')].filter(
        (one) =>
          one.dataset.source === id || (one.querySelector('h3') && !one.closest('details:not([open])')),
      );
      const at = seen.findIndex((one) => one.dataset.source === id);
      const next = seen[at + 1] ?? seen[at - 1];
      (next?.querySelector('h3') ?? list.current).focus();
    },
  };
}

const samePath = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, depth) => name === b[depth]);
