// @vitest-environment node
/** What a click on a notice does, and what its buttons do. */
import { beforeEach, expect, it, vi } from 'vitest';
import { listenToNotices } from '../../../entrypoints/background/notice-clicks.ts';
import type { NoticeEvents } from '../../../utils/browser/notices.ts';
import { noticeId } from '../../../utils/notify/ledger.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entry, now, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';

const fake = vi.hoisted(() => ({
  store: undefined as unknown,
  events: undefined as NoticeEvents | undefined,
  opened: [] as string[],
  cleared: [] as string[],
}));
vi.mock('../../../utils/browser/database/writing.ts', () => ({ openWritableStore: async () => fake.store }));
vi.mock('../../../utils/browser/notices.ts', () => ({
  onNotice: (events: NoticeEvents) => {
    fake.events = events;
  },
  clearNotice: async (id: string) => void fake.cleared.push(id),
}));
vi.mock('../../../utils/browser/reader-tab.ts', () => ({
  openReader: async (entryId: string) => void fake.opened.push(`reader ${entryId}`),
  openStories: async () => void fake.opened.push('stories'),
  openDigest: async (since: number | undefined) => void fake.opened.push(`digest ${since}`),
}));

let store: MemoryStore;
const marked = vi.fn(async () => undefined);
const events = () => fake.events as NoticeEvents;
const markOf = async (id: string) => (await store.marks([id])).get(id);

beforeEach(async () => {
  store = new MemoryStore();
  Object.assign(fake, { store, opened: [], cleared: [] });
  marked.mockClear();
  await store.addSource(source('one'));
  await store.commitPoll('one', poll([entry('e1'), entry('e2')], { group: (fresh) => [story(fresh)] }));
  listenToNotices(marked);
});

it.each([
  ['a story, its reader', noticeId('story', 'e1', now), 'reader e1'],
  [
    'a story whose entry is called like the sign between two parts',
    noticeId('story', 'a|b', now),
    'reader a|b',
  ],
  ['a list, the stories', noticeId('list', '', now), 'stories'],
  ['a digest, what came since the one before', noticeId('digest', '123', now), 'digest 123'],
  ['a weekly digest, the week', noticeId('digest', '', now), 'digest undefined'],
])('a click opens of %s, and the notice goes', async (_, id, opened) => {
  events().onClick(id);
  await vi.waitFor(() => expect(fake.cleared).toEqual([id]));
  expect(fake.opened).toEqual([opened]);
});

it('one button saves the entry that was told of', async () => {
  events().onSave(noticeId('story', 'e1', now));
  await vi.waitFor(() => expect(marked).toHaveBeenCalled());
  expect((await markOf('e1'))?.savedAt).toBeDefined();
  expect(await markOf('e2')).toBeUndefined();
});

it('the other one hides the story with all that tell it', async () => {
  events().onMute(noticeId('story', 'e1', now));
  await vi.waitFor(() => expect(marked).toHaveBeenCalled());
  expect((await markOf('e1'))?.hiddenAt).toBeDefined();
  expect((await markOf('e2'))?.hiddenAt).toBeDefined();
  expect(fake.opened).toEqual([]);
});
