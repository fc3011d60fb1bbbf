/** The database as the background has it, which alone writes: but for a backup that is put back, `restore.ts`. */

import { deleteDB } from 'idb';
import type { Store } from '../../store/store.ts';
import { DeletedError } from './deleted-error.ts';
import { connect, databaseName, reconnect } from './index.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { type Database, isNewer } from './opening.ts';
import { StorageError } from './storage-error.ts';
import { whole } from './whole.ts';

/** What a newer Lede has written is not to be changed by one that knows less of it. */
async function connectToWrite(): Promise<Database> {
  const db = await connect();
  if (isNewer(db)) throw new StorageError('storage-newer');
  return db;
}

/** Counts how often everything was deleted: a store of before is of no use any more. */
let era = 0;

/** Throws, as a rejected promise of each method, where the browser refuses the database. */
export async function openWritableStore(): Promise<Store> {
  const born = era;
  await connectToWrite();
  return new IndexedDbStore(async () => {
    if (born !== era) throw new DeletedError();
    return connectToWrite();
  });
}

/**
 * Empties every table in one transaction. What this context had under way ends with an error at its next step, and
 * writes nothing into the empty tables; who opens the store from now on gets it empty. Other contexts only read.
 */
export async function emptyDatabase(): Promise<void> {
  era += 1;
  try {
    await reconnect(async (db) => {
      if (isNewer(db)) {
        db.close();
        throw new StorageError('storage-newer');
      }
      const names = [...db.objectStoreNames];
      const tx = db.transaction(names, 'readwrite');
      await whole(tx, async () => {
        await Promise.all(names.map((name) => tx.objectStore(name).clear()));
      });
    });
  } catch (error) {
    // One that does not open cannot be emptied, and need not be. Of a newer Lede, the version would stay, and keep
    // everything from being stored.
    if (!(error instanceof StorageError)) throw error;
    await deleteDB(databaseName);
  }
}
