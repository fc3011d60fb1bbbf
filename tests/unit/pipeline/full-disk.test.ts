// @vitest-environment node
/** A disk that is full is found out by the work itself: nothing can be written down about it. */
import { describe, expect, it } from 'vitest';
import { enrich, loadArticle, makeDue, pollDue, pruneOldest } from '../../../utils/pipeline.ts';
import type { Store } from '../../../utils/store/store.ts';
import { hour } from '../make.ts';
import type { World } from './ports.ts';
import { following, pagesAsked, site } from './reports.ts';

const writes: ReadonlySet<string | symbol> = new Set<keyof Store>([
  'addSource',
  'addSources',
  'updateSource',
  'updateSources',
  'commitPoll',
  'putPending',
  'commitArticle',
  'updateArticle',
  'regroup',
  'commitPage',
  'mark',
  'markAndNote',
  'changeFact',
]);

/** The same world, in which these writes find no room, or all of them; what only deletes goes on. */
const full = (lede: World, refused: ReadonlySet<string | symbol> = writes): World => ({
  ...lede,
  store: new Proxy(lede.store, {
    get(store, name) {
      const method: unknown = Reflect.get(store, name);
      if (typeof method !== 'function') return method;
      return refused.has(name)
        ? () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
        : method.bind(store);
    },
  }),
});

const only = (...names: readonly (keyof Store)[]) => new Set<string | symbol>(names);

/** Two sources that are due. */
async function due(): Promise<World> {
  const lede = await following(site('a', 2), site('b', 2));
  lede.time += hour;
  await makeDue('all', lede);
  return lede;
}

describe('where nothing at all can be stored', () => {
  it('nothing is downloaded, at no alarm, and each round says that the disk is full', async () => {
    const lede = full(await due());
    for (let round = 0; round < 3; round++) expect(await pollDue(lede)).toMatchObject({ full: true });
    expect(lede.asked).toEqual([]);
  });

  it('no page is asked for either, and the queue says that the disk is full', async () => {
    const lede = await due();
    expect(await enrich(full(lede))).toEqual({ full: true });
    expect(pagesAsked(lede)).toEqual([]);
    expect((await lede.store.pending()).map(({ tries }) => tries)).toEqual([0, 0, 0, 0]);
  });

  it('the oldest stories leave all the same', async () => {
    const lede = await due();
    lede.time += 20 * 24 * hour;
    for (const { id } of await lede.store.sources())
      await lede.store.changeFact(`listed:${id}`, () => ['elsewhere']);
    const pruned = pruneOldest(full(lede), async () => () => false);
    // How many went cannot be noted either.
    await expect(pruned).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await lede.store.stories({ limit: 9 })).toEqual([]);
  });
});

describe('where there is room for words and none for stories', () => {
  it('the round says that the disk is full, and the sources rest a while', async () => {
    const lede = await due();
    const cramped = full(lede, only('commitPoll'));
    expect(await pollDue(cramped)).toMatchObject({ full: true, failed: 2 });
    const asked = lede.asked.length;
    expect(await pollDue(cramped)).toMatchObject({ full: false, polled: 0 });
    expect(lede.asked.length).toBe(asked);
  });

  it('the round says so as well where not even what befell a source can be noted', async () => {
    const lede = full(await due(), only('commitPoll', 'updateSource'));
    expect(await pollDue(lede)).toMatchObject({ full: true, failed: 2 });
  });

  it('an article that finds none leaves the rest unasked, and no try is counted', async () => {
    const lede = await due();
    expect(await enrich(full(lede, only('commitArticle')))).toEqual({ full: true });
    expect(pagesAsked(lede).length).toBeLessThanOrEqual(2);
    expect((await lede.store.pending()).map(({ tries }) => tries)).toEqual([0, 0, 0, 0]);
    expect(await enrich(lede)).toEqual({ full: false });
    expect(await lede.store.pending()).toEqual([]);
  });
});

it('an article that somebody opens is shown, though there is no room to keep it', async () => {
  const lede = await due();
  const [story] = await lede.store.stories({ limit: 1 });
  const opened = await loadArticle(story?.id ?? '', full(lede, only('commitArticle')));
  expect(opened).toMatchObject({ ok: true, value: { from: 'page', entryId: story?.id } });
  expect(await lede.store.article(story?.id ?? '')).toBeUndefined();
});

it('where there is room nothing says that there is none', async () => {
  const lede = await due();
  expect(await pollDue(lede)).toMatchObject({ full: false, polled: 2, failed: 0 });
});
