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
