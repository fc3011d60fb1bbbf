/** What a poll brought, in one transaction: entries, stories, the queue and the source's new state, or nothing. */
import { type IDBPDatabase, type IDBPObjectStore, unwrap } from 'idb';
import type { Entry, Story, TellingsPage } from '../../model.ts';
import { listed, listingKey } from '../../store/listing.ts';
import {
  type Grouping,
  homelessOf,
  homelessStories,
  type PollCommit,
  pagesRevision,
  revisionOf,
  saidBefore,
  storiesRevision,
  termCounts,
  termCountsOf,
} from '../../store/store.ts';
import type { LedeSchema, Tables } from './schema.ts';
import { putStories, whole } from './whole.ts';

type Table<Name extends Tables> = Pick<
  IDBPObjectStore<LedeSchema, ArrayLike<Tables>, Name, 'readwrite'>,
  'get' | 'getAll' | 'getKey' | 'index'
>;

export function commitPoll(
  db: IDBPDatabase<LedeSchema>,
  sourceId: string,
  commit: PollCommit,
): Promise<readonly Entry[]> {
  const tx = db.transaction(
    ['sources', 'entries', 'stories', 'texts', 'pending', 'facts', 'tellings'],
    'readwrite',
  );
  return whole(tx, async () => {
    // Asked for at once: each question of its own costs a way to the database and back.
    const facts = tx.objectStore('facts');
    const [source, { fresh, list }, count, homeless] = await Promise.all([
      tx.objectStore('sources').get(sourceId),
      freshOf(tx.objectStore('entries'), sourceId, commit.entries),
      facts.get(storiesRevision),
      facts.get(homelessStories),
    ]);
    if (!source) return [];
    const updated = commit.update(source);
    if (fresh.length > 0) {
      const revision = revisionOf(count);
      const { groups } = commit;
      const table = tx.objectStore('stories');
      const tellings = tx.objectStore('tellings');
      await prepare(groups, revision, { facts, tellings, stories: table });
      const ids = homelessOf(homeless);
      const homes = fresh.flatMap(({ id }) => (ids.has(id) ? id : []));
      const known = await storiesOf(table, [...groups.place(fresh), ...homes]);
      // All that may throw comes before the first write.
      const stories = groups.group(fresh, known);
      const queue = commit.queue(fresh);
      const { pages, counts, drop } = groups.toKeep();
      if (drop === 'all') await tellings.clear();
      else await tellings.delete(IDBKeyRange.upperBound(drop, true));
      putAll(unwrap(tellings), pages);
      if (counts) await facts.put(counts, termCounts);
      await facts.put(revision + 1, pagesRevision);
      putStories(unwrap(tx), stories);
      putAll(unwrap(tx.objectStore('entries')), fresh);
      putAll(unwrap(tx.objectStore('pending')), queue);
      await facts.put(revision + 1, storiesRevision);
    }
    // An empty answer says nothing of what the source had.
    if (list.length > 0) await facts.put(list, listingKey(sourceId));
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

/** The entries that are not stored yet, under their own id or another one; and the stored ids of all of them. */
async function freshOf(
  entries: Table<'entries'>,
  sourceId: string,
  arrived: readonly Entry[],
): Promise<{ readonly fresh: readonly Entry[]; readonly list: readonly string[] }> {
  // With its first poll also what was left of it when it was removed, saved as it is, comes home.
  const isFirst = (await entries.index('source').getKey(sourceId)) === undefined;
  const keys = isFirst ? [] : await Promise.all(arrived.map(({ id }) => entries.getKey(id)));
  const unknown = arrived.filter((_, i) => keys[i] === undefined);
  const there = isFirst
    ? []
    : await Promise.all(unknown.map(({ address }) => entries.index('address').getAll([sourceId, address])));
  const fresh = new Map<string, Entry>();
  const storedAs = new Map<string, string>();
  unknown.forEach((entry, i) => {
    const said = `${entry.address}\n${entry.title}`;
    const before = saidBefore(entry, there[i] ?? []) ?? fresh.get(said);
    if (before) storedAs.set(entry.id, before.id);
    else fresh.set(said, entry);
  });
  return { fresh: [...fresh.values()], list: listed(arrived, ({ id }) => storedAs.get(id)) };
}

/** In so many at once pages and stories are told: what hears them works on each part in one task. */
const pagesAtOnce = 3;
const storiesAtOnce = 50;

interface Reading {
  readonly facts: Table<'facts'>;
  readonly tellings: Table<'tellings'>;
  readonly stories: Table<'stories'>;
}

/** Tells who groups what it has to hear. */
async function prepare(
  groups: Grouping,
  revision: number,
  { facts, tellings, stories }: Reading,
): Promise<void> {
  const written = await facts.get(pagesRevision);
  const needs = groups.needs(revision, typeof written === 'number' ? written : undefined);
  if (needs === 'nothing') return;
  groups.recallCounts(termCountsOf(await facts.get(termCounts)));
  const after = (hour: number) => tellings.getAll(IDBKeyRange.lowerBound(hour, true), pagesAtOnce);
  for (let next: Promise<TellingsPage[]> | undefined = after(Number.NEGATIVE_INFINITY); next; ) {
    const pages: TellingsPage[] = await next;
    const last = pages.length < pagesAtOnce ? undefined : pages.at(-1);
    // Read while these are worked on.
    next = last && after(last.hour);
    groups.recall(pages);
  }
  if (needs === 'pages') return;
  const ids = await stories.index('latest').getAllKeys(IDBKeyRange.lowerBound(groups.since));
  for (let i = 0; i < ids.length; i += storiesAtOnce) {
    groups.learn(await storiesOf(stories, ids.slice(i, i + storiesAtOnce)));
  }
}

async function storiesOf(stories: Table<'stories'>, ids: readonly string[]): Promise<Story[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => stories.get(id)));
  return rows.filter((row) => row !== undefined);
}
