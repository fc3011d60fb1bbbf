/** The tables of the database, and how each version came out of the one before. Append only. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Entry, Mark, Source, StoredArticle, Story } from '../../model.ts';
import type { Pending } from '../../store/store.ts';

/** A story as stored: its entries' ids stand beside it, since an index cannot look into `members`. */
export type StoryRow = Story & { readonly entryIds: readonly string[] };

export interface LedeSchema extends DBSchema {
  sources: { key: string; value: Source };
  entries: { key: string; value: Entry; indexes: { source: string; address: [string, string] } };
  articles: { key: string; value: StoredArticle };
  stories: { key: string; value: StoryRow; indexes: { latest: number; entry: string } };
  pending: { key: string; value: Pending };
  marks: { key: string; value: Mark; indexes: { saved: number } };
  facts: { key: string; value: unknown };
}

export type Tables = StoreNames<LedeSchema>;
type Upgrade = IDBPTransaction<LedeSchema, Tables[], 'versionchange'>;

/** `migrations[n]` takes the database from version n to n + 1. */
export const migrations: readonly ((db: IDBPDatabase<LedeSchema>, tx: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore('sources', { keyPath: 'id' });
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('source', 'sourceId');
    entries.createIndex('address', ['sourceId', 'address']);
    db.createObjectStore('articles', { keyPath: 'entryId' });
    const stories = db.createObjectStore('stories', { keyPath: 'id' });
    stories.createIndex('latest', 'latest');
    stories.createIndex('entry', 'entryIds', { multiEntry: true });
    db.createObjectStore('pending', { keyPath: 'entryId' });
    // Marks outlive entries and grow for years; the few that are saved stand in an index of their own.
    db.createObjectStore('marks', { keyPath: 'entryId' }).createIndex('saved', 'savedAt');
    db.createObjectStore('facts');
  },
];
