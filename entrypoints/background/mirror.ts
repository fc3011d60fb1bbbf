/** Keeps the sources' mirror, and brings them back where the database was lost. */
import { browser } from 'wxt/browser';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { databaseName, type Mirror, settle } from '../../utils/store/mirror.ts';

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
    const { restore, mirror } = settle(named, sources, stored, crypto.randomUUID(), Date.now());
    if (restore.length > 0) {
      await store.addSources(restore);
      tellChange({ kind: 'sources' });
    }
    // After them: whoever dies before this puts them back again.
    if (named === undefined) await store.changeFact(databaseName, () => mirror.of);
    if (JSON.stringify(mirror) !== JSON.stringify(stored)) await browser.storage.local.set({ [key]: mirror });
  });
}

/** What is deleted is not to come back. In the mirror's turn, before the database is emptied. */
export async function forgetMirror(): Promise<void> {
  await browser.storage.local.remove(key);
}

async function readMirror(): Promise<Mirror | undefined> {
  return (await browser.storage.local.get(key))[key] as Mirror | undefined;
}
