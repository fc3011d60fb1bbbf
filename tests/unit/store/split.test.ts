// @vitest-environment node
/** What the user says is not one event stays apart: one contract for both stores. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../../utils/model.ts';
import { splitStory, uniteStories } from '../../../utils/store/split.ts';
import { type Store, storiesRevision } from '../../../utils/store/store.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { poll, stores } from './stores.ts';

const a = entry('a', { published: now - 3 * hour });
const b = entry('b', { published: now - hour });
const c = entry('c', { published: now - 2 * hour });

const brief = (one: Story | undefined) =>
  one && [one.id, one.headline, one.members.map(({ entryId }) => entryId), one.latest, one.apart];

describe.each(stores)('a story in the store %s', (_, open) => {
  let store: Store;
  const part = (entryId: string) => splitStory(entryId, store);
  beforeEach(async () => {
    store = open();
    await store.addSource(source('one'));
    const group = () => [story([a, b, c])];
    await store.commitPoll('one', poll([a, b, c], { group }));
  });

  it('loses a member to a story of its own, and neither takes the other’s entries again', async () => {
    const summary = { maker: 'extract', sentences: [{ text: 'Only b says this.', block: 0 }] } as const;
    await store.commitArticle('b', article('b', { summary }), (one) => one);
    expect((await part('b')).ids).toEqual(['a', 'b']);
    expect(brief(await store.storyOf('a'))).toEqual(['a', 'Title of a', ['a', 'c'], c.published, ['b']]);
    expect(brief(await store.storyOf('b'))).toEqual(['b', 'Title of b', ['b'], b.published, ['a', 'c']]);
    expect((await store.storyOf('b'))?.summary).toEqual(summary);
  });

  it('keeps its name for its first entry where that one leaves', async () => {
    await part('a');
    expect(brief(await store.story('a'))).toEqual(['a', 'Title of a', ['a'], a.published, ['b', 'c']]);
    expect(brief(await store.storyOf('c'))).toEqual(['b', 'Title of b', ['b', 'c'], b.published, ['a']]);
  });

  it('is whole again, as it was, where the user takes it back', async () => {
    const before = await store.story('a');
    for (const entryId of ['b', 'a']) {
      const back = await uniteStories(await part(entryId), store);
      expect(back).toHaveLength(1);
      const after = await store.storyOf('a');
      expect({ ...after, teller: undefined }).toEqual({ ...before, teller: undefined });
    }
  });

  it('stays near the stories that its parts were near, but not near itself', async () => {
    const { ids, ...parting } = await part('b');
    await store.regroup(['a', 'b'], (stories) =>
      stories.map((one) => ({ ...one, also: one.id === 'a' ? ['far', 'b'] : ['a', 'other'] })),
    );
    const [whole] = await uniteStories({ ids, ...parting }, store);
    expect(whole?.also).toEqual(['far', 'other']);
  });

  it('of one member stays as it is, and so does one that is not there', async () => {
    await part('b');
    const revision = await store.fact(storiesRevision);
    expect((await part('b')).ids).toEqual([]);
    expect((await part('nobody')).ids).toEqual([]);
    expect(await store.fact(storiesRevision)).toBe(revision);
  });

  it('that is parted is read anew by who remembers the stories', async () => {
    const revision = (await store.fact(storiesRevision)) as number;
    await part('b');
    expect(await store.fact(storiesRevision)).toBe(revision + 1);
  });
});
