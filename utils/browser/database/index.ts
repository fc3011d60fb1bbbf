/** The extension's database, one connection a context. */
import type { ReadableStore } from '../../store/store.ts';
import { IndexedDbReader } from './indexed-db-reader.ts';
import { type Database, openDatabase } from './opening.ts';

/** What the browser calls it. */
export const databaseName = 'lede';
let connection: Promise<Database> | undefined;

/** Throws, as a rejected promise of each method, where the browser refuses the database. */
export async function openStore(): Promise<ReadableStore> {
  await connect();
  return new IndexedDbReader(connect);
}

/** The live connection, for what reads whole tables. */
export function connect(): Promise<Database> {
  connection ??= open().catch(forgetConnection);
  return connection;
}

/** The next call tries again: a full disk may have room by then. */
function forgetConnection(error: unknown): never {
  connection = undefined;
  throw error;
}

/** A connection in the place of the one there is, which is closed; `prepare` has it before anybody else. */
export async function reconnect(prepare: (db: Database) => Promise<void>): Promise<void> {
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

function open(): Promise<Database> {
  return openDatabase(databaseName, {
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
