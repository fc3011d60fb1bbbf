/** Both stores, and the polls that fill them. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { IndexedDbStore } from '../../../utils/browser/database/indexed-db-store.ts';
import { type LedeSchema, migrate, migrations } from '../../../utils/browser/database/schema.ts';
import type { Entry, Story } from '../../../utils/model.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import type { Grouping, PollCommit, Store } from '../../../utils/store/store.ts';
import { entry, hour, now, story } from '../make.ts';

let databases = 0;
function indexedDbStore(): Store {
  const name = `contract-${++databases}`;
  const opened = openDB<LedeSchema>(name, migrations.length, {
    upgrade(db, from, _to, tx) {
      migrate(db, from, tx);
    },
  });
  return new IndexedDbStore(() => opened);
}

export const pending = (one: Entry) => ({
  entryId: one.id,
  sourceId: one.sourceId,
  published: one.published,
  tries: 0,
});
/** Remembers nothing: it hears all recent stories, and is given all of them. */
export function grouping(group: Grouping['group']): Grouping {
  const ids: string[] = [];
  return {
    since: now - 72 * hour,
    needs: () => 'stories',
    recallCounts: () => undefined,
    recall: () => undefined,
    learn: (stories) => void ids.push(...stories.map(({ id }) => id)),
    place: () => ids,
    group,
    toKeep: () => ({ pages: [], drop: 'all' }),
  };
}

/** A poll that brought these entries: each a story of its own, all queued. */
export const poll = (
  entries: readonly Entry[],
  {
    group = (fresh) => fresh.map((one) => story([one])),
    ...change
  }: Partial<PollCommit> & { readonly group?: Grouping['group'] } = {},
): PollCommit => ({
  entries,
  groups: grouping(group),
  queue: (fresh) => fresh.map(pending),
  update: (known) => ({ ...known, health: { lastOkAt: now } }),
  ...change,
});
export const a = entry('a', { published: now - 3 * hour });
export const b = entry('b', { published: now - hour });
export const ids = (stories: readonly Story[]) => stories.map(({ id }) => id);

export const stores: readonly (readonly [string, () => Store])[] = [
  ['in memory', () => new MemoryStore()],
  ['in IndexedDB', indexedDbStore],
];
