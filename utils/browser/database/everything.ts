/** What is stored as a whole: how much it is, and row by row, a part at a time. For the pages that tell and export it. */
import { openDB } from 'idb';
import { type ExportedTable, exportedTables } from '../../export/everything.ts';
import type { Mark } from '../../model.ts';
import { type Pruned, prunedKey, prunedOf } from '../../pipeline/expire.ts';
import { siteMemoryKey } from '../../store/store.ts';
import { connect, databaseName } from './index.ts';
import type { Database } from './opening.ts';
import type { LedeSchema, StoryRow } from './schema.ts';
import { fromRow } from './whole.ts';

export interface Stored {
  readonly sources: number;
  readonly stories: number;
  readonly articles: number;
  readonly saved: number;
  /** When the first source that is still followed was; absent without sources. */
  readonly since?: number;
}

export async function countStored(): Promise<Stored> {
  const tx = (await connect()).transaction(['sources', 'stories', 'articles', 'marks']);
  const [sources, stories, articles, saved, all] = await Promise.all([
    tx.objectStore('sources').count(),
    tx.objectStore('stories').count(),
    tx.objectStore('articles').count(),
    tx.objectStore('marks').index('saved').count(),
    tx.objectStore('sources').getAll(),
  ]);
  const since = Math.min(...all.map(({ addedAt }) => addedAt));
  return { sources, stories, articles, saved, ...(sources > 0 ? { since } : {}) };
}

/** When the disk was last full, and how many stories went for it. */
export async function lastPruned(): Promise<Pruned | undefined> {
  return prunedOf(await (await connect()).get('facts', prunedKey));
}

/** Small rows, but of years: for who copies them once a day. */
export async function allMarks(): Promise<readonly Mark[]> {
  return (await connect()).getAll('marks');
}

let asIs: Promise<Database> | undefined;

/** Where this version cannot work with it, as whichever version left it: rows can be copied all the same. */
function connectToCopy(): Promise<Database> {
  // Asked again, the other way would wait for this connection to be closed.
  return (
    asIs ??
    connect().catch(async (error: unknown) => {
      try {
        return await openAsIs();
      } catch {
        // Of the two, the first reason is the one that is known by name.
        throw error;
      }
    })
  );
}

function openAsIs(): Promise<Database> {
  const forget = () => {
    asIs = undefined;
  };
  asIs ??= openDB<LedeSchema>(databaseName, undefined, {
    // Whoever wants to bring it to this version comes first.
    blocking(_current, _blocked, event) {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  asIs.catch(forget);
  return asIs;
}

/** How many rows an export begun now has. */
export async function countExported(): Promise<number> {
  const tx = (await connectToCopy()).transaction(exportedTables);
  const counts = exportedTables.map((table) =>
    tx.objectStore(table).count(table === 'facts' ? learntOfSites() : undefined),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** The other facts count what is under way, and are made again. */
const learntOfSites = () => IDBKeyRange.bound(siteMemoryKey(''), siteMemoryKey('\uffff'));

/** Of articles, a few hundred kilobytes of text. */
const atOnce = 50;

/** A table's rows as an export has them, each part read by itself: what is written meanwhile may be in it or not. */
export async function* exportedRows(table: ExportedTable): AsyncGenerator<readonly unknown[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const { store } = (await connectToCopy()).transaction(table);
    const [keys, rows] = await Promise.all([store.getAllKeys(range, atOnce), store.getAll(range, atOnce)]);
    yield rows.flatMap((row, i) => exported(table, keys[i], row));
    const last = keys.at(-1);
    if (last === undefined || keys.length < atOnce) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

function exported(table: ExportedTable, key: unknown, row: unknown): unknown[] {
  switch (table) {
    case 'stories':
      return [fromRow(row as StoryRow)];
    case 'facts':
      return typeof key === 'string' && learntOfSites().includes(key) ? [{ key, value: row }] : [];
    default:
      return [row];
  }
}
