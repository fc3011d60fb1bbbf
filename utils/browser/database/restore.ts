/**
 * A backup into the database, all of it or nothing: one transaction, which a page that is closed in the middle calls off.
 * For the page that reads the file: rows of a hundred megabytes are not handed on in messages.
 */
import { type IDBPTransaction, unwrap } from 'idb';
import { asFollowedHere, joined, mergedMark, newPart } from '../../backup/merge.ts';
import type { Backup, BackupRows } from '../../backup/read.ts';
import type { Mark } from '../../model.ts';
import { expiredKey } from '../../pipeline/expire.ts';
import { databaseName as nameFact } from '../../store/mirror.ts';
import type { Expired } from '../../store/retention.ts';
import { homelessOf, homelessStories, revisionOf, storiesRevision } from '../../store/store.ts';
import type { RestoreMode } from '../restored-settings.ts';
import { connect } from './index.ts';
import { isNewer } from './opening.ts';
import { type RestoredSettings, restoredKey } from './restored.ts';
import type { LedeSchema, Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { fromRow, putStories, whole } from './whole.ts';

export interface Restored {
  readonly sources: number;
  readonly stories: number;
  readonly articles: number;
  /** Also where more is known of what had a mark before. */
  readonly marks: number;
}

type Writing = IDBPTransaction<LedeSchema, Tables[], 'readwrite'>;

/** Rows between two words of progress. */
const atOnce = 200;

/**
 * @param settings come with the rows, for `finishRestore`
 * @param onProgress rows written, of all there are
 * @returns what was added
 * @throws StorageError, or what the browser throws where the disk is full; then everything is as it was
 */
export async function restoreRows(
  backup: BackupRows & Pick<Backup, 'exportedAt'>,
  { mode, settings }: RestoredSettings,
  onProgress: (done: number, total: number) => void,
): Promise<Restored> {
  const db = await connect();
  if (isNewer(db)) throw new StorageError('storage-newer');
  const tx = db.transaction([...db.objectStoreNames], 'readwrite') as unknown as Writing;
  return whole(tx, async () => {
    const clock = await clearedClock(tx, mode, backup);
    const rows = asFollowedHere(backup, await tx.objectStore('sources').getAll());
    const progress = counting(rows, onProgress);
    const sources = await added(tx, 'sources', rows.sources, progress);
    await added(tx, 'entries', rows.entries, progress);
    const stories = await addStories(tx, rows.stories, progress);
    const articles = await added(tx, 'articles', rows.articles, progress);
    const marks = await addMarks(tx, rows.marks, progress);
    await addFacts(tx, rows.facts);
    const facts = tx.objectStore('facts');
    await facts.put({ settings, mode } satisfies RestoredSettings, restoredKey);
    if (rows.stories.length > 0) await facts.put(clock, expiredKey);
    // Who compares stories reads all of them again.
    await facts.put(revisionOf(await facts.get(storiesRevision)) + 1, storiesRevision);
    return { sources, stories, articles, marks };
  });
}

/** @throws StorageError where nothing can be written: before anything is asked of the user. */
export async function mayRestore(): Promise<void> {
  if (isNewer(await connect())) throw new StorageError('storage-newer');
}

/**
 * Empties it where all is replaced. Returns the clock by which stories expire: not later than that of the file, or what
 * was just put back would leave with the next round.
 */
async function clearedClock(tx: Writing, mode: RestoreMode, { exportedAt }: Pick<Backup, 'exportedAt'>) {
  const now = Date.now();
  const before = (await tx.objectStore('facts').get(expiredKey)) as Expired | undefined;
  if (mode === 'replace') await clearAll(tx);
  return { at: now, clock: Math.min(exportedAt, before?.clock ?? now) } satisfies Expired;
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
  const table = tx.objectStore('stories');
  const facts = tx.objectStore('facts');
  const homeless = new Set(homelessOf(await facts.get(homelessStories)));
  let count = 0;
  for (const part of inParts(stories)) {
    for (const story of part) {
      // One after the other: a file may tell an entry twice.
      const ids = story.members.map(({ entryId }) => entryId);
      const told = await Promise.all(ids.map((entryId) => table.index('entry').getKey(entryId)));
      const fresh = newPart(story, (entryId) => told[ids.indexOf(entryId)] !== undefined);
      if (!fresh) continue;
      // Its name may be taken by what is left of the story here, where one of its sources was removed.
      const here = await table.get(fresh.id);
      const all = here ? joined(fromRow(here), fresh) : fresh;
      putStories(unwrap(tx), [all]);
      if (all.members.some(({ entryId }) => entryId === all.id)) homeless.delete(all.id);
      else homeless.add(all.id);
      count += 1;
    }
    progress(part.length);
  }
  if (count > 0) await facts.put([...homeless], homelessStories);
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
    count += part.filter((mark, i) => saysMore(mark, here[i])).length;
    progress(part.length);
  }
  return count;
}

/** Whether something was read, saved, hidden or told of there that was not here. */
const saysMore = (there: Mark, here: Mark | undefined): boolean =>
  here === undefined || Object.keys(there).some((name) => !Object.hasOwn(here, name));

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
