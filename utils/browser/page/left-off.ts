/**
 * Where the reader left off in the last articles. In the pages' own `localStorage`, which is there at once and
 * wakes no background.
 */
import { type LeftOff, placeIn, placesFrom, withPlace } from '../../article/places.ts';
import { remember } from './remembered.ts';

const key = 'left-off';

/** Where one reads on, below the bar and the line that says so: as far down the window as it is looked for. */
const readAtPx = 90;

export const readLeftOff = (entryId: string): LeftOff | undefined =>
  placeIn(placesFrom(localStorage.getItem(key)), entryId);

/** @param left undefined where the article begins at its top the next time */
export function keepLeftOff(entryId: string, left: LeftOff | undefined): void {
  const places = placesFrom(localStorage.getItem(key));
  if (!left && !placeIn(places, entryId)) return;
  remember(key, JSON.stringify(withPlace(places, entryId, left)));
}

/** Where the window stands in the text; undefined before its beginning, and where its end is in sight. */
export function leftOffIn(text: Element): LeftOff | undefined {
  const blocks = [...text.querySelectorAll<HTMLElement>(':scope > [data-block]')];
  const end = blocks.at(-1)?.getBoundingClientRect().bottom ?? 0;
  if (end <= innerHeight) return undefined;
  for (const block of blocks) {
    const { top, bottom, height } = block.getBoundingClientRect();
    if (bottom <= readAtPx) continue;
    if (block === blocks[0] && top >= readAtPx) return undefined;
    const part = height > 0 ? Math.max(0, readAtPx - top) / height : 0;
    return { block: Number(block.dataset.block), part };
  }
  return undefined;
}

/** Brings that place back under the bar; tells whether it is there. */
export function goToLeftOff(text: Element, { block, part }: LeftOff): boolean {
  const element = text.querySelector(`:scope > [data-block="${block}"]`);
  if (!element) return false;
  const { top, height } = element.getBoundingClientRect();
  scrollTo({ top: scrollY + top + part * height - readAtPx, behavior: 'instant' });
  return true;
}
