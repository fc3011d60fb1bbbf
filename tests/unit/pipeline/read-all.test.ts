// @vitest-environment node
/** Many stories marked as read at once, and taken back. */
import { beforeEach, expect, it } from 'vitest';
import { lastRead, markAllRead, restoreRead } from '../../../utils/pipeline/read-all.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entryIdsOf, isRead, type Store } from '../../../utils/store/store.ts';
import { entry, hour, now, source } from '../make.ts';
import { poll } from '../store/stores.ts';

let store: Store;
const unread = async () => {
  const stories = await store.stories({ limit: 9999 });
  const marks = await store.marks(entryIdsOf(stories));
  return stories.filter((story) => !isRead(story, marks)).map(({ id }) => id);
};

beforeEach(async () => {
  store = new MemoryStore();
  await store.addSources([source('one'), source('two')]);
  const told = (id: string, sourceId: string, ago: number) =>
    entry(id, { sourceId, url: `https://${sourceId}.example.org/${id}`, published: now - ago * hour });
  await store.commitPoll('one', poll([told('a', 'one', 1), told('b', 'one', 30)]));
  await store.commitPoll('two', poll([told('c', 'two', 2)]));
});

it('marks what is older than a day, and nothing else', async () => {
  expect(await markAllRead({ before: now - 24 * hour }, store, now)).toBe(1);
  expect(await unread()).toEqual(['a', 'c']);
});

it('marks all of a source', async () => {
  expect(await markAllRead({ sourceId: 'one' }, store, now)).toBe(2);
  expect(await unread()).toEqual(['c']);
});

it('takes the last time back, and leaves read what was read before', async () => {
  await store.mark(['a'], (mark) => ({ ...mark, readAt: 1, savedAt: 2 }));
  expect(await markAllRead({ entryIds: ['a', 'b', 'c'] }, store, now)).toBe(2);
  expect(await unread()).toEqual([]);
  expect((await lastRead(store))?.stories).toBe(2);
  expect(await restoreRead(store)).toBe(2);
  expect(await unread()).toEqual(['c', 'b']);
  expect((await store.marks(['a'])).get('a')).toMatchObject({ readAt: 1, savedAt: 2 });
  expect(await restoreRead(store)).toBe(0);
});

it('keeps the last time that there was something to mark', async () => {
  await markAllRead({ entryIds: ['c'] }, store, now);
  expect(await markAllRead({ entryIds: ['c'] }, store, now)).toBe(0);
  expect((await lastRead(store))?.entryIds).toEqual(['c']);
});

it('goes through thousands a part at a time', async () => {
  const many = Array.from({ length: 1300 }, (_, i) => entry(`m${i}`, { published: now - 40 * hour - i }));
  await store.commitPoll('one', poll(many));
  expect(await markAllRead({ before: now - 24 * hour }, store, now)).toBe(1301);
  expect(await unread()).toEqual(['a', 'c']);
});
