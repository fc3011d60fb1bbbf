// @vitest-environment node
/** What search reads of the store, the same in both: it holds what the stories hold, whatever changed them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SearchText } from '../../../utils/model.ts';
import { splitStory, uniteStories } from '../../../utils/store/split.ts';
import type { Store } from '../../../utils/store/store.ts';
import { searchText } from '../../../utils/text/search-text.ts';
import { article, entry, source, story } from '../make.ts';
import { a, b, poll, stores } from './stores.ts';

async function textsOf(store: Store): Promise<SearchText[]> {
  const texts: SearchText[] = [];
  await store.searchTexts((part) => {
    texts.push(...part);
    return true;
  });
  return texts.sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** Its texts are those of its stories, no more and no fewer. */
async function expectInStep(store: Store): Promise<void> {
  const stories = await store.stories({ limit: 99 });
  expect(await textsOf(store)).toEqual(stories.map(searchText).sort((x, y) => (x.id < y.id ? -1 : 1)));
}

describe.each(stores)('the store %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = open();
    await store.addSource(source('one'));
  });

  it('gives what stories are searched by as they stand after a poll, an article, a change of it, and a parting', async () => {
    await store.commitPoll('one', poll([a, b], { group: (fresh) => [story(fresh)] }));
    await expectInStep(store);
    await store.commitArticle('a', article('a'), (one) => ({ ...one, headline: 'Renault à Tanger' }));
    await expectInStep(store);
    expect((await textsOf(store))[0]?.text).toContain(' renault a tanger ');
    await store.updateArticle(
      'a',
      (one) => one,
      (one) => ({ ...one, headline: 'القنيطرة' }),
    );
    await expectInStep(store);
    const parting = await splitStory('b', store);
    expect(await textsOf(store)).toHaveLength(2);
    await expectInStep(store);
    await uniteStories(parting, store);
    expect(await textsOf(store)).toHaveLength(1);
    await expectInStep(store);
  });

  it('no longer finds what a removed source told, and finds it again once it is back', async () => {
    await store.addSource(source('two'));
    await store.commitPoll('one', poll([a]));
    await store.commitPoll('two', poll([entry('c', { sourceId: 'two', title: 'Told by two' })]));
    await store.removeSource('two', 5);
    expect((await textsOf(store)).map(({ id }) => id)).toEqual(['a']);
    await store.restoreSource('two');
    expect((await textsOf(store)).map(({ id }) => id)).toEqual(['a', 'c']);
    await expectInStep(store);
  });

  it('reads many texts in parts, each once, and no further than is wished', async () => {
    const many = Array.from({ length: 2100 }, (_, i) => entry(`m${String(i).padStart(4, '0')}`));
    await store.commitPoll('one', poll(many));
    expect(new Set((await textsOf(store)).map(({ id }) => id)).size).toBe(2100);
    let parts = 0;
    await store.searchTexts(() => {
      parts += 1;
      return false;
    });
    expect(parts).toBe(1);
  });

  it('reads articles in the order asked for, passes over what has none, and stops when told', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `p${i}`);
    for (const id of ids) await store.commitPage(entry(id), article(id));
    const wanted = [...ids.toReversed(), 'none'].filter((id) => id !== 'p50');
    const read: string[] = [];
    await store.scanArticles(wanted, async (part) => {
      read.push(...part.map(({ entryId }) => entryId));
      return true;
    });
    expect(read).toEqual(wanted.filter((id) => id !== 'none'));
    let seen = 0;
    await store.scanArticles(ids, async (part) => {
      seen += part.length;
      return false;
    });
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(100);
    expect((await store.articleIds()).toSorted()).toEqual(ids.toSorted());
  });
});
