/** The extension's database, one connection a context. */
import { type IDBPDatabase, openDB } from 'idb';
import type { ReadableStore } from '../../store/store.ts';
import { IndexedDbReader } from './indexed-db-reader.ts';
import { type LedeSchema, migrate, migrations } from './schema.ts';

let connection: Promise<IDBPDatabase<LedeSchema>> | undefined;

/** Throws, as a rejected promise of each method, where the browser refuses the database. */
export async function openStore(): Promise<ReadableStore> {
  await connect();
  return new IndexedDbReader(connect);
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

/** A connection in the place of the one there is, which is closed; `prepare` has it before anybody else. */
export async function reconnect(prepare: (db: IDBPDatabase<LedeSchema>) => Promise<void>): Promise<void> {
  const before = await connect();
  // Nothing begins on a closed connection; what has begun on it is done before the next one writes.
  before.close();
  connection = open()
    .then(async (db) => {
      await prepare(db);
      return db;
    })
    .catch(forgetConnection);
  await connection;
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
