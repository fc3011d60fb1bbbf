/**
 * What pages keep where they can read it at once, before anything is painted: in `localStorage`, and in a tab's
 * `sessionStorage`. They write it here alone, so that it stays gone where everything is deleted.
 */
import { onChange } from '../changes.ts';

let forgotten = false;

export function remember(key: string, value: string, where: Storage = localStorage): void {
  if (!forgotten) where.setItem(key, value);
}

/** For as long as this page stands, too: what it keeps as it closes is of before. */
export function forgetRemembered(): void {
  forgotten = true;
  localStorage.clear();
  sessionStorage.clear();
}

/**
 * Once everything is deleted a page begins anew, but for the one that asked, which says so.
 * @param stays what is being read is not taken from under the reader's eyes either
 */
export function forgetWithOthers(stays: boolean): void {
  onChange(({ kind }) => {
    if (kind !== 'deleted') return;
    const begins = !stays && !forgotten;
    forgetRemembered();
    if (begins) location.reload();
  });
}
