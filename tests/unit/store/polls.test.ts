// @vitest-environment node
/** One contract for both stores: whatever holds for the one in memory holds for the one in the browser. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../../utils/model.ts';
import type { Store } from '../../../utils/store/store.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { a, b, ids, poll, stores } from './stores.ts';

describe.each(stores)('the store %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = open();
    await store.addSource(source('one'));
  });

  describe('sources', () => {
    it('come in the order they were added', async () => {
      await store.addSource(source('late', { addedAt: now + 1 }));
      await store.addSource(source('early', { addedAt: now - 1 }));
      expect((await store.sources()).map(({ id }) => id)).toEqual(['early', 'one', 'late']);
    });

    it('added twice stay as they are', async () => {
      expect(await store.addSource(source('one', { title: 'Other' }))).toBe(false);
      expect((await store.source('one'))?.title).toBe('one');
      expect(await store.addSource(source('two'))).toBe(true);
    });

    it('come all, also where they are thousands', async () => {
      const list = Array.from({ length: 1000 }, (_, i) => source(`m${i}`, { addedAt: now + 1 + i }));
      await store.addSources(list);
      expect((await store.sources()).map(({ id }) => id)).toEqual(['one', ...list.map(({ id }) => id)]);
    });

    it('added many at once come all or not at all, and those that are there stay as they are', async () => {
      const list = [source('two'), source('one', { title: 'Other' }), source('three'), source('two')];
      expect(await store.addSources(list)).toBe(2);
      expect((await store.sources()).map(({ id }) => id).sort()).toEqual(['one', 'three', 'two']);
      expect((await store.source('one'))?.title).toBe('one');
      expect(await store.addSources(list)).toBe(0);
      expect(await store.addSources([])).toBe(0);
    });

    it('are changed as they stand, and an unknown one is not made', async () => {
      await store.updateSource('one', (known) => ({ ...known, images: true }));
      expect(await store.updateSource('one', (known) => ({ ...known, title: 'New' }))).toMatchObject({
        images: true,
        title: 'New',
      });
      expect(await store.updateSource('none', (known) => known)).toBeUndefined();
      expect(await store.source('none')).toBeUndefined();
    });
  });

  describe('a poll', () => {
    it('brings its entries, their stories, the queue and the source’s state at once', async () => {
      expect(await store.commitPoll('one', poll([a, b]))).toEqual([a, b]);
      expect(await store.entry('a')).toEqual(a);
      expect(await store.storyOf('b')).toMatchObject({ id: 'b' });
      expect((await store.pending()).map(({ entryId }) => entryId)).toEqual(['b', 'a']);
      expect((await store.source('one'))?.health.lastOkAt).toBe(now);
    });

    it('that comes again doubles nothing and overwrites nothing', async () => {
      await store.commitPoll('one', poll([a]));
      await store.commitArticle('a', article('a'), (one) => ({ ...one, headline: 'Improved' }));
      expect(await store.commitPoll('one', poll([{ ...a, title: 'Edited' }, b]))).toEqual([b]);
      expect((await store.entry('a'))?.title).toBe('Title of a');
      expect((await store.story('a'))?.headline).toBe('Improved');
      expect((await store.pending()).map(({ entryId }) => entryId)).toEqual(['b']);
      expect(await store.stories({ limit: 9 })).toHaveLength(2);
    });

    it('with nothing new only says how the source is', async () => {
      const group = () => {
        throw new Error('nothing to group');
      };
      await store.commitPoll('one', poll([], { group }));
      expect((await store.source('one'))?.health.lastOkAt).toBe(now);
    });

    it('groups by the stories as they stand, and only the recent ones', async () => {
      const old = entry('old', { published: now - 100 * hour });
      await store.commitPoll('one', poll([old, a]));
      let seen: readonly Story[] = [];
      await store.commitPoll(
        'one',
        poll([b], {
          group: (fresh, known) => {
            seen = known;
            return known
              .filter(({ id }) => id === 'a')
              .map((one) => ({
                ...one,
                members: [...one.members, ...fresh.flatMap((each) => story([each]).members)],
              }));
          },
        }),
      );
      expect(ids(seen)).toEqual(['a']);
      expect((await store.storyOf('b'))?.id).toBe('a');
    });

    it.each(['group', 'queue', 'update'] as const)('whose %s breaks leaves nothing behind', async (step) => {
      const broken = poll([a], {
        [step]: () => {
          throw new Error('broken');
        },
      });
      await expect(store.commitPoll('one', broken)).rejects.toThrow('broken');
      expect(await store.entry('a')).toBeUndefined();
      expect(await store.stories({ limit: 9 })).toEqual([]);
      expect(await store.pending()).toEqual([]);
      expect((await store.source('one'))?.health).toEqual({});
      expect(await store.commitPoll('one', poll([a]))).toEqual([a]);
    });

    it('of a source that was removed meanwhile brings nothing', async () => {
      await store.removeSource('one', now);
      expect(await store.commitPoll('one', poll([a]))).toEqual([]);
      expect(await store.entry('a')).toBeUndefined();
      expect(await store.sources()).toEqual([]);
    });

    it('at the same time as another loses nothing of either', async () => {
      await store.addSource(source('two'));
      const c = entry('c', { sourceId: 'two' });
      await Promise.all([
        store.commitPoll('one', poll([a, b])),
        store.commitPoll('two', poll([c])),
        store.updateSource('one', (known) => ({ ...known, images: true })),
      ]);
      expect(await store.stories({ limit: 9 })).toHaveLength(3);
      expect(await store.source('one')).toMatchObject({ images: true, health: { lastOkAt: now } });
    });
  });
});
