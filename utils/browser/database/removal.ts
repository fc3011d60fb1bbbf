/**
 * A source leaves, and can come back: its rows move into the table `removed` and out of it, each way in one transaction.
 * What is saved stays, as a page that no source brought.
 */
import { type IDBPDatabase, type IDBPIndex, unwrap } from 'idb';
import type { Mark, StoredArticle, Story } from '../../model.ts';
import { listingKey } from '../../store/listing.ts';
import { marksToStayRead, type RemovedRow, withoutSource, withSource } from '../../store/removal.ts';
import {
  homelessOf,
  homelessStories,
  readHere,
  revisionOf,
  siteMemoryKey,
  storiesRevision,
} from '../../store/store.ts';
import type { LedeSchema, StoryRow } from './schema.ts';
import { deleteStory, putStories, whole } from './whole.ts';

type Database = IDBPDatabase<LedeSchema>;
type Moving = ReturnType<typeof moving>;

const moving = (db: Database) =>
  db.transaction(
    ['sources', 'entries', 'articles', 'stories', 'texts', 'pending', 'marks', 'removed', 'facts'],
    'readwrite',
  );

export async function removeSource(db: Database, id: string, at: number): Promise<void> {
  const tx = moving(db);
  await whole(tx, async () => {
    const source = await tx.objectStore('sources').get(id);
    if (!source) return;
    // Of a source that was removed twice, the last time counts.
    await deleteAll(tx, await tx.objectStore('removed').index('source').getAllKeys(id));
    const keep = { sourceId: id, at };
    const aside = (row: RemovedRow) => tx.objectStore('removed').add(row);
    await aside({ ...keep, table: 'sources', row: source });
    await tx.objectStore('sources').delete(id);
    await countRevision(tx);
    const homeless = new Set(homelessOf(await tx.objectStore('facts').get(homelessStories)));
    const stories = new Map<string, StoryRow>();
    for (const entryId of await tx.objectStore('entries').index('source').getAllKeys(id)) {
      const entry = await tx.objectStore('entries').get(entryId);
      const article = await tx.objectStore('articles').get(entryId);
      const pending = await tx.objectStore('pending').get(entryId);
      const story = await tx.objectStore('stories').index('entry').get(entryId);
      const isSaved = (await tx.objectStore('marks').get(entryId))?.savedAt !== undefined;
      if (entry) await aside({ ...keep, table: 'entries', row: entry });
      if (article && !isSaved) await aside({ ...keep, table: 'articles', row: article });
      if (pending) await aside({ ...keep, table: 'pending', row: pending });
      if (story) stories.set(story.id, story);
      if (entry && isSaved) await tx.objectStore('entries').put({ ...entry, sourceId: readHere });
      else {
        await tx.objectStore('entries').delete(entryId);
        await tx.objectStore('articles').delete(entryId);
      }
      await tx.objectStore('pending').delete(entryId);
    }
    for (const story of stories.values()) {
      await aside({ ...keep, table: 'stories', row: story });
      const articleOf = await articlesOf(tx, story);
      const next = withoutSource(story, id, articleOf);
      if (next?.members.every(({ entryId }) => entryId !== next.id)) homeless.add(next.id);
      const marks = tx.objectStore('marks');
      for (const mark of marksToStayRead(story, next, await marksOf(tx, story))) await marks.put(mark);
      if (next) putStories(unwrap(tx), [next]);
      else deleteStory(unwrap(tx), story.id);
    }
    if (homeless.size > 0) await tx.objectStore('facts').put([...homeless], homelessStories);
  });
}

export async function restoreSource(db: Database, id: string): Promise<boolean> {
  const tx = moving(db);
  return whole(tx, async () => {
    const keys = await tx.objectStore('removed').index('source').getAllKeys(id);
    if (keys.length === 0 || (await tx.objectStore('sources').getKey(id)) !== undefined) return false;
    const stories: Story[] = [];
    for (const key of keys) {
      const removed = await tx.objectStore('removed').get(key);
      if (removed?.table === 'stories') stories.push(removed.row);
      else if (removed) await putBack(tx, removed);
    }
    for (const story of stories) {
      const free = new Set<string>();
      for (const { entryId } of story.members) {
        const holder = await tx.objectStore('stories').index('entry').getKey(entryId);
        const there = (await tx.objectStore('entries').getKey(entryId)) !== undefined;
        if (there && (holder ?? story.id) === story.id) free.add(entryId);
      }
      const current = await tx.objectStore('stories').get(story.id);
      const articleOf = await articlesOf(tx, story, current);
      const next = withSource(story, current, (entryId) => free.has(entryId), articleOf);
      if (next) putStories(unwrap(tx), [next]);
    }
    await countRevision(tx);
    await deleteAll(tx, keys);
    return true;
  });
}

/** By keys alone: what is forgotten is not read again. */
export async function forgetRemoved(db: Database, before: number): Promise<void> {
  const tx = db.transaction(['removed', 'sources', 'facts'], 'readwrite');
  await whole(tx, async () => {
    const removed = tx.objectStore('removed');
    const keys = await removed.index('at').getAllKeys(IDBKeyRange.upperBound(before, true));
    if (keys.length === 0) return;
    const gone = await awaySources(removed.index('source'));
    for (const key of keys) await removed.delete(key);
    for (const sourceId of await awaySources(removed.index('source'))) gone.delete(sourceId);
    for (const sourceId of gone) {
      // Followed again meanwhile, it is the same site.
      const isBack = (await tx.objectStore('sources').getKey(sourceId)) !== undefined;
      if (isBack) continue;
      await tx.objectStore('facts').delete(siteMemoryKey(sourceId));
      await tx.objectStore('facts').delete(listingKey(sourceId));
    }
  });
}

type BySource = IDBPIndex<LedeSchema, ('removed' | 'sources' | 'facts')[], 'removed', 'source', 'readwrite'>;

async function awaySources(index: BySource): Promise<Set<string>> {
  const ids = new Set<string>();
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    ids.add(cursor.key);
    cursor = await cursor.continue();
  }
  return ids;
}

/** Who remembers the stories' members has to forget them. */
async function countRevision(tx: Moving): Promise<void> {
  const facts = tx.objectStore('facts');
  await facts.put(revisionOf(await facts.get(storiesRevision)) + 1, storiesRevision);
}

async function deleteAll(tx: Moving, keys: readonly number[]): Promise<void> {
  for (const key of keys) await tx.objectStore('removed').delete(key);
}

/** Each into the table it came from; stories are told anew instead. */
async function putBack(tx: Moving, removed: Exclude<RemovedRow, { table: 'stories' }>): Promise<void> {
  switch (removed.table) {
    case 'sources':
      await tx.objectStore('sources').put(removed.row);
      return;
    case 'entries':
      await tx.objectStore('entries').put(removed.row);
      return;
    case 'articles':
      await tx.objectStore('articles').put(removed.row);
      return;
    case 'pending':
      await tx.objectStore('pending').put(removed.row);
  }
}

async function marksOf(tx: Moving, story: Story) {
  const found = new Map<string, Mark>();
  for (const { entryId } of story.members) {
    const mark = await tx.objectStore('marks').get(entryId);
    if (mark) found.set(entryId, mark);
  }
  return found;
}

/** The articles of these stories' members, as they stand in the store. */
async function articlesOf(tx: Moving, ...stories: readonly (Story | undefined)[]) {
  const found = new Map<string, StoredArticle>();
  for (const { entryId } of stories.flatMap((story) => story?.members ?? [])) {
    const article = await tx.objectStore('articles').get(entryId);
    if (article) found.set(entryId, article);
  }
  return (entryId: string) => found.get(entryId);
}
