/** The extension's database, one connection a context. */
import { type IDBPDatabase, openDB } from 'idb';
import type { Store } from '../../store/store.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { type LedeSchema, migrate, migrations } from './schema.ts';
import { whole } from './whole.ts';

let connection: Promise<IDBPDatabase<LedeSchema>> | undefined;
/** Counts how often everything was deleted: a store of before is of no use any more. */
let era = 0;

/** Throws, as a rejected promise of each method, where the browser refuses the database. */
export async function openStore(): Promise<Store> {
  const born = era;
  await connect();
  return new IndexedDbStore(async () => {
    if (born !== era) throw new Error('everything was deleted meanwhile');
    return connect();
  });
}

/**
 * Empties every table in one transaction. What this context had under way ends with an error at its next step, and
 * writes nothing into the empty tables; who opens the store from now on gets it empty. Other contexts only read.
 */
export async function emptyDatabase(): Promise<void> {
  const before = await connect();
  era += 1;
  // Nothing begins on a closed connection; what has begun on it is done before the tables are cleared.
  before.close();
  connection = open()
    .then(async (db) => {
      const names = [...db.objectStoreNames];
      const tx = db.transaction(names, 'readwrite');
      await whole(tx, async () => {
        await Promise.all(names.map((name) => tx.objectStore(name).clear()));
      });
      return db;
    })
    .catch(forgetConnection);
  await connection;
}

/** The live connection, for what reads whole tables. */
export function connect(): Promise<IDBPDatabase<LedeSchema>> {
  connection ??= open().catch(forgetConnection);
  return connection;
}

/** The next call tries again: a full disk may have room by then. */
function forgetConnection(error: unknown): never {
  connection = undefined;
  throw error;
}

function open(): Promise<IDBPDatabase<LedeSchema>> {
  return openDB<LedeSchema>('lede', migrations.length, {
    upgrade(db, from, _to, tx) {
      migrate(db, from, tx);
    },
    blocking(_current, _blocked, event) {
      // Another context wants to upgrade: holding on would block it for ever.
      connection = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      connection = undefined;
    },
  });
}
