// @vitest-environment node
/** The first screen that the background keeps for the popup. */
import { beforeEach, expect, it, vi } from 'vitest';
import { readFirstScreen } from '../../../utils/browser/first-screen.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entry, hour, minute, now, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';

const fake = vi.hoisted(() => ({
  store: undefined as unknown,
  items: {} as Record<string, unknown>,
  badge: undefined as number | undefined,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          structuredClone(Object.fromEntries([keys].flat().map((key) => [key, fake.items[key]]))),
        set: async (items: object) => void Object.assign(fake.items, structuredClone(items)),
        remove: async (key: string) => void delete fake.items[key],
      },
    },
  },
}));
vi.mock('../../../utils/browser/database/writing.ts', () => ({ openWritableStore: async () => fake.store }));
vi.mock('../../../utils/browser/badge.ts', () => ({
  setBadge: async (count: number) => {
    fake.badge = count;
  },
}));
vi.mock('../../../utils/browser/few-words.ts', () => ({ fewWords: () => () => '' }));

let store: MemoryStore;

/** As a background begins that has just been woken, or was killed before. */
async function wake() {
  vi.resetModules();
  return import('../../../entrypoints/background/first-look.ts');
}
const unread = async () => (await readFirstScreen()).first?.counts.unread;

beforeEach(async () => {
  vi.useFakeTimers({ now });
  fake.items = {};
  store = new MemoryStore();
  fake.store = store;
  await store.addSource(source('one'));
  const entries = Array.from({ length: 12 }, (_, i) => entry(`e${i}`, { published: now - i * minute }));
  await store.commitPoll('one', poll(entries, { group: (fresh) => fresh.map((one) => story([one])) }));
});

it('is made once for many marks in a row, and has them all', async () => {
  const { showFirst, showFirstSoon } = await wake();
  await showFirst();
  expect(await unread()).toBe(12);
  const reads = vi.spyOn(store, 'stories');
  const answers: Promise<void>[] = [];
  for (let i = 0; i < 10; i++) {
    await store.mark([`e${i}`], (mark) => ({ ...mark, readAt: now }));
    answers.push(showFirstSoon());
    await vi.advanceTimersByTimeAsync(150);
  }
  expect(reads).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all(answers);
  expect(reads).toHaveBeenCalledOnce();
  expect([await unread(), fake.badge]).toEqual([2, 2]);
  await store.mark(['e10'], (mark) => ({ ...mark, readAt: now }));
  void showFirstSoon();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await unread()).toBe(1);
});

it('is no wrong one where the background is killed between a mark and the next screen', async () => {
  const before = await wake();
  await before.showFirst();
  await store.mark(['e0'], (mark) => ({ ...mark, readAt: now }));
  void before.showFirstSoon();
  await vi.advanceTimersByTimeAsync(10);
  vi.clearAllTimers();
  // A popup that opens now reads the store.
  expect((await readFirstScreen()).first).toBeUndefined();
  await (await wake()).showFirst();
  expect(await unread()).toBe(11);
});

it('is not made anew for a look that changes nothing of it, and is for one that does', async () => {
  const { noteLook, showFirst } = await wake();
  fake.items.looked = { at: now - 2 * hour };
  await showFirst();
  const reads = vi.spyOn(store, 'stories');
  await noteLook(now);
  vi.setSystemTime(now + 20 * minute);
  await noteLook(now);
  expect(fake.items.looked).toEqual({ at: now + 20 * minute, before: now - 2 * hour });
  expect(reads).not.toHaveBeenCalled();
  vi.setSystemTime(now + hour);
  await noteLook(now + hour);
  expect(reads).toHaveBeenCalledOnce();
  expect((await readFirstScreen()).first?.lookedAt).toBe(now + 20 * minute);
  vi.setSystemTime(now + 24 * hour);
  await noteLook(now + 24 * hour);
  expect(reads.mock.calls.length).toBeGreaterThan(1);
});

it('counts on the button what is unread of the whole day, however many stories it has', async () => {
  const entries = Array.from({ length: 700 }, (_, i) => entry(`m${i}`, { published: now - i * 1000 }));
  await store.commitPoll('one', poll(entries, { group: (fresh) => fresh.map((one) => story([one])) }));
  const newest = Array.from({ length: 650 }, (_, i) => `m${i}`);
  await store.mark(newest, (mark) => ({ ...mark, readAt: now }));
  const { showFirst } = await wake();
  await showFirst();
  expect(fake.badge).toBe(50 + 12);
});
