/** The extension's database as it stands, read inside one of its pages. */
import type { Page } from 'puppeteer-core';
import type { Entry, Mark, Source, StoredArticle, Story } from '../../../utils/model.ts';
import type { Pending } from '../../../utils/store/store.ts';

interface Tables {
  sources: Source;
  entries: Entry;
  articles: StoredArticle;
  stories: Story;
  pending: Pending;
  marks: Mark;
}

export function rows<Name extends keyof Tables>(page: Page, table: Name): Promise<Tables[Name][]> {
  return page.evaluate(
    (name) =>
      new Promise<Tables[Name][]>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result as Tables[Name][]);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    table,
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
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction('sources', 'readwrite');
          for (const source of all) tx.objectStore('sources').put(source);
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
    sources,
  );
}

/** Writes one row, as a background that knows more would. */
export function put<Name extends keyof Tables>(page: Page, table: Name, row: Tables[Name]): Promise<void> {
  return page.evaluate(
    (name, value) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('lede');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction(name, 'readwrite');
          tx.objectStore(name).put(value);
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
    table,
    row,
  );
}
