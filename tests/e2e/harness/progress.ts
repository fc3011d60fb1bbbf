/** What a page's progress line says while something is done, which may be over within a few frames. */
import type { Page } from 'puppeteer-core';

interface Said {
  readonly name: string | null;
  /** Null where nothing is known yet. */
  readonly value: number | null;
  readonly max: number;
  readonly height: number;
}

/** Looks from now on; the function that comes back gives what was seen, in order. */
export async function watchProgress(page: Page): Promise<() => Promise<readonly Said[]>> {
  const seen = await page.evaluateHandle(() => {
    const all: Said[] = [];
    new MutationObserver(() => {
      const line = document.querySelector('progress');
      if (!line) return;
      all.push({
        name: line.getAttribute('aria-label'),
        value: line.hasAttribute('value') ? line.value : null,
        max: line.max,
        height: line.getBoundingClientRect().height,
      });
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    return all;
  });
  return () => seen.jsonValue();
}
