// @vitest-environment node
/** What leaves a store when its time is over, and what is left. */
import { beforeEach, describe, expect, it } from 'vitest';
import { listingKey, listingOf } from '../../../utils/store/listing.ts';
import { homelessStories, type Store } from '../../../utils/store/store.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { a, b, ids, poll, stores } from './stores.ts';

const never = () => false;
const isSaved = (_: unknown, marks: ReadonlyMap<string, { readonly savedAt?: number }>) =>
  [...marks.values()].some(({ savedAt }) => savedAt !== undefined);

describe.each(stores)('the store %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = open();
    await store.addSource(source('one'));
  });
  const all = () => store.stories({ limit: 99 });
  const texts = async () => {
    const found: string[] = [];
    await store.searchTexts((part) => {
      found.push(...part.map(({ id }) => id));
      return true;
    });
    return found;
  };
  const list = async (sourceId = 'one') => listingOf(await store.fact(listingKey(sourceId)));

  it('deletes a story with its entries, articles, queue and what it is searched by; its marks stay', async () => {
    await store.commitPoll('one', poll([a, b], { group: () => [story([a]), story([b])] }));
    await store.commitArticle('a', article('a'), (one) => one);
    await store.mark(['a'], (mark) => ({ ...mark, readAt: now }));
    const gone = (await all()).filter(({ id }) => id === 'a');
    expect(await store.expireStories(gone, never)).toBe(1);
    expect(ids(await all())).toEqual(['b']);
    expect(await texts()).toEqual(['b']);
    expect([await store.entry('a'), await store.article('a')]).toEqual([undefined, undefined]);
    expect((await store.pending()).map(({ entryId }) => entryId)).toEqual(['b']);
    expect((await store.marks(['a'])).get('a')?.readAt).toBe(now);
  });

  it('leaves alone what was saved meanwhile, what has grown meanwhile, and what has gone already', async () => {
    const c = entry('c');
    await store.commitPoll('one', poll([a, b, c]));
    const seen = await all();
    await store.mark(['a'], (mark) => ({ ...mark, savedAt: now }));
    const d = entry('d');
    await store.commitPoll('one', poll([d], { group: () => [story([b, d])] }));
    expect(await store.expireStories(seen, isSaved)).toBe(1);
    expect(await store.expireStories(seen, isSaved)).toBe(0);
    expect(ids(await all()).sort()).toEqual(['a', 'b']);
    expect(await store.entry('b')).toBeDefined();
  });

  it('forgets that a story was without its first entry once the story has gone', async () => {
    await store.addSource(source('two'));
    const two = entry('t', { sourceId: 'two' });
    await store.commitPoll('one', poll([a]));
    await store.commitPoll('two', poll([two], { group: () => [story([a, two])] }));
    await store.removeSource('one', now);
    expect(await store.expireStories(await all(), never)).toBe(1);
    expect((await store.fact(homelessStories)) ?? []).toEqual([]);
  });

  it('deletes pages that were read without a source, but for saved and young ones', async () => {
    for (const [id, age] of [
      ['old', 100],
      ['saved', 100],
      ['young', 1],
    ] as const) {
      const page = entry(id, { sourceId: 'read-here', seenAt: now - age * hour });
      await store.commitPage(page, article(id));
    }
    await store.mark(['saved'], (mark) => ({ ...mark, savedAt: now }));
    expect(await store.expireLoose('read-here', now - 50 * hour)).toBe(1);
    const left = await Promise.all(['old', 'saved', 'young'].map((id) => store.article(id)));
    expect(left.map((one) => one !== undefined)).toEqual([false, true, true]);
  });

  describe('what a source still brings', () => {
    it('is noted with its poll: known entries, fresh ones, and those that come under another id', async () => {
      await store.commitPoll('one', poll([a, b]));
      const again = entry('b-under-another-guid', { url: b.url, title: b.title });
      const c = entry('c');
      await store.commitPoll('one', poll([again, c]));
      expect(await list()).toEqual(new Set(['b', 'c']));
    });

    it('stays noted when an answer is empty', async () => {
      await store.commitPoll('one', poll([a]));
      await store.commitPoll('one', poll([]));
      expect(await list()).toEqual(new Set(['a']));
    });

    it('is forgotten together with the source, and not before', async () => {
      await store.commitPoll('one', poll([a]));
      await store.removeSource('one', now);
      expect(await list()).toEqual(new Set(['a']));
      await store.forgetRemoved(now + 1);
      expect(await list()).toBeUndefined();
    });
  });
});
