// @vitest-environment node
/** One contract for both stores: whatever holds for the one in memory holds for the one in the browser. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Fact, Member } from '../../../utils/model.ts';
import { savedStories } from '../../../utils/store/saved.ts';
import { entryIdsOf, isRead, type Store } from '../../../utils/store/store.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { a, b, ids, pending, poll, stores } from './stores.ts';

/** A fact as it stands, seen by a change that changes nothing. */
async function factOf(store: Store, key: string): Promise<unknown> {
  let seen: unknown;
  await store.changeFact(key, (fact) => {
    seen = fact;
    return fact;
  });
  return seen;
}

async function unread(store: Store): Promise<number> {
  const stories = await store.stories({ limit: 99 });
  const marks = await store.marks(entryIdsOf(stories));
  return stories.filter((story) => !isRead(story, marks)).length;
}

describe.each(stores)('the store %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = open();
    await store.addSource(source('one'));
  });

  describe('stories', () => {
    it('come newest first, as many as asked, as old as asked', async () => {
      const entries = [1, 5, 3, 80].map((age) => entry(`h${age}`, { published: now - age * hour }));
      await store.commitPoll('one', poll(entries));
      expect(ids(await store.stories({ limit: 9 }))).toEqual(['h1', 'h3', 'h5', 'h80']);
      expect(ids(await store.stories({ limit: 2 }))).toEqual(['h1', 'h3']);
      expect(ids(await store.stories({ since: now - 5 * hour, limit: 9 }))).toEqual(['h1', 'h3', 'h5']);
      expect(await store.story('none')).toBeUndefined();
    });

    it('come a part at a time, each once, though many are of one moment and one has gone meanwhile', async () => {
      const ages = [1, 2, 2, 2, 2, 3, 4];
      const entries = ages.map((age, i) => entry(`h${i}`, { published: now - age * hour }));
      await store.commitPoll('one', poll(entries));
      const whole = await store.stories({ limit: 9 });
      expect(ids(whole)).toEqual(['h0', 'h4', 'h3', 'h2', 'h1', 'h5', 'h6']);
      for (const limit of [1, 2, 3, 5]) {
        const seen: string[] = [];
        for (let part = await store.stories({ limit }); part.length > 0; ) {
          seen.push(...ids(part));
          const last = part.at(-1);
          part = last ? await store.stories({ after: last, limit }) : [];
        }
        expect(seen, `${limit} at a time`).toEqual(ids(whole));
      }
      const gone = { id: 'h2x', latest: now - 2 * hour };
      expect(ids(await store.stories({ after: gone, limit: 2 }))).toEqual(['h2', 'h1']);
      const since = now - 3 * hour;
      expect(ids(await store.stories({ since, after: gone, limit: 9 }))).toEqual(['h2', 'h1', 'h5']);
    });

    it('that are saved come with the last one saved first, a page without a story among them', async () => {
      await store.commitPoll('one', poll([a, b]));
      const page = entry('page', { sourceId: 'read-here', title: 'A page read here' });
      await store.commitPage(page, article('page'));
      for (const [id, savedAt] of [
        ['b', now],
        ['page', now + 1],
        ['a', now + 2],
      ] as const) {
        await store.mark([id], (mark) => ({ ...mark, savedAt }));
      }
      await store.mark(['b'], ({ entryId }) => ({ entryId }));
      expect((await savedStories(store)).map((one) => one.headline)).toEqual([
        'Title of a',
        'A page read here',
      ]);
    });

    it('are unread until all their entries are read that bring news', async () => {
      const figure = { kind: 'figure', text: '450 jobs', key: '450 jobs' } as const;
      const group = (facts: readonly Fact[]) => (fresh: readonly Entry[]) => {
        const [first, second] = story(fresh).members as [Member, Member];
        return [
          story(fresh, {
            members: [
              { ...first, facts: [figure] },
              { ...second, facts },
            ],
          }),
        ];
      };
      await store.commitPoll('one', poll([a, b], { group: group([{ ...figure, text: '450 emplois' }]) }));
      expect(await unread(store)).toBe(1);
      await store.mark(['a'], (mark) => ({ ...mark, readAt: now }));
      expect(await unread(store)).toBe(0);
      const added = [{ kind: 'date', text: 'by 2030', key: '2030' } as const];
      await store.regroup(['a'], ([one]) => one && group(added)([a, b]));
      expect(await unread(store)).toBe(1);
      await store.mark(['b'], (mark) => ({ ...mark, readAt: now }));
      expect(await unread(store)).toBe(0);
    });
  });

  describe('an entry', () => {
    it('is found by its address, whichever source brought it; a page read without one is not', async () => {
      await store.addSource(source('two'));
      await store.commitPoll('two', poll([entry('c', { sourceId: 'two', url: 'https://c.example.org/1' })]));
      await store.commitPage(
        entry('p', { sourceId: 'read-here', url: 'https://p.example.org/' }),
        article('p'),
      );
      expect((await store.entriesAt('https://c.example.org/1')).map(({ id }) => id)).toEqual(['c']);
      expect(await store.entriesAt('https://p.example.org/')).toEqual([]);
      const notes = ['#1', '#2'].map((at) => entry(at, { url: `https://n.example.org/notes${at}` }));
      await store.commitPoll('one', poll(notes));
      expect(await store.entriesAt('https://n.example.org/notes')).toEqual([]);
      await store.removeSource('two', now);
      expect(await store.entriesAt('https://c.example.org/1')).toEqual([]);
    });
  });

  describe('an article', () => {
    it('is kept, improves its story and leaves the queue', async () => {
      await store.commitPoll('one', poll([a, b]));
      await store.commitArticle('a', article('a'), (one) => ({ ...one, leftOut: 3 }));
      expect(await store.article('a')).toEqual(article('a'));
      expect((await store.story('a'))?.leftOut).toBe(3);
      expect((await store.pending()).map(({ entryId }) => entryId)).toEqual(['b']);
    });

    it('that could not be made leaves the queue all the same', async () => {
      await store.commitPoll('one', poll([a]));
      await store.commitArticle('a', undefined, (one) => one);
      expect(await store.article('a')).toBeUndefined();
      expect(await store.pending()).toEqual([]);
    });

    it('whose story cannot be improved stays on the queue and is not kept', async () => {
      await store.commitPoll('one', poll([a]));
      const broken = () => {
        throw new Error('broken');
      };
      await expect(store.commitArticle('a', article('a'), broken)).rejects.toThrow('broken');
      expect(await store.article('a')).toBeUndefined();
      expect(await store.pending()).toHaveLength(1);
    });

    it('of an entry that was removed meanwhile is not kept', async () => {
      await store.commitPoll('one', poll([a]));
      await store.removeSource('one', now);
      await store.commitArticle('a', article('a'), (one) => one);
      expect(await store.article('a')).toBeUndefined();
    });

    it('of an open page is kept with its entry and without a story; read again, the newer one', async () => {
      await store.commitPage(entry('page', { title: 'First' }), article('page'));
      await store.commitPage(entry('page', { title: 'Second' }), article('page', { title: 'Newer' }));
      expect((await store.entry('page'))?.title).toBe('First');
      expect((await store.article('page'))?.title).toBe('Newer');
      expect(await store.stories({ limit: 9 })).toEqual([]);
    });
  });

  describe('an article that is cleaned again', () => {
    const shorter = { text: 'Shorter.' };
    const summary = { maker: 'extract', sentences: [shorter] } as const;
    beforeEach(async () => {
      await store.commitPoll('one', poll([a]));
      await store.commitArticle('a', article('a'), (one) => ({ ...one, leftOut: 3 }));
    });

    it('takes the place of the one before, and tells its story anew', async () => {
      const after = await store.updateArticle(
        'a',
        (before) => ({ ...before, summary }),
        (one, before, now) => ({
          ...one,
          leftOut: one.leftOut + before.removals.length,
          summary: now.summary,
        }),
      );
      expect(after).toEqual({ ...article('a'), summary });
      expect(await store.article('a')).toEqual(after);
      expect(await store.storyOf('a')).toMatchObject({ leftOut: 3, summary });
    });

    it('is nothing where there is none, or its source was removed meanwhile', async () => {
      const update = () =>
        store.updateArticle(
          'a',
          (before) => before,
          (one) => one,
        );
      await store.removeSource('one', now);
      expect(await update()).toBeUndefined();
      expect(await store.article('a')).toBeUndefined();
    });

    it('stays as it was where its story cannot be told', async () => {
      const fails = store.updateArticle(
        'a',
        (before) => ({ ...before, summary }),
        () => {
          throw new Error('untold');
        },
      );
      await expect(fails).rejects.toThrow('untold');
      expect(await store.article('a')).toEqual(article('a'));
    });
  });

  describe('the queue', () => {
    it('has the newest article first, and takes one back with another count of tries', async () => {
      await store.commitPoll('one', poll([a, b]));
      await store.putPending([{ ...pending(a), tries: 2 }]);
      expect((await store.pending()).map(({ entryId, tries }) => [entryId, tries])).toEqual([
        ['b', 0],
        ['a', 2],
      ]);
    });
  });

  describe('a source that is removed', () => {
    it('takes its entries, articles, queue and stories along; marks stay, as do shared stories of others', async () => {
      await store.addSource(source('two'));
      const c = entry('c', { sourceId: 'two' });
      await store.commitPoll('one', poll([a, b]));
      await store.commitPoll(
        'two',
        poll([c], {
          group: (fresh, known) => [
            story([a, ...fresh], { id: known.find(({ id }) => id === 'a')?.id ?? '' }),
          ],
        }),
      );
      await store.commitArticle('a', article('a'), (one) => one);
      await store.mark(['a', 'b'], (mark) => ({ ...mark, readAt: now }));
      await store.removeSource('one', now);
      expect(await store.entry('a')).toBeUndefined();
      expect(await store.article('a')).toBeUndefined();
      expect((await store.pending()).map(({ entryId }) => entryId)).toEqual(['c']);
      expect(ids(await store.stories({ limit: 9 }))).toEqual(['a']);
      expect((await store.storyOf('c'))?.members.map(({ entryId }) => entryId)).toEqual(['c']);
      expect(await store.storyOf('a')).toBeUndefined();
      // Whoever read the story at `a` does not find it unread at `c`.
      expect([...(await store.marks(['a', 'b', 'c'])).keys()]).toEqual(['a', 'b', 'c']);
    });

    it('and followed again brings its entries back, known as read', async () => {
      await store.commitPoll('one', poll([a]));
      await store.mark(['a'], (mark) => ({ ...mark, readAt: now }));
      await store.removeSource('one', now);
      await store.addSource(source('one'));
      expect(await store.commitPoll('one', poll([a]))).toEqual([a]);
      expect(await unread(store)).toBe(0);
    });
  });

  describe('marks and facts', () => {
    it('are changed one by one, each as it stands', async () => {
      await store.mark(['a'], (mark) => ({ ...mark, savedAt: 1 }));
      await store.mark(['a', 'b'], (mark) => ({ ...mark, readAt: 2 }));
      expect(Object.fromEntries(await store.marks(['a', 'b', 'c']))).toEqual({
        a: { entryId: 'a', savedAt: 1, readAt: 2 },
        b: { entryId: 'b', readAt: 2 },
      });
    });

    it('stay as they were when the change breaks half-way', async () => {
      const broken = store.mark(['a', 'b'], (mark) => {
        if (mark.entryId === 'b') throw new Error('broken');
        return { ...mark, readAt: 1 };
      });
      await expect(broken).rejects.toThrow('broken');
      expect((await store.marks(['a', 'b'])).size).toBe(0);
    });

    it('are written together or not at all: who is told, and what is to be shown', async () => {
      const note = (value: unknown) => [...((value ?? []) as string[]), 'told'];
      await store.markAndNote(['a', 'b'], (mark) => ({ ...mark, notifiedAt: 3 }), 'notes', note);
      expect([...(await store.marks(['a', 'b'])).values()].map(({ notifiedAt }) => notifiedAt)).toEqual([
        3, 3,
      ]);
      expect(await factOf(store, 'notes')).toEqual(['told']);
      const broken = store.markAndNote(
        ['c'],
        (mark) => ({ ...mark, notifiedAt: 4 }),
        'notes',
        () => {
          throw new Error('broken');
        },
      );
      await expect(broken).rejects.toThrow('broken');
      expect((await store.marks(['c'])).size).toBe(0);
      expect(await factOf(store, 'notes')).toEqual(['told']);
    });

    it('outlive whoever wrote them', async () => {
      const count = (value: unknown) => (typeof value === 'number' ? value + 1 : 1);
      await Promise.all([1, 2, 3].map(() => store.changeFact('count', count)));
      expect(await factOf(store, 'count')).toBe(3);
      expect(await factOf(store, 'none')).toBeUndefined();
    });
  });
});
