/** What a poll brought, in one transaction: entries, stories, the queue and the source's new state, or nothing. */
import { type IDBPDatabase, type IDBPObjectStore, unwrap } from 'idb';
import type { Entry, Story } from '../../model.ts';
import {
  homelessOf,
  homelessStories,
  type PollCommit,
  revisionOf,
  saysAgain,
  storiesRevision,
  type WantedStories,
} from '../../store/store.ts';
import type { LedeSchema, Tables } from './schema.ts';
import { toRow, whole } from './whole.ts';

type Table<Name extends Tables> = Pick<
  IDBPObjectStore<LedeSchema, ArrayLike<Tables>, Name, 'readwrite'>,
  'get' | 'getKey' | 'index'
>;

export function commitPoll(
  db: IDBPDatabase<LedeSchema>,
  sourceId: string,
  commit: PollCommit,
): Promise<readonly Entry[]> {
  const tx = db.transaction(['sources', 'entries', 'stories', 'pending', 'facts'], 'readwrite');
  return whole(tx, async () => {
    // Asked for at once: each question of its own costs a way to the database and back.
    const facts = tx.objectStore('facts');
    const [source, fresh, count, homeless] = await Promise.all([
      tx.objectStore('sources').get(sourceId),
      freshOf(tx.objectStore('entries'), sourceId, commit.entries),
      facts.get(storiesRevision),
      facts.get(homelessStories),
    ]);
    if (!source) return [];
    const updated = commit.update(source);
    if (fresh.length > 0) {
      const revision = revisionOf(count);
      const wanted = commit.wants(fresh, revision);
      const ids = homelessOf(homeless);
      const homes = fresh.flatMap(({ id }) => (ids.has(id) ? id : []));
      const known = await storiesFor(tx.objectStore('stories'), homes, wanted);
      // All that may throw comes before the first write.
      const stories = commit.group(fresh, known);
      const queue = commit.queue(fresh);
      putAll(unwrap(tx.objectStore('stories')), stories.map(toRow));
      putAll(unwrap(tx.objectStore('entries')), fresh);
      putAll(unwrap(tx.objectStore('pending')), queue);
      await facts.put(revision + 1, storiesRevision);
    }
    await tx.objectStore('sources').put(updated);
    return fresh;
  });
}

/**
 * Puts rows without a promise for each: a first round writes ten thousand, and whatever goes wrong with one
 * aborts the transaction, which is awaited.
 */
function putAll(table: IDBObjectStore, rows: readonly unknown[]): void {
  for (const row of rows) table.put(row);
}

/** The entries that are not stored yet, under their own id or another one. */
async function freshOf(
  entries: Table<'entries'>,
  sourceId: string,
  arrived: readonly Entry[],
): Promise<Entry[]> {
  const isFirst = (await entries.index('source').getKey(sourceId)) === undefined;
  const keys = isFirst ? [] : await Promise.all(arrived.map(({ id }) => entries.getKey(id)));
  const unknown = arrived.filter((_, i) => keys[i] === undefined);
  const there = isFirst
    ? []
    : await Promise.all(unknown.map(({ address }) => entries.index('address').getAll([sourceId, address])));
  const fresh = new Map<string, Entry>();
  unknown.forEach((entry, i) => {
    const said = `${entry.address}\n${entry.title}`;
    if (!saysAgain(entry, there[i] ?? []) && !fresh.has(said)) fresh.set(said, entry);
  });
  return [...fresh.values()];
}

async function storiesFor(
  stories: Table<'stories'>,
  homes: readonly string[],
  wanted: WantedStories,
): Promise<Story[]> {
  const asked =
    'ids' in wanted
      ? Promise.all(wanted.ids.map((id) => stories.get(id)))
      : stories.index('latest').getAll(IDBKeyRange.lowerBound(wanted.since));
  const named = Promise.all(homes.map((id) => stories.get(id)));
  const known = new Map<string, Story>();
  for (const story of [...(await asked), ...(await named)]) if (story) known.set(story.id, story);
  return [...known.values()];
}
