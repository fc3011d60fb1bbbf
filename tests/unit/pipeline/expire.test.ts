// @vitest-environment node
/** What leaves once a day, and what never does. */
import { describe, expect, it } from 'vitest';
import { expireDaily, prunedKey, pruneOldest } from '../../../utils/pipeline/expire.ts';
import { makeDue, pollDue } from '../../../utils/pipeline.ts';
import { keepDaysChoices, type Retention, usualRetention } from '../../../utils/store/retention.ts';
import { article, entry, now, source, story } from '../make.ts';
import { grouping, ids, poll } from '../store/stores.ts';
import { feed, sites, type World, world } from './ports.ts';

const day = 86_400_000;
const never = async () => () => false;

/** A world in which a source has brought one story for each age, in days, and then brings only the first of them. */
async function grown(ages: readonly number[], listed = 0): Promise<World> {
  const lede = world(sites({}));
  await lede.store.addSource(source('one'));
  const entries = ages.map((age) =>
    entry(`d${age}`, { published: now - age * day, seenAt: now - age * day }),
  );
  await lede.store.commitPoll('one', poll(entries));
  const rest = listed > 0 ? entries.slice(0, listed) : [entry('other', { title: 'In no story' })];
  await lede.store.commitPoll('one', poll(rest, { groups: grouping(() => []) }));
  return lede;
}
const left = async (lede: World) => ids(await lede.store.stories({ limit: 9999 }));
const keeping = (keepDays: Retention['keepDays']): Retention => ({ ...usualRetention, keepDays });

describe('once a day', () => {
  it.each(keepDaysChoices)('stories of more than the days that are kept leave: %i', async (keepDays) => {
    const ages = [1, 13, 15, 29, 31, 89, 91, 364, 366];
    const lede = await grown(ages);
    const kept = ages.filter((age) => keepDays === 0 || age <= keepDays);
    expect(await expireDaily(lede, keeping(keepDays), never)).toBe(ages.length - kept.length);
    expect(await left(lede)).toEqual(kept.map((age) => `d${age}`));
  });

  it('of each source the newest so many stay, and what is younger than eight days in any case', async () => {
    const lede = await grown([1, 2, 3, 4, 9, 10, 11]);
    await lede.store.addSource(source('two'));
    const other = entry('two', { sourceId: 'two', published: now - 50 * day, seenAt: now - 50 * day });
    await lede.store.commitPoll('two', poll([other]));
    const said = entry('two-next', { sourceId: 'two' });
    await lede.store.commitPoll('two', poll([said]));
    await expireDaily(lede, { keepDays: 90, perSource: 2 }, never);
    expect(await left(lede)).toEqual(['two-next', 'd1', 'd2', 'd3', 'd4', 'two']);
  });

  it('never what is saved, what a rule keeps, or what its source still brings', async () => {
    const lede = await grown([91, 92, 93, 94, 95], 2);
    await lede.store.mark(['d93'], (mark) => ({ ...mark, savedAt: now }));
    await expireDaily(
      lede,
      usualRetention,
      async () =>
        ({ id }) =>
          id === 'd95',
    );
    expect(await left(lede)).toEqual(['d91', 'd92', 'd93', 'd95']);
  });

  it('nothing of a source that has not been read since Lede notes what sources bring', async () => {
    const lede = await grown([91, 92]);
    await lede.store.changeFact('listed:one', () => undefined);
    expect(await expireDaily(lede, usualRetention, never)).toBe(0);
  });

  it('a story of two sources leaves with both', async () => {
    const lede = world(sites({}));
    const old = { published: now - 100 * day, seenAt: now - 100 * day };
    const told = [entry('a', old), entry('b', { ...old, sourceId: 'two' })];
    for (const id of ['one', 'two']) await lede.store.addSource(source(id));
    const other = (sourceId: string) => [entry(`${sourceId}-new`, { sourceId })];
    const nothing = { groups: grouping(() => []) };
    await lede.store.commitPoll('one', poll(told.slice(0, 1)));
    await lede.store.commitPoll('two', poll(told.slice(1), { group: () => [story(told)] }));
    await lede.store.commitPoll('one', poll(other('one'), nothing));
    expect(await expireDaily(lede, usualRetention, never)).toBe(0);
    lede.time += day;
    await lede.store.commitPoll('two', poll(other('two'), nothing));
    expect(await expireDaily(lede, usualRetention, never)).toBe(1);
    expect([await lede.store.entry('a'), await lede.store.entry('b')]).toEqual([undefined, undefined]);
  });

  it('pages that were read without a source leave as well', async () => {
    const lede = world(sites({}));
    const page = entry('page', { sourceId: 'read-here', seenAt: now - 100 * day });
    await lede.store.commitPage(page, article('page'));
    expect(await expireDaily(lede, keeping(0), never)).toBe(0);
    lede.time += day;
    expect(await expireDaily(lede, usualRetention, never)).toBe(1);
    expect(await lede.store.article('page')).toBeUndefined();
  });

  it('is once a day', async () => {
    const lede = await grown([10]);
    expect(await expireDaily(lede, keeping(14), never)).toBe(0);
    lede.time += day - 1;
    await lede.store.commitPoll('one', poll([entry('old', { published: 0, seenAt: 0 })]));
    await lede.store.commitPoll('one', poll([entry('next')]));
    expect(await expireDaily(lede, keeping(14), never)).toBe(0);
    lede.time += 1;
    expect(await expireDaily(lede, keeping(14), never)).toBe(1);
  });
});

describe('a clock that is wrong', () => {
  it('and says that years have passed takes two days of the oldest, and not everything', async () => {
    const ages = [10, 40, 88, 89];
    const lede = await grown(ages);
    await expireDaily(lede, usualRetention, never);
    lede.time += 15 * 365 * day;
    await expireDaily(lede, usualRetention, never);
    expect(await left(lede)).toEqual(['d10', 'd40', 'd88'].slice(0, 2));
  });

  it('and is set back holds nothing up', async () => {
    const lede = await grown([10, 88]);
    lede.time += 365 * day;
    await expireDaily(lede, keeping(0), never);
    lede.time = now + day;
    expect(await expireDaily(lede, usualRetention, never)).toBe(0);
    lede.time = now + 2 * day;
    expect(await expireDaily(lede, usualRetention, never)).toBe(1);
  });
});

describe('a feed', () => {
  it('that comes back empty deletes nothing, and what left it and expired does not come again', async () => {
    const url = 'https://one.example.org/feed';
    let items = [100, 99, 1].map((age) => ({
      title: `Item ${age}`,
      link: `https://one.example.org/${age}`,
      time: now - age * day,
    }));
    const lede = world(async (asked, init) => sites({ [url]: feed('one', items) })(asked, init));
    await lede.store.addSource(source('one', { feedUrl: url }));
    const round = async () => {
      await makeDue('all', lede);
      await pollDue(lede, { all: true });
      lede.time += day;
      return expireDaily(lede, usualRetention, never);
    };
    expect(await round()).toBe(0);
    lede.time += 100 * day;
    const before = items;
    items = [];
    expect(await round()).toBe(0);
    items = before.slice(1);
    for (let i = 0; i < 60; i++) await round();
    expect((await lede.store.stories({ limit: 9 })).map(({ headline }) => headline)).toEqual([
      'Item 1',
      'Item 99',
    ]);
  });
});

describe('where the disk is full', () => {
  it('the oldest stories leave, how long ever they were to be kept, and it is noted how many', async () => {
    const lede = await grown([1, 7, 9, 20, 30, 400], 1);
    await lede.store.mark(['d30'], (mark) => ({ ...mark, savedAt: now }));
    const isKept = async () => (one: { id: string }) => one.id === 'd400';
    expect(await pruneOldest(lede, isKept)).toBe(2);
    expect(await left(lede)).toEqual(['d1', 'd7', 'd30', 'd400']);
    expect(await lede.store.fact(prunedKey)).toEqual({ at: now, stories: 2 });
  });

  it('marks stay, so that a story that comes again is as read as it was', async () => {
    const lede = await grown([1, 20], 1);
    await lede.store.mark(['d20'], (mark) => ({ ...mark, readAt: now }));
    expect(await pruneOldest(lede, never)).toBe(1);
    expect((await lede.store.marks(['d20'])).get('d20')).toMatchObject({ readAt: now });
  });

  it('of very many the oldest five hundred go, and the rest waits for the next round', async () => {
    const lede = await grown(
      Array.from({ length: 520 }, (_, i) => i + 10),
      1,
    );
    expect(await pruneOldest(lede, never)).toBe(500);
    expect(await left(lede)).toHaveLength(20);
    lede.time += 900_000;
    expect(await pruneOldest(lede, never)).toBe(19);
    expect(await lede.store.fact(prunedKey)).toMatchObject({ stories: 519 });
  });

  it('a clock that is years ahead costs two days of the oldest at most', async () => {
    const lede = await grown([1, 5, 7, 20], 1);
    await expireDaily(lede, keeping(0), never);
    lede.time += 15 * 365 * day;
    expect(await pruneOldest(lede, never)).toBe(2);
    expect(await left(lede)).toEqual(['d1', 'd5']);
  });

  it('what a clock noted that was years ahead is not added to for years', async () => {
    const lede = await grown([1, 20, 30], 1);
    await lede.store.changeFact(prunedKey, () => ({ at: now + 15 * 365 * day, stories: 500 }));
    expect(await pruneOldest(lede, never)).toBe(2);
    expect(await lede.store.fact(prunedKey)).toEqual({ at: now, stories: 2 });
  });
});
