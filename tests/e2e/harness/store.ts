/** The extension's database as it stands, read inside one of its pages. */
import type { Page } from 'puppeteer-core';
import type { Entry, Mark, SearchText, Source, StoredArticle, Story } from '../../../utils/model.ts';
import { databaseName } from '../../../utils/store/mirror.ts';
import type { Pending } from '../../../utils/store/store.ts';

interface Tables {
  sources: Source;
  entries: Entry;
  articles: StoredArticle;
  stories: Story;
  texts: SearchText;
  pending: Pending;
  marks: Mark;
}

export async function rows<Name extends keyof Tables>(page: Page, table: Name): Promise<Tables[Name][]> {
  // As text: Firefox's driver takes each value of an object by itself, eight seconds for ten thousand stories.
  const json = await page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(all.result));
          };
          all.onerror = () => reject(all.error);
        };
      }),
    table,
  );
  return JSON.parse(json) as Tables[Name][];
}

/** All of these tables at one moment, and the facts by their names. */
export async function wholeStore(page: Page): Promise<WholeStore> {
  const json = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const names = ['sources', 'entries', 'articles', 'stories', 'texts', 'pending', 'marks'];
          const tx = open.result.transaction([...names, 'facts']);
          const asked = names.map((name) => [name, tx.objectStore(name).getAll()] as const);
          const keys = tx.objectStore('facts').getAllKeys();
          const facts = tx.objectStore('facts').getAll();
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            open.result.close();
            const rows = Object.fromEntries(asked.map(([name, all]) => [name, all.result]));
            const named = Object.fromEntries(keys.result.map((key, i) => [String(key), facts.result[i]]));
            resolve(JSON.stringify({ ...rows, facts: named }));
          };
        };
      }),
  );
  return JSON.parse(json) as WholeStore;
}

export type WholeStore = { readonly [Name in keyof Tables]: readonly Tables[Name][] } & {
  readonly facts: Readonly<Record<string, unknown>>;
};

/** Deletes rows, as if they had never been. */
export function deleteRows(page: Page, table: keyof Tables, keys: readonly string[]): Promise<void> {
  return page.evaluate(
    (name, ids) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction(name, 'readwrite');
          for (const id of ids) tx.objectStore(name).delete(id);
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
    table,
    keys,
  );
}

/** How many rows a table has. */
export function count(page: Page, table: keyof Tables): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).count();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    table,
  );
}

/** Empties a table, but for the fact with the database's name: Lede would take one without it for a new one. */
export function clearAll(page: Page, table: keyof Tables | 'facts'): Promise<void> {
  return page.evaluate(
    (name, kept) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction(name, 'readwrite');
          tx.objectStore(name).delete(IDBKeyRange.upperBound(kept, true));
          tx.objectStore(name).delete(IDBKeyRange.lowerBound(kept, true));
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
    table,
    databaseName,
  );
}

/** Sources as an import leaves them: added, and due. */
export function addSources(page: Page, feeds: readonly string[]): Promise<void> {
  const sources = feeds.map(
    (feedUrl, i): Source => ({
      id: `s${i}`,
      feedUrl,
      siteUrl: new URL('/', feedUrl).href,
      title: feedUrl,
      addedAt: i,
      images: false,
      folder: [],
      fullText: false,
      validators: {},
      schedule: { nextAt: 0, failures: 0 },
      health: {},
    }),
  );
  return putAll(page, 'sources', sources);
}

/** Writes rows, as a background that knows more would. */
export async function putAll<Name extends keyof Tables>(
  page: Page,
  table: Name,
  all: readonly Tables[Name][],
): Promise<void> {
  for (let i = 0; i < all.length; i += atOnce) {
    await page.evaluate(
      (name, json) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('lede');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const tx = open.result.transaction(name, 'readwrite');
            for (const one of JSON.parse(json)) tx.objectStore(name).put(one);
            tx.oncomplete = () => {
              open.result.close();
              resolve();
            };
            tx.onerror = () => reject(tx.error);
          };
        }),
      table,
      JSON.stringify(all.slice(i, i + atOnce)),
    );
  }
}

const atOnce = 1000;

export const put = <Name extends keyof Tables>(page: Page, table: Name, row: Tables[Name]): Promise<void> =>
  putAll(page, table, [row]);
