/** The tables of the database, and how each version came out of the one before. Append only. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Entry, Mark, SearchText, Source, StoredArticle, Story, TellingsPage } from '../../model.ts';
import type { RemovedRow } from '../../store/removal.ts';
import type { Pending } from '../../store/store.ts';
import { searchText } from '../../text/search-text.ts';

/** A story as stored: its entries' ids stand beside it, since an index cannot look into `members`. */
export type StoryRow = Story & {
  readonly entryIds: readonly string[];
  /** Keys of its telling figures; absent in rows of before version 4. */
  readonly figures?: readonly string[];
};

export interface LedeSchema extends DBSchema {
  sources: { key: string; value: Source };
  entries: { key: string; value: Entry; indexes: { source: string; address: [string, string] } };
  articles: { key: string; value: StoredArticle };
  stories: { key: string; value: StoryRow; indexes: { latest: number; entry: string; figure: string } };
  pending: { key: string; value: Pending };
  marks: { key: string; value: Mark; indexes: { saved: number } };
  facts: { key: string; value: unknown };
  tellings: { key: number; value: TellingsPage };
  /** As many rows as there are stories. */
  texts: { key: string; value: SearchText };
  /** Row by row, since all of a source may be more than one value can hold. */
  removed: { key: number; value: RemovedRow; indexes: { source: string; at: number } };
}

export type Tables = StoreNames<LedeSchema>;
type Upgrade = IDBPTransaction<LedeSchema, Tables[], 'versionchange'>;
type Migration = (db: IDBPDatabase<LedeSchema>, tx: Upgrade) => void | Promise<void>;

/** `migrations[n]` takes the database from version n to n + 1; it may await nothing but the database. */
export const migrations: readonly Migration[] = [
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
  async (_db, tx) => {
    const sources = tx.objectStore('sources');
    for (const source of await sources.getAll()) {
      await sources.put({ ...source, folder: source.folder ?? [], fullText: source.fullText ?? false });
    }
  },
  (db) => {
    const removed = db.createObjectStore('removed', { autoIncrement: true });
    removed.createIndex('source', 'sourceId');
    removed.createIndex('at', 'at');
  },
  (db, tx) => {
    tx.objectStore('stories').createIndex('figure', 'figures', { multiEntry: true });
    db.createObjectStore('tellings', { keyPath: 'hour' });
  },
  async (db, tx) => {
    const texts = db.createObjectStore('texts', { keyPath: 'id' });
    const stories = tx.objectStore('stories');
    for (let cursor = await stories.openCursor(); cursor; cursor = await cursor.continue()) {
      await texts.put(searchText(cursor.value));
    }
  },
];

/**
 * All that is missing, in order. What throws undoes all of it: the database stays as it was, and does not open.
 * @param onFailure hears what threw; whoever opens the database hears only that it was called off
 */
export function migrate(
  db: IDBPDatabase<LedeSchema>,
  from: number,
  tx: Upgrade,
  steps: readonly Migration[] = migrations,
  onFailure: (error: unknown) => void = () => undefined,
): void {
  const all = async () => {
    for (const step of steps.slice(from)) await step(db, tx);
  };
  // Whoever opens the database hears of the abortion; here nobody waits for it.
  tx.done.catch(() => undefined);
  all().catch((error: unknown) => {
    console.error('Lede, migration:', error);
    onFailure(error);
    try {
      tx.abort();
    } catch {
      // The browser has called it off itself, a full disk say.
    }
  });
}
