// @vitest-environment node
/** What goes wrong in a transaction is told by its own name, whenever the browser finds out. */
import 'fake-indexeddb/auto';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whole } from '../../../utils/browser/database/whole.ts';

const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);
beforeEach(() => void process.on('unhandledRejection', note));
afterEach(() => {
  process.off('unhandledRejection', note);
  expect(unhandled.splice(0)).toEqual([]);
});

let databases = 0;
async function writing() {
  const db = await openDB(`whole-${++databases}`, 1, {
    upgrade: (opened) => void opened.createObjectStore('rows', { keyPath: 'id' }),
  });
  await db.put('rows', { id: 'there' });
  const tx = db.transaction('rows', 'readwrite');
  return { db, tx };
}
/** A write that nobody waits for and that cannot be, as where the disk is full. */
const failing = ({ tx }: Awaited<ReturnType<typeof writing>>) =>
  void unwrap(tx).objectStore('rows').add({ id: 'there' });

describe('a write that fails', () => {
  it('is named by whoever waits for another one after it', async () => {
    const begun = await writing();
    const { db, tx } = begun;
    const done = whole(tx, async () => {
      await tx.store.put({ id: 'before' });
      failing(begun);
      await tx.store.get('there');
      await tx.store.put({ id: 'after' });
    });
    await expect(done).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await db.getAllKeys('rows')).toEqual(['there']);
  });

  it('is named as well where nothing comes after it', async () => {
    const begun = await writing();
    const { db, tx } = begun;
    const done = whole(tx, async () => {
      await tx.store.put({ id: 'before' });
      failing(begun);
    });
    await expect(done).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await db.getAllKeys('rows')).toEqual(['there']);
  });
});

it('what the work throws is thrown, and what it had written is gone by then', async () => {
  const { db, tx } = await writing();
  const done = whole(tx, async () => {
    await tx.store.put({ id: 'before' });
    throw new RangeError('in the work');
  });
  await expect(done).rejects.toThrow(RangeError);
  expect(await db.getAllKeys('rows')).toEqual(['there']);
});
