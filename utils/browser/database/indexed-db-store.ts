/** The store in IndexedDB. Each method that writes is one transaction, and nothing but the store is awaited in it. */
import { unwrap } from 'idb';
import type { Entry, Mark, Source, StoredArticle, Story } from '../../model.ts';
import type { Pending, PollCommit, Store } from '../../store/store.ts';
import type { ArticleOf } from '../../store/teller.ts';
import { commitPoll } from './commit-poll.ts';
import { expireLoose, expireStories } from './expire.ts';
import { IndexedDbReader } from './indexed-db-reader.ts';
import { regroup } from './regroup.ts';
import { forgetRemoved, removeSource, restoreSource } from './removal.ts';
import { putStories, whole } from './whole.ts';

export class IndexedDbStore extends IndexedDbReader implements Store {
  async entriesAt(address: string) {
    const tx = (await this.open()).transaction(['sources', 'entries']);
    const index = tx.objectStore('entries').index('address');
    const ids = await tx.objectStore('sources').getAllKeys();
    const found = await Promise.all(ids.map((id) => index.getAll([id, address], 2)));
    return found.filter(({ length }) => length === 1).flat();
  }

  async addSource(source: Source) {
    const tx = (await this.open()).transaction('sources', 'readwrite');
    return whole(tx, async () => {
      const known = await tx.store.getKey(source.id);
      if (known === undefined) await tx.store.put(source);
      return known === undefined;
    });
  }

  async addSources(sources: readonly Source[]) {
    const tx = (await this.open()).transaction('sources', 'readwrite');
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
    const tx = (await this.open()).transaction('sources', 'readwrite');
    return whole(tx, async () => {
      const source = await tx.store.get(id);
      const next = source && update(source);
      if (next) await tx.store.put(next);
      return next;
    });
  }

  async updateSources(update: (source: Source) => Source) {
    const tx = (await this.open()).transaction('sources', 'readwrite');
    await whole(tx, async () => {
      for (const source of await tx.store.getAll()) {
        const next = update(source);
        if (next !== source) await tx.store.put(next);
      }
    });
  }

  async removeSource(id: string, at: number) {
    await removeSource(await this.open(), id, at);
  }

  async restoreSource(id: string) {
    return restoreSource(await this.open(), id);
  }

  async forgetRemoved(before: number) {
    await forgetRemoved(await this.open(), before);
  }

  async expireStories(
    stories: readonly Pick<Story, 'id' | 'members'>[],
    stays: (story: Story, marks: ReadonlyMap<string, Mark>) => boolean,
  ) {
    return expireStories(await this.open(), stories, stays);
  }

  async expireLoose(sourceId: string, before: number) {
    return expireLoose(await this.open(), sourceId, before);
  }

  async commitPoll(sourceId: string, commit: PollCommit): Promise<readonly Entry[]> {
    const db = await this.open();
    return commitPoll(db, sourceId, commit);
  }

  async putPending(items: readonly Pending[]) {
    const tx = (await this.open()).transaction('pending', 'readwrite');
    await whole(tx, async () => {
      for (const item of items) await tx.store.put(item);
    });
  }

  async commitArticle(entryId: string, article: StoredArticle | undefined, improve: (story: Story) => Story) {
    const tx = (await this.open()).transaction(
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
    const tx = (await this.open()).transaction(['articles', 'stories', 'texts'], 'readwrite');
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
    const db = await this.open();
    return regroup(db, entryIds, change);
  }

  async commitPage(entry: Entry, article: StoredArticle) {
    const tx = (await this.open()).transaction(['entries', 'articles'], 'readwrite');
    await whole(tx, async () => {
      const known = await tx.objectStore('entries').getKey(entry.id);
      if (known === undefined) await tx.objectStore('entries').put(entry);
      await tx.objectStore('articles').put(article);
    });
  }

  async mark(entryIds: readonly string[], change: (mark: Mark) => Mark) {
    const tx = (await this.open()).transaction('marks', 'readwrite');
    await whole(tx, async () => {
      for (const entryId of entryIds) {
        await tx.store.put(change((await tx.store.get(entryId)) ?? { entryId }));
      }
    });
  }

  async markAndNote(
    entryIds: readonly string[],
    change: (mark: Mark) => Mark,
    key: string,
    note: (fact: unknown) => unknown,
  ) {
    const tx = (await this.open()).transaction(['marks', 'facts'], 'readwrite');
    await whole(tx, async () => {
      const marks = tx.objectStore('marks');
      const facts = tx.objectStore('facts');
      for (const entryId of entryIds) await marks.put(change((await marks.get(entryId)) ?? { entryId }));
      await facts.put(note(await facts.get(key)), key);
    });
  }

  async changeFact(key: string, change: (value: unknown) => unknown) {
    const tx = (await this.open()).transaction('facts', 'readwrite');
    await whole(tx, async () => {
      await tx.store.put(change(await tx.store.get(key)), key);
    });
  }
}
