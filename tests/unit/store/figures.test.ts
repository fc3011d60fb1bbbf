// @vitest-environment node
/** Stories found by their figures, and put together: one contract for both stores. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../../../utils/model.ts';
import { enrichQueue } from '../../../utils/pipeline/enrich.ts';
import { meetByFigures, willMeet } from '../../../utils/pipeline/meet.ts';
import { improve } from '../../../utils/pipeline/stored-article.ts';
import type { Store } from '../../../utils/store/store.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { newsroomFetch, world } from '../pipeline/ports.ts';
import { poll, stores } from './stores.ts';

const facts: Fact[] = ['310000000 eur', '2400 jobs', '450 engineers'].map((key) => ({
  kind: 'figure',
  text: key,
  key,
}));
const arabic = entry('ar', { sourceId: 'two', published: now - 2 * hour, language: 'ar', seenAt: now - 1 });
const french = entry('fr', { published: now - hour, language: 'fr' });

describe.each(stores)('the store %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = open();
    await store.addSource(source('one'));
    await store.addSource(source('two'));
    await store.commitPoll('two', poll([arabic], { group: () => [story([arabic], { language: 'ar' })] }));
    await store.commitPoll('one', poll([french], { group: () => [story([french], { language: 'fr' })] }));
    for (const [id, language] of [
      ['ar', 'ar'],
      ['fr', 'fr'],
    ] as const) {
      const read = article(id, { facts, language });
      await store.commitArticle(id, read, (one) => improve(one, read, 'fr'));
    }
  });

  it('finds stories by a figure, and none by one that no story has', async () => {
    expect((await store.storiesWith(['2400 jobs'])).map(({ id }) => id).sort()).toEqual(['ar', 'fr']);
    expect(await store.storiesWith(['1 job'])).toEqual([]);
  });

  it('puts an event that is told in two languages together, and tells it in the reader’s', async () => {
    const lede = { ...world(newsroomFetch), store, reader: 'fr' };
    expect(await meetByFigures('fr', lede)).toBe(true);
    const whole = await store.storyOf('fr');
    expect(whole?.id).toBe('ar');
    expect(whole?.members.map(({ entryId }) => entryId)).toEqual(['ar', 'fr']);
    expect(whole?.headline).toBe('Title of fr');
    expect(whole?.language).toBe('fr');
    expect(await store.storyOf('ar')).toEqual(whole);
    expect(await meetByFigures('fr', lede)).toBe(false);
  });

  it('does so in the next round where a worker was killed between article and meeting', async () => {
    const lede = { ...world(newsroomFetch), store, reader: 'fr' };
    await willMeet('fr', store);
    await enrichQueue(lede);
    expect((await store.storyOf('fr'))?.members).toHaveLength(2);
    expect(await store.fact('unmet')).toEqual([]);
  });
});
