/** What goes while it has the focus hands it to the page's main part: a keyboard goes on with what comes there. */
import { useLayoutEffect } from 'preact/hooks';

/** @param selector of what goes */
export function useFocusOn(selector: string): void {
  useLayoutEffect(
    () => () => {
      if (!document.activeElement?.closest(selector)) return;
      // Once it is gone.
      queueMicrotask(() => document.querySelector('main')?.focus({ preventScroll: true }));
    },
    [selector],
  );
}
