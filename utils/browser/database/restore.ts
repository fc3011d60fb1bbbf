/**
 * A backup into the database, all of it or nothing: one transaction, which a page that is closed in the middle calls off.
 * For the page that reads the file: rows of a hundred megabytes are not handed on in messages.
 */
import { type IDBPTransaction, unwrap } from 'idb';
import { mergedMark, newPart } from '../../backup/merge.ts';
import type { BackupRows } from '../../backup/read.ts';
import { databaseName as nameFact } from '../../store/mirror.ts';
import { revisionOf, storiesRevision } from '../../store/store.ts';
import { connect } from './index.ts';
import { isNewer } from './opening.ts';
import type { LedeSchema, Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { putStories, whole } from './whole.ts';

export type RestoreMode = 'merge' | 'replace';

export interface Restored {
  readonly sources: number;
  readonly stories: number;
  readonly articles: number;
  readonly marks: number;
}

type Writing = IDBPTransaction<LedeSchema, Tables[], 'readwrite'>;

/** Rows between two words of progress. */
const atOnce = 200;

/**
 * @param mode `merge` adds what is not there; `replace` makes what is there what the file has
 * @param onProgress rows written, of all there are
 * @returns what was added
 * @throws StorageError, or what the browser throws where the disk is full; then everything is as it was
 */
export async function restoreRows(
  rows: BackupRows,
  mode: RestoreMode,
  onProgress: (done: number, total: number) => void,
): Promise<Restored> {
  const db = await connect();
  if (isNewer(db)) throw new StorageError('storage-newer');
  const tx = db.transaction([...db.objectStoreNames], 'readwrite') as unknown as Writing;
  return whole(tx, async () => {
    if (mode === 'replace') await clearAll(tx);
    const progress = counting(rows, onProgress);
    const sources = await added(tx, 'sources', rows.sources, progress);
    await added(tx, 'entries', rows.entries, progress);
    const stories = await addStories(tx, rows.stories, progress);
    const articles = await added(tx, 'articles', rows.articles, progress);
    const marks = await addMarks(tx, rows.marks, progress);
    await addFacts(tx, rows.facts);
    const facts = tx.objectStore('facts');
    // Who compares stories reads all of them again.
    await facts.put(revisionOf(await facts.get(storiesRevision)) + 1, storiesRevision);
    return { sources, stories, articles, marks };
  });
}

/** The database is the same one, for the mirror of its sources; and its stories have changed. */
async function clearAll(tx: Writing): Promise<void> {
  const facts = tx.objectStore('facts');
  const [name, revision] = [await facts.get(nameFact), await facts.get(storiesRevision)];
  await Promise.all([...tx.objectStoreNames].map((table) => tx.objectStore(table).clear()));
  if (name !== undefined) await facts.put(name, nameFact);
  if (revision !== undefined) await facts.put(revision, storiesRevision);
}

/** Rows whose key is not there. */
async function added<Table extends 'sources' | 'entries' | 'articles'>(
  tx: Writing,
  table: Table,
  rows: readonly LedeSchema[Table]['value'][],
  progress: (rows: number) => void,
): Promise<number> {
  const store = tx.objectStore(table);
  let count = 0;
  for (const part of inParts(rows)) {
    const keys = await Promise.all(part.map((row) => store.getKey('entryId' in row ? row.entryId : row.id)));
    const fresh = part.filter((_, i) => keys[i] === undefined);
    await Promise.all(fresh.map((row) => store.put(row)));
    count += fresh.length;
    progress(part.length);
  }
  return count;
}

async function addStories(
  tx: Writing,
  stories: BackupRows['stories'],
  progress: (rows: number) => void,
): Promise<number> {
  const byEntry = tx.objectStore('stories').index('entry');
  let count = 0;
  for (const part of inParts(stories)) {
    const entryIds = part.flatMap(({ members }) => members.map(({ entryId }) => entryId));
    const told = new Set<string>();
    await Promise.all(
      entryIds.map(async (entryId) => {
        if ((await byEntry.getKey(entryId)) !== undefined) told.add(entryId);
      }),
    );
    const fresh = part.flatMap((story) => {
      const mine = newPart(story, (entryId) => told.has(entryId));
      // A file may tell an entry twice.
      for (const { entryId } of mine?.members ?? []) told.add(entryId);
      return mine ? [mine] : [];
    });
    putStories(unwrap(tx), fresh);
    count += fresh.length;
    progress(part.length);
  }
  return count;
}

async function addMarks(
  tx: Writing,
  marks: BackupRows['marks'],
  progress: (rows: number) => void,
): Promise<number> {
  const store = tx.objectStore('marks');
  let count = 0;
  for (const part of inParts(marks)) {
    const here = await Promise.all(part.map(({ entryId }) => store.get(entryId)));
    await Promise.all(part.map((mark, i) => store.put(mergedMark(here[i], mark))));
    count += here.filter((mark) => mark === undefined).length;
    progress(part.length);
  }
  return count;
}

async function addFacts(tx: Writing, facts: BackupRows['facts']): Promise<void> {
  const store = tx.objectStore('facts');
  for (const { key, value } of facts) {
    if ((await store.getKey(key)) === undefined) await store.put(value, key);
  }
}

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += atOnce) yield rows.slice(from, from + atOnce);
}

function counting(rows: BackupRows, onProgress: (done: number, total: number) => void) {
  const tables = [rows.sources, rows.entries, rows.stories, rows.articles, rows.marks];
  const total = tables.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  return (more: number) => {
    done += more;
    onProgress(done, total);
  };
}
