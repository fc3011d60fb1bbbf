// @vitest-environment node
/** A browser ends the background often: the next worker groups as the one before would have, in both stores. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { splitStory, uniteStories } from '../../../utils/store/split.ts';
import { type Store, termCounts, termCountsOf } from '../../../utils/store/store.ts';
import { hour, now, source } from '../make.ts';
import { stores } from './stores.ts';
import { storiesOf, telling, Worker } from './tellings.ts';

const tellingsCounted = async (store: Store) =>
  termCountsOf(await store.fact(termCounts)).reduce((sum, { tellings }) => sum + tellings, 0);

describe.each(stores)('the store %s', (name, open) => {
  let store: Store;
  let worker: Worker;
  /** The one before is killed. */
  const reborn = () => {
    worker = new Worker(store);
  };
  const tell = (id: string, event: number, sourceId: string, at = now) =>
    worker.poll(sourceId, [telling(id, event, sourceId, at)], at);

  beforeEach(async () => {
    store = open();
    reborn();
    await tell('a', 1, 's1');
    await tell('b', 2, 's1');
  });

  describe('a worker that has just begun', () => {
    beforeEach(reborn);

    it('joins a story that the one before began, and hears pages but no stories', async () => {
      await tell('c', 1, 's2');
      expect(await storiesOf(store)).toEqual(['a: a c', 'b: b']);
      expect(worker.heard).toEqual({ stories: 0, pages: 1 });
      await tell('d', 2, 's2');
      expect(worker.heard).toEqual({ stories: 0, pages: 0 });
    });

    it('hears pages after a story was parted, and each part goes on by itself', async () => {
      await tell('c', 1, 's2');
      await splitStory('c', store);
      // Told again by their own sources, word for word: to each its own.
      await tell('d', 1, 's1');
      expect(worker.heard).toEqual({ stories: 0, pages: 1 });
      reborn();
      await tell('e', 1, 's2');
      expect(worker.heard).toEqual({ stories: 0, pages: 1 });
      expect(await storiesOf(store)).toEqual(['a: a d', 'b: b', 'c: c e']);
    });

    it('hears pages after stories were put together, and joins what became of them', async () => {
      await uniteStories({ id: 'a', ids: ['a', 'b'], order: ['a', 'b'], teller: 'a' }, store);
      await tell('c', 2, 's2');
      expect(await storiesOf(store)).toEqual(['a: a b c']);
      expect(worker.heard).toEqual({ stories: 0, pages: 1 });
    });

    it('hears the stories once after a source was removed, and no telling of that source', async () => {
      await tell('c', 1, 's2');
      await tell('x', 5, 's1', now - 4 * hour);
      await store.removeSource('s1', now);
      await tell('d', 2, 's3');
      expect(worker.heard.stories).toBe(1);
      expect(await storiesOf(store)).toEqual(['a: c', 'd: d']);
      reborn();
      await tell('e', 1, 's4');
      expect(worker.heard).toEqual({ stories: 0, pages: 1 });
      expect(await storiesOf(store)).toEqual(['a: c e', 'd: d']);
    });
  });

  it('does not pass stale pages off as good where a story is parted after a removal', async () => {
    await tell('c', 1, 's2');
    await tell('x', 3, 's3');
    await store.removeSource('s3', now);
    await splitStory('c', store);
    await tell('y', 3, 's4');
    expect(worker.heard.stories).toBe(3);
    expect(await storiesOf(store)).toEqual(['a: a', 'b: b', 'c: c', 'y: y']);
  });

  describe('a telling that is older than the window', () => {
    it.each([
      ['the worker lives', () => undefined],
      ['the worker was killed', reborn],
    ])('is counted once where %s', async (_, between) => {
      between();
      await tell('c', 3, 's1', now + 80 * hour);
      expect(await tellingsCounted(store)).toBe(2);
      for (const [i, hours] of [81, 82, 90].entries()) {
        between();
        await tell(`d${i}`, 4 + i, 's1', now + hours * hour);
        expect(worker.heard.stories).toBe(0);
      }
      expect(await tellingsCounted(store)).toBe(2);
      reborn();
      await tell('z', 9, 's1', now + 91 * hour);
      expect(worker.heard.pages).toBe(4);
    });

    it('is counted once where a source was removed meanwhile', async () => {
      // The story of a is told again and again: a stays in a recent story.
      await tell('c', 1, 's2', now + 40 * hour);
      await tell('d', 1, 's3', now + 80 * hour);
      expect(await tellingsCounted(store)).toBe(2);
      await tell('x', 8, 's9', now + 81 * hour);
      await store.removeSource('s9', now);
      await tell('e', 3, 's4', now + 82 * hour);
      expect(worker.heard.stories).toBeGreaterThan(0);
      expect(await tellingsCounted(store)).toBe(2);
    });

    it('is counted where the source was removed before it was', async () => {
      await store.addSource(source('s9'));
      await store.removeSource('s9', now);
      await tell('c', 3, 's2', now + 80 * hour);
      expect(worker.heard.stories).toBe(0);
      expect(await tellingsCounted(store)).toBe(2);
    });

    it('is counted once where the transaction fails', async () => {
      for (const at of [80, 81]) {
        const late = telling('c', 3, 's1', now + at * hour);
        await worker.poll('s1', [late], now + at * hour, 'queue');
        expect(await tellingsCounted(store)).toBe(0);
      }
      await tell('c', 3, 's1', now + 82 * hour);
      expect(await tellingsCounted(store)).toBe(2);
    });
  });

  it('is right after a poll whose transaction failed', async () => {
    await worker.poll('s2', [telling('lost', 1, 's2', now)], now, 'queue');
    expect(await storiesOf(store)).toEqual(['a: a', 'b: b']);
    await tell('c', 1, 's2');
    await tell('d', 2, 's2');
    expect(await storiesOf(store)).toEqual(['a: a c', 'b: b d']);
    await tell('e', 3, 's1', now + 80 * hour);
    expect(await tellingsCounted(store)).toBe(4);
  });

  it('is right after a poll that broke while its worker was still hearing', async () => {
    reborn();
    await worker.poll('s2', [telling('lost', 1, 's2', now)], now, 'hearing');
    await tell('c', 1, 's2');
    expect(await storiesOf(store)).toEqual(['a: a c', 'b: b']);
  });

  it('has pages that no removal right after a failed poll can pass off as its own', async () => {
    await worker.poll('s2', [telling('lost', 7, 's2', now)], now, 'queue');
    await store.addSource(source('s9'));
    await store.removeSource('s9', now);
    reborn();
    await tell('c', 7, 's3');
    expect(await storiesOf(store)).toEqual(['a: a', 'b: b', 'c: c']);
    expect(worker.heard.stories).toBe(2);
  });

  const step = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constantFrom('poll' as const, 'poll' as const, 'poll' as const, 'broken' as const),
        source: fc.integer({ min: 1, max: 5 }),
        events: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 3 }),
        hours: fc.integer({ min: 0, max: 9 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('remove' as const), source: fc.integer({ min: 1, max: 5 }) }),
    },
  );

  it('has the same stories whether its worker lives on or is killed after each poll', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const results: unknown[] = [];
        for (const isKilled of [false, true]) {
          store = open();
          reborn();
          let at = now;
          // Two stories of one event are as good as each other; one source tells it once.
          const told = new Set<string>();
          for (const [i, one] of steps.entries()) {
            if (isKilled) reborn();
            if (one.kind === 'remove') await store.removeSource(`s${one.source}`, at);
            else {
              at += one.hours * hour;
              const id = `s${one.source}`;
              const fresh = one.events.filter((event) => !told.has(`${event} ${id}`));
              const entries = fresh.map((event, k) => telling(`${i}.${k}`, event, id, at - k * hour));
              for (const event of one.events) told.add(`${event} ${id}`);
              await worker.poll(id, entries, at, one.kind === 'broken' ? 'queue' : undefined);
            }
          }
          results.push({ stories: await storiesOf(store), counted: await tellingsCounted(store) });
        }
        expect(results[1]).toEqual(results[0]);
      }),
      { numRuns: name === 'in memory' ? 200 : 15 },
    );
  }, 60_000);
});
