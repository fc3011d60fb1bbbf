/**
 * Hides what does not match the search: sections, their rows, and the sources in them. Done on the page as it is
 * drawn, so that whatever a section comes to hold is found without a list of words to keep.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { slipsBetween, slipsIn } from '../../utils/search/near-words.ts';
import { soughtIn } from '../../utils/text/sought.ts';

/** Rows, and what counts as one inside them. */
const rows = '.matter > *, .look > *, [data-row], [data-source], .folder';
/** As the style sheet knows it. */
const mark = 'data-unsought';

/** Ids of the sections that match; undefined while nothing is looked for. */
export function useSought(
  page: RefObject<HTMLElement | null>,
  query: string,
): ReadonlySet<string> | undefined {
  const [found, setFound] = useState<ReadonlySet<string>>();
  const sought = query.trim() !== '';
  useLayoutEffect(() => {
    const root = page.current;
    if (!root || !sought) return undefined;
    const look = () => {
      let ids = showMatches(root, soughtIn(query));
      // Only then: a word that is there is not a slip of another one.
      if (ids.size === 0) ids = showMatches(root, soughtIn(query, isSlipOf));
      setFound((before) => (before && [...before].join() === [...ids].join() ? before : ids));
    };
    look();
    // The sources come in little by little. Marks are attributes, and none of them is heard.
    const watch = new MutationObserver(look);
    watch.observe(root, { childList: true, characterData: true, subtree: true });
    return () => {
      watch.disconnect();
      for (const one of root.querySelectorAll(`[${mark}]`)) one.removeAttribute(mark);
    };
  }, [page, query, sought]);
  return sought ? found : undefined;
}

/** One letter wrong, missing, too many or swapped with the next. */
const isSlipOf = (word: string, typed: string): boolean =>
  word.startsWith(typed) || (slipsIn(typed) > 0 && slipsBetween(typed, word, 1) <= 1);

/** What stands there. What could be chosen, as every source in a list of them, does not. */
function wordsOf(row: Element): string {
  if (!row.querySelector('select')) return row.textContent ?? '';
  return [...row.childNodes]
    .filter(({ nodeName }) => nodeName !== 'SELECT')
    .map((child) => (child instanceof Element ? wordsOf(child) : (child.textContent ?? '')))
    .join(' ');
}

function showMatches(root: HTMLElement, matches: (text: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const section of root.querySelectorAll('section')) {
    const title = `${section.querySelector('h2')?.textContent} ${section.dataset.also}`;
    // Whoever looks for a section wants all of it; else each row has its section's title to match as well.
    const whole = matches(title);
    let any = whole;
    for (const row of section.querySelectorAll(rows)) {
      const folder = row.closest('.folder')?.querySelector('summary')?.textContent ?? '';
      const shown = whole || matches([title, folder, wordsOf(row)].join(' '));
      row.toggleAttribute(mark, !shown);
      if (shown && row.textContent) any = true;
    }
    section.toggleAttribute(mark, !any);
    if (any) found.add(section.id);
  }
  return found;
}
