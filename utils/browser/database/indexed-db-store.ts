/** The store in IndexedDB. Each method that writes is one transaction, and nothing but the store is awaited in it. */
import { type IDBPDatabase, unwrap } from 'idb';
import type { Entry, Mark, SearchText, Source, StoredArticle, Story } from '../../model.ts';
import {
  newerFirst,
  type Pending,
  type PollCommit,
  type Store,
  type StoriesQuery,
} from '../../store/store.ts';
import type { ArticleOf } from '../../store/teller.ts';
import type { LedeSchema } from './schema.ts';
import { putStories, whole } from './whole.ts';

const readAtOnce = 250;
const textsAtOnce = 1000;
/** The first few come soon; what a part costs a task is less than it may. */
const articlesAtOnce = 40;
/** What more stories have is no figure that tells them apart. */
const mostWithOneFigure = 20;

/** The background alone polls and removes; pages, which open the same store, do not load how. */
const polls = () => import('./commit-poll.ts');
const removal = () => import('./removal.ts');

export class IndexedDbStore implements Store {
  readonly #open: () => Promise<IDBPDatabase<LedeSchema>>;

  /** `open` gives the live connection; it is asked each time, since a browser may close one. */
  constructor(open: () => Promise<IDBPDatabase<LedeSchema>>) {
    this.#open = open;
  }

  async sources() {
    const tx = (await this.#open()).transaction('sources');
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
    return (await this.#open()).get('sources', id);
  }

  async addSource(source: Source) {
    const tx = (await this.#open()).transaction('sources', 'readwrite');
    return whole(tx, async () => {
      const known = await tx.store.getKey(source.id);
      if (known === undefined) await tx.store.put(source);
      return known === undefined;
    });
  }

  async addSources(sources: readonly Source[]) {
    const tx = (await this.#open()).transaction('sources', 'readwrite');
    return whole(tx, async () => {
      const known = await Promise.all(sources.map(({ id }) => tx.store.getKey(id)));
      const fresh = new Map<string, Source>();
      sources.forEach((source, i) => {
        if (known[i] === undefined && !fresh.has(source.id)) fresh.set(source.id, source);
      });
      await Promise.all([...fresh.values()].map((source) => tx.store.put(source)));
      return fresh.size;
    });
  }

  async updateSource(id: string, update: (source: Source) => Source) {
    const tx = (await this.#open()).transaction('sources', 'readwrite');
    return whole(tx, async () => {
      const source = await tx.store.get(id);
      const next = source && update(source);
      if (next) await tx.store.put(next);
      return next;
    });
  }

  async updateSources(update: (source: Source) => Source) {
    const tx = (await this.#open()).transaction('sources', 'readwrite');
    await whole(tx, async () => {
      for (const source of await tx.store.getAll()) {
        const next = update(source);
        if (next !== source) await tx.store.put(next);
      }
    });
  }

  async removeSource(id: string, at: number) {
    await (await removal()).removeSource(await this.#open(), id, at);
  }

  async restoreSource(id: string) {
    return (await removal()).restoreSource(await this.#open(), id);
  }

  async forgetRemoved(before: number) {
    await (await removal()).forgetRemoved(await this.#open(), before);
  }

  async entry(id: string) {
    return (await this.#open()).get('entries', id);
  }

  async article(entryId: string) {
    return (await this.#open()).get('articles', entryId);
  }

  async story(id: string) {
    return (await this.#open()).get('stories', id);
  }

  async storyOf(entryId: string) {
    return (await this.#open()).getFromIndex('stories', 'entry', entryId);
  }

  async storiesWith(figures: readonly string[]) {
    const index = (await this.#open()).transaction('stories').store.index('figure');
    const found = new Map<string, Story>();
    for (const rows of await Promise.all(figures.map((key) => index.getAll(key, mostWithOneFigure)))) {
      for (const row of rows) found.set(row.id, row);
    }
    return [...found.values()];
  }

  async stories({ since = 0, after, limit }: StoriesQuery) {
    const index = (await this.#open()).transaction('stories').store.index('latest');
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
    const { store } = (await this.#open()).transaction('texts');
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
    return (await this.#open()).getAllKeys('articles');
  }

  async scanArticles(
    entryIds: readonly string[],
    visit: (part: readonly StoredArticle[]) => Promise<boolean>,
  ) {
    const db = await this.#open();
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

  async commitPoll(sourceId: string, commit: PollCommit): Promise<readonly Entry[]> {
    const db = await this.#open();
    return (await polls()).commitPoll(db, sourceId, commit);
  }

  async pending() {
    const items = await (await this.#open()).getAll('pending');
    return items.sort((a, b) => b.published - a.published);
  }

  async putPending(items: readonly Pending[]) {
    const tx = (await this.#open()).transaction('pending', 'readwrite');
    await whole(tx, async () => {
      for (const item of items) await tx.store.put(item);
    });
  }

  async commitArticle(entryId: string, article: StoredArticle | undefined, improve: (story: Story) => Story) {
    const tx = (await this.#open()).transaction(
      ['entries', 'articles', 'stories', 'texts', 'pending'],
      'readwrite',
    );
    await whole(tx, async () => {
      await tx.objectStore('pending').delete(entryId);
      const known = await tx.objectStore('entries').getKey(entryId);
      // Made twice, by the queue and for a reader at once: the first stays.
      if (known === undefined || (await tx.objectStore('articles').getKey(entryId)) !== undefined) return;
      const story = await tx.objectStore('stories').index('entry').get(entryId);
      if (article) await tx.objectStore('articles').put(article);
      if (story) putStories(unwrap(tx), [improve(story)]);
    });
  }

  async updateArticle(
    entryId: string,
    update: (article: StoredArticle) => StoredArticle,
    retell: (story: Story, before: StoredArticle, after: StoredArticle) => Story,
  ) {
    const tx = (await this.#open()).transaction(['articles', 'stories', 'texts'], 'readwrite');
    return whole(tx, async () => {
      const before = await tx.objectStore('articles').get(entryId);
      if (!before) return undefined;
      const after = update(before);
      const story = await tx.objectStore('stories').index('entry').get(entryId);
      await tx.objectStore('articles').put(after);
      if (story) putStories(unwrap(tx), [retell(story, before, after)]);
      return after;
    });
  }

  async regroup(
    entryIds: readonly string[],
    change: (stories: readonly Story[], articleOf: ArticleOf) => readonly Story[] | undefined,
  ) {
    const db = await this.#open();
    return (await import('./regroup.ts')).regroup(db, entryIds, change);
  }

  async commitPage(entry: Entry, article: StoredArticle) {
    const tx = (await this.#open()).transaction(['entries', 'articles'], 'readwrite');
    await whole(tx, async () => {
      const known = await tx.objectStore('entries').getKey(entry.id);
      if (known === undefined) await tx.objectStore('entries').put(entry);
      await tx.objectStore('articles').put(article);
    });
  }

  async marks(entryIds: readonly string[]) {
    const tx = (await this.#open()).transaction('marks');
    const marks = await Promise.all(entryIds.map((id) => tx.store.get(id)));
    const found = new Map<string, Mark>();
    for (const mark of marks) if (mark) found.set(mark.entryId, mark);
    return found;
  }

  async savedEntries() {
    return (await (await this.#open()).getAllKeysFromIndex('marks', 'saved')).reverse();
  }

  async mark(entryIds: readonly string[], change: (mark: Mark) => Mark) {
    const tx = (await this.#open()).transaction('marks', 'readwrite');
    await whole(tx, async () => {
      for (const entryId of entryIds) {
        await tx.store.put(change((await tx.store.get(entryId)) ?? { entryId }));
      }
    });
  }

  async fact(key: string): Promise<unknown> {
    return (await this.#open()).get('facts', key);
  }

  async changeFact(key: string, change: (value: unknown) => unknown) {
    const tx = (await this.#open()).transaction('facts', 'readwrite');
    await whole(tx, async () => {
      await tx.store.put(change(await tx.store.get(key)), key);
    });
  }
}
