// @vitest-environment node
/** Notifications as the background shows them. */
import { expect, it, vi } from 'vitest';
import { showNotices } from '../../../entrypoints/background/notices.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entry, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';

const fake = vi.hoisted(() => ({ store: undefined as unknown, shown: [] as string[] }));
vi.mock('../../../utils/browser/database/writing.ts', () => ({ openWritableStore: async () => fake.store }));
vi.mock('../../../utils/browser/few-words.ts', () => ({ fewWords: () => (key: string) => key }));
vi.mock('../../../utils/browser/permissions.ts', () => ({ hasNotifications: async () => true }));
vi.mock('../../../utils/browser/reader-tab.ts', () => ({ openReader: async () => undefined }));
vi.mock('../../../utils/browser/notices.ts', () => ({
  onNoticeClick: () => undefined,
  showNotice: async ({ message }: { message: string }) => void fake.shown.push(message),
}));
vi.mock('../../../utils/browser/settings.ts', () => ({
  readSettings: async () => ({
    language: 'en',
    notifications: true,
    watchedSince: 0,
    watchWords: ['Tanger'],
    mutedWords: ['football'],
  }),
}));

it('tells nobody of a story that speaks of something muted, or that is hidden', async () => {
  const store = new MemoryStore();
  await store.addSource(source('one'));
  const titles = ['A quay for Tanger', 'Football in Tanger', 'Tanger again'];
  const entries = titles.map((title, i) => entry(`e${i}`, { title, published: Date.now() - 1000 }));
  await store.commitPoll(
    'one',
    poll(entries, {
      group: (fresh) => fresh.map((one) => story([one], { seenAt: Date.now(), backlog: false })),
    }),
  );
  await store.mark(['e2'], (mark) => ({ ...mark, hiddenAt: Date.now() }));
  fake.store = store;
  await showNotices();
  expect(fake.shown).toEqual(['A quay for Tanger']);
});
