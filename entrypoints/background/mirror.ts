/** Keeps the sources' mirror, and brings them back where the database was lost, with the marks of the newest snapshot. */
import { browser } from 'wxt/browser';
import { mergedMark } from '../../utils/backup/merge.ts';
import { noteBroughtBack } from '../../utils/browser/brought-back.ts';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { readSnapshots } from '../../utils/browser/snapshots.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { databaseName, type Mirror, settle } from '../../utils/store/mirror.ts';
import type { Store } from '../../utils/store/store.ts';

const key = 'mirror';
let last: Promise<unknown> = Promise.resolve();

/** One after the other: what is deleted must not be put back by a look that began before. */
export function inMirrorTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

/** After anything that may have changed the sources, and before the first look at them. */
export function keepMirror(): Promise<void> {
  return inMirrorTurn(async () => {
    const [store, stored] = await Promise.all([openWritableStore(), readMirror()]);
    const [sources, fact] = await Promise.all([store.sources(), store.fact(databaseName)]);
    const named = typeof fact === 'string' ? fact : undefined;
    const { lost, restore, mirror } = settle(named, sources, stored, crypto.randomUUID(), Date.now());
    if (lost) {
      await store.addSources(restore);
      const snapshotAt = await bringMarksBack(store);
      const count = stored?.sources.length ?? 0;
      if (count > 0) await noteBroughtBack({ sources: count, ...(snapshotAt ? { snapshotAt } : {}) });
      tellChange({ kind: 'sources' });
      tellChange({ kind: 'marks' });
    }
    // After them: whoever dies before this puts them back again.
    if (named === undefined) await store.changeFact(databaseName, () => mirror.of);
    if (JSON.stringify(mirror) !== JSON.stringify(stored)) await browser.storage.local.set({ [key]: mirror });
  });
}

/**
 * What was read, saved, hidden and told of, before its stories come in again: none of them is news then.
 *
 * @returns when the snapshot was taken; undefined where there is none
 */
async function bringMarksBack(store: Store): Promise<number | undefined> {
  const [newest] = await readSnapshots();
  if (!newest) return undefined;
  const marks = new Map(newest.marks.map((mark) => [mark.entryId, mark]));
  await store.mark([...marks.keys()], (here) => mergedMark(here, marks.get(here.entryId) ?? here));
  return newest.at;
}

/** What is deleted is not to come back. In the mirror's turn, before the database is emptied. */
export async function forgetMirror(): Promise<void> {
  await browser.storage.local.remove(key);
}

async function readMirror(): Promise<Mirror | undefined> {
  return (await browser.storage.local.get(key))[key] as Mirror | undefined;
}
