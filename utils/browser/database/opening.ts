/** The database as far as it can be had: of this version, of a newer one to be read only, or why not at all. */
import { type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import { type LedeSchema, migrate, migrations } from './schema.ts';
import type { StorageError } from './storage-error.ts';

/** Why there is no database to work with; each is a `ProblemCode`. */
export type StorageCode = 'storage-broken' | 'storage-full' | 'storage-not-converted' | 'storage-newer';

/** The reason for whoever shows it. */
export const storageCode = (error: unknown): StorageCode =>
  (error as Partial<StorageError>).problem ?? 'storage-broken';

export type Database = IDBPDatabase<LedeSchema>;
type Listeners = Pick<OpenDBCallbacks<LedeSchema>, 'blocking' | 'terminated'>;

/**
 * Opens it, and brings it to this version first where it is older: all of that, or nothing. One that a newer Lede has
 * written opens as it is; see `isNewer`.
 *
 * @throws StorageError where there is none to be had; what is stored is as it was
 */
export async function openDatabase(
  name: string,
  listeners: Listeners = {},
  steps: typeof migrations = migrations,
): Promise<Database> {
  let failed: { readonly by: unknown } | undefined;
  try {
    return await openDB<LedeSchema>(name, steps.length, {
      ...listeners,
      upgrade: (db, from, _to, tx) =>
        migrate(db, from, tx, steps, (by) => {
          failed = { by };
        }),
    });
  } catch (error) {
    if ((error as Error).name === 'VersionError') return openDB<LedeSchema>(name, undefined, listeners);
    throw (await import('./refused.ts')).refusedBy(error, failed);
  }
}

/** Whether a newer Lede has written it: this one can read what it knows, and must not write. */
export const isNewer = ({ version }: Pick<Database, 'version'>): boolean => version > migrations.length;
