// @vitest-environment node
/** Many stories marked as read at once, and taken back. */
import { beforeEach, expect, it } from 'vitest';
import { lastRead, markAllRead, restoreRead } from '../../../utils/pipeline/read-all.ts';
import { changeMark } from '../../../utils/store/marks.ts';
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
  expect((await lastRead(store, now))?.stories).toHaveLength(2);
  expect(await restoreRead(store, now)).toBe(2);
  expect(await unread()).toEqual(['c', 'b']);
  expect((await store.marks(['a'])).get('a')).toMatchObject({ readAt: 1, savedAt: 2 });
  expect(await restoreRead(store, now)).toBe(0);
});

it('leaves read what the user has read since', async () => {
  expect(await markAllRead({ entryIds: ['a', 'b', 'c'] }, store, now)).toBe(3);
  await store.mark(['a'], (mark) => changeMark(mark, { read: true }, now + hour));
  await store.mark(['b'], (mark) => changeMark(mark, { saved: true }, now + hour));
  expect((await lastRead(store, now + 2 * hour))?.stories).toEqual([['b'], ['c']]);
  expect(await restoreRead(store, now + 2 * hour)).toBe(2);
  expect(await unread()).toEqual(['c', 'b']);
  expect((await store.marks(['a', 'b'])).get('b')).toEqual({ entryId: 'b', savedAt: now + hour });
});

it('leaves unread what the user has made so, and counts it no more', async () => {
  await markAllRead({ entryIds: ['a', 'c'] }, store, now);
  await store.mark(['a'], (mark) => changeMark(mark, { read: false }, now + hour));
  expect(await restoreRead(store, now + 2 * hour)).toBe(1);
  expect(await unread()).toEqual(['a', 'c', 'b']);
});

it('offers the way back for a day, and no longer', async () => {
  await markAllRead({ entryIds: ['c'] }, store, now);
  expect(await lastRead(store, now + 23 * hour)).toBeDefined();
  expect(await lastRead(store, now + 25 * hour)).toBeUndefined();
  expect(await restoreRead(store, now + 25 * hour)).toBe(0);
  expect(await unread()).not.toContain('c');
});

it('keeps the last time that there was something to mark', async () => {
  await markAllRead({ entryIds: ['c'] }, store, now);
  expect(await markAllRead({ entryIds: ['c'] }, store, now)).toBe(0);
  expect((await lastRead(store, now))?.stories).toEqual([['c']]);
});

it('goes through thousands a part at a time', async () => {
  const many = Array.from({ length: 1300 }, (_, i) => entry(`m${i}`, { published: now - 40 * hour - i }));
  await store.commitPoll('one', poll(many));
  expect(await markAllRead({ before: now - 24 * hour }, store, now)).toBe(1301);
  expect(await unread()).toEqual(['a', 'c']);
});
