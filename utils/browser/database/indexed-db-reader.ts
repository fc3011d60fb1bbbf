/** The store in IndexedDB as pages read it. */
import type { IDBPDatabase } from 'idb';
import type { Mark, SearchText, Source, StoredArticle, Story } from '../../model.ts';
import { newerFirst, type ReadableStore, type StoriesQuery } from '../../store/store.ts';
import { isNewer } from './opening.ts';
import type { LedeSchema } from './schema.ts';

const readAtOnce = 250;
const textsAtOnce = 1000;
/** The first few come soon; what a part costs a task is less than it may. */
const articlesAtOnce = 40;
/** What more stories have is no figure that tells them apart. */
const mostWithOneFigure = 20;

export class IndexedDbReader implements ReadableStore {
  protected readonly open: () => Promise<IDBPDatabase<LedeSchema>>;

  /** `open` gives the live connection; it is asked each time, since a browser may close one. */
  constructor(open: () => Promise<IDBPDatabase<LedeSchema>>) {
    this.open = open;
  }

  async isNewer() {
    return isNewer(await this.open());
  }

  async sources() {
    const tx = (await this.open()).transaction('sources');
    const sources: Source[] = [];
    // In parts: two thousand at once are one long task for whoever reads them.
    for (let part: Source[] | undefined; part === undefined || part.length === readAtOnce; ) {
      const last = sources.at(-1);
      part = await tx.store.getAll(last && IDBKeyRange.lowerBound(last.id, true), readAtOnce);
      sources.push(...part);
    }
    return sources.sort((a, b) => a.addedAt - b.addedAt);
  }

  async source(id: string) {
    return (await this.open()).get('sources', id);
  }

  async entry(id: string) {
    return (await this.open()).get('entries', id);
  }

  async article(entryId: string) {
    return (await this.open()).get('articles', entryId);
  }

  async story(id: string) {
    return (await this.open()).get('stories', id);
  }

  async storyOf(entryId: string) {
    return (await this.open()).getFromIndex('stories', 'entry', entryId);
  }

  async storiesWith(figures: readonly string[]) {
    const index = (await this.open()).transaction('stories').store.index('figure');
    const found = new Map<string, Story>();
    for (const rows of await Promise.all(figures.map((key) => index.getAll(key, mostWithOneFigure)))) {
      for (const row of rows) found.set(row.id, row);
    }
    return [...found.values()];
  }

  async stories({ since = 0, after, limit }: StoriesQuery) {
    const index = (await this.open()).transaction('stories').store.index('latest');
    const newest = after?.latest ?? Number.MAX_VALUE;
    if (limit < 1 || newest < since) return [];
    // A cursor finds where the part ends, without its rows: these come at once, a tenth of the time one by one.
    let cursor = await index.openKeyCursor(IDBKeyRange.bound(since, newest), 'prev');
    if (cursor && after && cursor.key === after.latest && cursor.primaryKey > after.id)
      cursor = await cursor.continuePrimaryKey(after.latest, after.id);
    // The story asked for may be gone; where it is there, it was the last of the part before.
    const skips = limit - 1 + Number(cursor?.primaryKey === after?.id);
    if (cursor && skips > 0) cursor = await cursor.advance(skips);
    const rows: Story[] = await index.getAll(IDBKeyRange.bound(cursor?.key ?? since, newest));
    return rows
      .filter((story) => !after || newerFirst(after, story) < 0)
      .sort(newerFirst)
      .slice(0, limit);
  }

  async searchTexts(visit: (part: readonly SearchText[]) => boolean) {
    const { store } = (await this.open()).transaction('texts');
    const after = (id?: string) =>
      store.getAll(id === undefined ? null : IDBKeyRange.lowerBound(id, true), textsAtOnce);
    for (let next: Promise<SearchText[]> | undefined = after(); next; ) {
      const part: SearchText[] = await next;
      const last = part.length < textsAtOnce ? undefined : part.at(-1);
      // Read while these are worked on.
      next = last && after(last.id);
      if (visit(part)) continue;
      await next;
      return;
    }
  }

  async articleIds() {
    return (await this.open()).getAllKeys('articles');
  }

  async scanArticles(
    entryIds: readonly string[],
    visit: (part: readonly StoredArticle[]) => Promise<boolean>,
  ) {
    const db = await this.open();
    const from = (start: number) => {
      const { store } = db.transaction('articles');
      return Promise.all(entryIds.slice(start, start + articlesAtOnce).map((id) => store.get(id)));
    };
    let next = from(0);
    for (let start = 0; start < entryIds.length; start += articlesAtOnce) {
      const part = (await next).filter((article) => article !== undefined);
      next = from(start + articlesAtOnce);
      if (part.length === 0 || (await visit(part))) continue;
      await next;
      return;
    }
  }

  async pending() {
    const items = await (await this.open()).getAll('pending');
    return items.sort((a, b) => b.published - a.published);
  }

  async marks(entryIds: readonly string[]) {
    const tx = (await this.open()).transaction('marks');
    const marks = await Promise.all(entryIds.map((id) => tx.store.get(id)));
    const found = new Map<string, Mark>();
    for (const mark of marks) if (mark) found.set(mark.entryId, mark);
    return found;
  }

  async savedEntries() {
    return (await (await this.open()).getAllKeysFromIndex('marks', 'saved')).reverse();
  }

  async fact(key: string): Promise<unknown> {
    return (await this.open()).get('facts', key);
  }
}
