/** A database as the first version made it, for the worker of this one to find. */
import type { Page } from 'puppeteer-core';
import v1 from '../../migrations/v1.json' with { type: 'json' };
import { until } from './until.ts';

/** So many stories that bringing them to this version takes long enough to be killed in it. */
export const oldStories = 1500;

/** What is in it, as far as no version changes it. */
export interface Contents {
  readonly version: number;
  readonly sources: readonly string[];
  readonly entries: readonly string[];
  readonly stories: readonly string[];
  readonly marks: readonly string[];
  /** How many texts to search there are; the first version had none. */
  readonly texts: number;
}

type Scope = { readonly chrome: { storage: { local: { remove(key: string): Promise<void> } } } };

/**
 * Puts it in the place of the one there is, which nobody may have open.
 * @returns what is in it, which it may not be for long: any alarm wakes the worker
 */
export async function makeVersion1(page: Page): Promise<Contents> {
  // No news of today: nobody has to look through it for the first screen.
  const now = Date.now() - 3 * 86_400_000;
  const ids = Array.from({ length: oldStories }, (_, i) => `old-${i}`);
  const [{ id: sourceId = '' } = {}] = v1.sources;
  const title = (id: string) => `An old hall in Kenitra, and what became of number ${id}`;
  const url = (id: string) => `https://revue.example/${id}`;
  const rows = {
    sources: v1.sources,
    entries: ids.map((id) => ({
      ...{ id, sourceId, url: url(id), address: url(id), title: title(id) },
      ...{ published: now, text: title(id).repeat(9), seenAt: now, backlog: true },
    })),
    stories: ids.map((id) => ({
      ...{ id, headline: title(id), entryIds: [id], latest: now, seenAt: now, backlog: true, leftOut: 0 },
      members: [{ entryId: id, sourceId, url: url(id), title: title(id), published: now }],
    })),
    marks: ids
      .slice(0, 200)
      .map((entryId, i) => ({ entryId, readAt: now, ...(i % 2 ? { savedAt: now } : {}) })),
  };
  const make = () =>
    page.evaluate(async (json) => {
      const over = (asked: IDBOpenDBRequest) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
      // There was none then; this one's would bring its own sources into a database that has no name yet.
      await (globalThis as unknown as Scope).chrome.storage.local.remove('mirror');
      await over(indexedDB.deleteDatabase('lede'));
      const asked = indexedDB.open('lede', 1);
      // By hand, as it was then: what makes it today may be changed by mistake.
      asked.onupgradeneeded = () => {
        const db = asked.result;
        db.createObjectStore('sources', { keyPath: 'id' });
        const entries = db.createObjectStore('entries', { keyPath: 'id' });
        entries.createIndex('source', 'sourceId');
        entries.createIndex('address', ['sourceId', 'address']);
        db.createObjectStore('articles', { keyPath: 'entryId' });
        const stories = db.createObjectStore('stories', { keyPath: 'id' });
        stories.createIndex('latest', 'latest');
        stories.createIndex('entry', 'entryIds', { multiEntry: true });
        db.createObjectStore('pending', { keyPath: 'entryId' });
        db.createObjectStore('marks', { keyPath: 'entryId' }).createIndex('saved', 'savedAt');
        db.createObjectStore('facts');
        for (const [table, all] of Object.entries(JSON.parse(json) as Record<string, unknown[]>)) {
          for (const row of all) asked.transaction?.objectStore(table).put(row);
        }
      };
      (await over(asked)).close();
      return true;
    }, JSON.stringify(rows));
  // An alarm may have woken the worker in between, which then has made a new one.
  await until('the old database', make);
  // As the browser lists keys.
  const [entries, stories] = [ids.toSorted(), ids.toSorted()];
  const marks = rows.marks.map(({ entryId }) => entryId).toSorted();
  return { version: 1, sources: v1.sources.map(({ id }) => id), entries, stories, marks, texts: 0 };
}

/** As it stands, in whichever version. */
export async function contents(page: Page): Promise<Contents> {
  const json = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const db = open.result;
          const keys = (table: string) =>
            db.objectStoreNames.contains(table) ? tx.objectStore(table).getAllKeys() : { result: [] };
          const tx = db.transaction([...db.objectStoreNames]);
          const all = ['sources', 'entries', 'stories', 'marks'].map((name) => [name, keys(name)] as const);
          const texts = keys('texts');
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            db.close();
            const found = Object.fromEntries(all.map(([name, { result }]) => [name, result]));
            resolve(JSON.stringify({ version: db.version, ...found, texts: texts.result.length }));
          };
        };
      }),
  );
  return JSON.parse(json) as Contents;
}
