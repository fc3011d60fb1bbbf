/** The extension's database, one connection a context. */
import { type IDBPDatabase, openDB } from 'idb';
import type { Store } from '../../store/store.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { type LedeSchema, migrate, migrations } from './schema.ts';

let connection: Promise<IDBPDatabase<LedeSchema>> | undefined;

/** Throws, as a rejected promise of each method, where the browser refuses the database. */
export async function openStore(): Promise<Store> {
  await connect();
  return new IndexedDbStore(connect);
}

function connect(): Promise<IDBPDatabase<LedeSchema>> {
  connection ??= open().catch((error: unknown) => {
    // The next call tries again: a full disk may have room by then.
    connection = undefined;
    throw error;
  });
  return connection;
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
