// @vitest-environment node
/** A source that was removed by mistake comes back as it was: one contract for both stores. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Story } from '../../../utils/model.ts';
import { savedStories } from '../../../utils/store/saved.ts';
import { splitStory } from '../../../utils/store/split.ts';
import { isRead, readHere, type Store, siteMemoryKey } from '../../../utils/store/store.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { a, b, ids, poll, stores } from './stores.ts';

const c = entry('c', { sourceId: 'two', published: now - 2 * hour });
const d = entry('d', { sourceId: 'three', published: now });

/** All that a source can lose. */
const everything = async (store: Store) => ({
  sources: await store.sources(),
  entries: await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.entry(id))),
  articles: await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.article(id))),
  pending: await store.pending(),
  stories: await store.stories({ limit: 9 }),
  holders: await Promise.all(['a', 'b', 'c', 'd'].map(async (id) => (await store.storyOf(id))?.id)),
});

/** Joins what is fresh to the story of this id. */
const joins = (id: string) => ({
  group: (fresh: readonly Entry[], known: readonly Story[]) =>
    known
      .filter((one) => one.id === id)
      .map((one) => ({
        ...one,
        members: [...one.members, ...fresh.flatMap((each) => story([each]).members)],
        latest: Math.max(one.latest, ...fresh.map((each) => each.published)),
      })),
});
const membersOf = async (store: Store, id: string) =>
  (await store.story(id))?.members.map(({ entryId }) => entryId);

describe.each(stores)('the store %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = open();
    for (const [index, id] of ['one', 'two', 'three'].entries()) {
      await store.addSource(source(id, { addedAt: now + index }));
    }
    await store.commitPoll('one', poll([a, b]));
    await store.commitPoll('two', poll([c], joins('a')));
  });

  describe('a source that is removed and put back', () => {
    it('has its entries, articles, queue and stories again, each exactly as it was', async () => {
      const summary = { maker: 'publisher', sentences: [{ text: 'What the feed said.' }] } as const;
      await store.commitArticle('c', article('c'), (one) => ({ ...one, summary, leftOut: 2 }));
      const before = await everything(store);
      for (const id of ['one', 'two']) {
        await store.removeSource(id, now);
        expect(await everything(store)).not.toEqual(before);
        expect(await store.restoreSource(id)).toBe(true);
        expect(await everything(store)).toEqual(before);
      }
    });

    it('is put back once: a second time changes nothing, nor does one that was never removed', async () => {
      await store.removeSource('one', now);
      await store.restoreSource('one');
      await store.mark(['a'], (mark) => ({ ...mark, readAt: now }));
      const once = await everything(store);
      expect(await store.restoreSource('one')).toBe(false);
      expect(await store.restoreSource('two')).toBe(false);
      expect(await store.restoreSource('none')).toBe(false);
      expect(await everything(store)).toEqual(once);
    });

    it('tells its stories again with what came to them meanwhile', async () => {
      await store.removeSource('one', now);
      expect(await store.story('a')).toMatchObject({ headline: c.title });
      await store.commitPoll('three', poll([d], joins('a')));
      await store.restoreSource('one');
      expect(await membersOf(store, 'a')).toEqual(['a', 'c', 'd']);
      expect(await store.story('a')).toMatchObject({ headline: a.title, latest: d.published });
      expect((await store.storyOf('d'))?.id).toBe('a');
    });

    it('counts the ads that were left out of the others while it was away', async () => {
      await store.removeSource('two', now);
      const removals = [{ rule: 'ad-label', text: 'Advertisement' }] as const;
      await store.commitArticle('a', article('a', { removals }), (one) => ({ ...one, leftOut: 1 }));
      await store.restoreSource('two');
      expect((await store.story('a'))?.leftOut).toBe(1);
    });

    it('keeps what its story was found to say while it was away', async () => {
      await store.removeSource('two', now);
      const { summary } = article('a');
      await store.commitArticle('a', article('a'), (one) => ({ ...one, summary }));
      await store.restoreSource('two');
      expect(await membersOf(store, 'a')).toEqual(['a', 'c']);
      expect((await store.story('a'))?.summary).toEqual(summary);
    });

    it('keeps what the others’ articles were found to tell while it was away', async () => {
      const facts = [{ kind: 'figure', text: '450 jobs', key: '450 jobs' }] as const;
      await store.removeSource('two', now);
      await store.commitArticle('a', article('a'), (one) => ({
        ...one,
        members: one.members.map((member) => ({ ...member, facts, worth: 1 })),
      }));
      await store.restoreSource('two');
      expect((await store.story('a'))?.members).toMatchObject([{ facts, worth: 1 }, { entryId: 'c' }]);
    });

    it('knows what the user parted from its story while it was away', async () => {
      await store.commitPoll('three', poll([d], joins('a')));
      await store.removeSource('one', now);
      await splitStory('d', store);
      await store.restoreSource('one');
      expect(await membersOf(store, 'a')).toEqual(['a', 'c']);
      expect((await store.story('a'))?.apart).toEqual(['d']);
    });

    it('leaves a story read that was, though only its own telling was marked', async () => {
      await store.mark(['a'], (mark) => ({ ...mark, readAt: now }));
      await store.removeSource('one', now);
      const one = await store.story('a');
      expect(one?.members).toHaveLength(1);
      expect(one && isRead(one, await store.marks(['c']))).toBe(true);
    });

    it('leaves an unread story unread', async () => {
      await store.removeSource('one', now);
      expect((await store.marks(['c'])).size).toBe(0);
    });

    it('comes back alone where the other source of its story was removed as well', async () => {
      await store.removeSource('one', now);
      await store.removeSource('two', now);
      expect(await store.stories({ limit: 9 })).toEqual([]);
      await store.restoreSource('one');
      expect(await membersOf(store, 'a')).toEqual(['a']);
      await store.restoreSource('two');
      expect(await membersOf(store, 'a')).toEqual(['a', 'c']);
      expect(await store.story('a')).toMatchObject({ headline: a.title });
    });

    it('takes no entry out of the story that has it by now', async () => {
      await store.removeSource('one', now);
      await store.removeSource('two', now);
      await store.addSource(source('two'));
      await store.commitPoll('two', poll([c]));
      await store.restoreSource('one');
      expect(await membersOf(store, 'a')).toEqual(['a']);
      expect((await store.storyOf('c'))?.id).toBe('c');
    });

    it('gets nothing of a poll that ended while it was away', async () => {
      await store.removeSource('one', now);
      const late = entry('late');
      expect(await store.commitPoll('one', poll([late]))).toEqual([]);
      await store.commitArticle('b', article('b'), (one) => one);
      await store.restoreSource('one');
      expect(await store.entry('late')).toBeUndefined();
      expect(await store.article('b')).toBeUndefined();
      expect((await store.pending()).map(({ entryId }) => entryId)).toContain('b');
    });

    it('is left alone where it was followed again meanwhile', async () => {
      await store.removeSource('one', now);
      await store.addSource(source('one', { title: 'Followed again' }));
      const before = await everything(store);
      expect(await store.restoreSource('one')).toBe(false);
      expect(await everything(store)).toEqual(before);
    });

    it('comes back as it was the last time, when it was removed twice', async () => {
      await store.removeSource('one', now);
      await store.addSource(source('one', { title: 'Followed again' }));
      await store.removeSource('one', now + 1);
      await store.restoreSource('one');
      expect((await store.source('one'))?.title).toBe('Followed again');
      expect(await store.entry('a')).toBeUndefined();
    });

    it('is forgotten after a while, and only what is older', async () => {
      await store.removeSource('one', now - hour);
      await store.removeSource('two', now);
      await store.forgetRemoved(now);
      expect(await store.restoreSource('one')).toBe(false);
      expect(await store.restoreSource('two')).toBe(true);
      expect(ids(await store.stories({ limit: 9 }))).toEqual(['a']);
    });
  });

  describe('what is saved of a source that is removed', () => {
    beforeEach(async () => {
      await store.commitArticle('a', article('a'), (one) => one);
      await store.commitArticle('b', article('b'), (one) => one);
      await store.mark(['a'], (mark) => ({ ...mark, savedAt: now }));
    });

    it('stays under Saved with its article, also when the source is forgotten; the rest goes', async () => {
      await store.removeSource('one', now - hour);
      await store.forgetRemoved(now);
      expect(await savedStories(store)).toMatchObject([
        { id: 'a', headline: a.title, members: [{ url: a.url }] },
      ]);
      expect(await store.article('a')).toEqual(article('a'));
      expect([await store.entry('b'), await store.article('b')]).toEqual([undefined, undefined]);
    });

    it('leaves with time, as a page without a source does, once it is saved no more', async () => {
      await store.removeSource('one', now);
      expect(await store.expireLoose(readHere, now + hour)).toBe(0);
      await store.mark(['a'], ({ savedAt: _, ...mark }) => mark);
      expect(await store.expireLoose(readHere, now + hour)).toBe(1);
      expect(await store.article('a')).toBeUndefined();
    });

    it('is the source’s again when that is put back, with its article as it is by then', async () => {
      const before = await everything(store);
      await store.removeSource('one', now);
      const longer = article('a', { title: 'Read whole meanwhile' });
      await store.updateArticle(
        'a',
        () => longer,
        (one) => one,
      );
      expect(await store.restoreSource('one')).toBe(true);
      const articles = before.articles.map((one) => (one?.entryId === 'a' ? longer : one));
      expect(await everything(store)).toEqual({ ...before, articles });
    });

    it('is a story again where the source is followed again', async () => {
      await store.removeSource('one', now - hour);
      await store.forgetRemoved(now);
      await store.addSource(source('one'));
      expect((await store.commitPoll('one', poll([a, b]))).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await store.storyOf('a')).toBeDefined();
      expect((await store.entry('a'))?.sourceId).toBe('one');
      expect(ids(await savedStories(store))).toEqual(['a']);
    });
  });

  describe('what is remembered of a source’s site', () => {
    const key = siteMemoryKey('one');
    beforeEach(async () => {
      await store.changeFact(key, () => 'of one');
      await store.changeFact(siteMemoryKey('two'), () => 'of two');
    });

    it('is there again when the source is put back', async () => {
      await store.removeSource('one', now);
      await store.forgetRemoved(now);
      await store.restoreSource('one');
      expect(await store.fact(key)).toBe('of one');
      await store.forgetRemoved(now + hour);
      expect(await store.fact(key)).toBe('of one');
    });

    it('is forgotten with the source, and nobody else’s', async () => {
      await store.removeSource('one', now - hour);
      await store.removeSource('two', now);
      await store.forgetRemoved(now);
      expect(await store.fact(key)).toBeUndefined();
      expect(await store.fact(siteMemoryKey('two'))).toBe('of two');
    });

    it('stays where the source was followed again meanwhile', async () => {
      await store.removeSource('one', now - hour);
      await store.addSource(source('one'));
      await store.forgetRemoved(now);
      expect(await store.fact(key)).toBe('of one');
    });
  });

  it('changes all sources at once, or none', async () => {
    await store.updateSources((known) => (known.id === 'two' ? known : { ...known, folder: ['Cars'] }));
    const folders = async () => (await store.sources()).map(({ folder }) => folder[0]);
    expect(await folders()).toEqual(['Cars', undefined, 'Cars']);
    const breaks = (known: { id: string }) => {
      if (known.id === 'two') throw new Error('broken');
      return source(known.id);
    };
    await expect(store.updateSources(breaks)).rejects.toThrow('broken');
    expect(await folders()).toEqual(['Cars', undefined, 'Cars']);
  });
});
