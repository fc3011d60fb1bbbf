/** The finds in the articles' text: what the user did with them, here or in another page. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useTextSearch } from '../../../entrypoints/popup/use-text-search.ts';
import type { Change } from '../../../utils/browser/changes.ts';
import type { StoredArticle } from '../../../utils/model.ts';
import { parseQuery } from '../../../utils/search/query.ts';
import { StoryIndex } from '../../../utils/search/story-index.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';

vi.mock('../../../utils/browser/requests.ts', () => ({ request: async () => null }));
const heard = vi.hoisted(() => new Set<(change: Change) => void>());
vi.mock('../../../utils/browser/changes.ts', () => ({
  onChange(listener: (change: Change) => void) {
    heard.add(listener);
    return () => heard.delete(listener);
  },
}));

let store: MemoryStore;
const query = parseQuery('cranes', now);

beforeEach(async () => {
  store = new MemoryStore();
  await store.addSource(source('one'));
  const entries = ['a', 'b'].map((id, i) => entry(id, { published: now - i * hour }));
  await store.commitPoll('one', poll(entries, { group: (fresh) => fresh.map((one) => story([one])) }));
  for (const id of ['a', 'b']) {
    const text = article(id, { blocks: [{ t: 'p', c: ['New cranes came by sea.'] }] });
    await store.commitArticle(id, text, (one) => one);
  }
});
afterEach(() => {
  cleanup();
  heard.clear();
  vi.restoreAllMocks();
});

function open() {
  const rows = ['a', 'b'].map((id) => ({
    id,
    latest: now,
    entryIds: [id],
    sources: ['one'],
    text: ' story ',
  }));
  const library = { current: { store, index: new StoryIndex(rows), sources: [source('one')], names: [] } };
  return renderHook(() => useTextSearch(library, query)).result;
}

it('shows what is read or saved in another page', async () => {
  const result = open();
  void act(() => result.current.start(new Set()));
  await waitFor(() => expect(result.current.looked?.end).toBe('all'));
  await store.mark(['b'], (mark) => ({ ...mark, readAt: now, savedAt: now }));
  for (const listener of heard) listener({ kind: 'marks' });
  await waitFor(() => expect(result.current.looked?.marks.get('b')?.savedAt).toBe(now));
  expect(result.current.looked?.hits).toHaveLength(2);
});

it('takes back what could not be stored', async () => {
  const result = open();
  void act(() => result.current.start(new Set()));
  await waitFor(() => expect(result.current.looked?.end).toBe('all'));
  void act(() => result.current.mark(['b'], { saved: true }));
  await waitFor(() => expect(result.current.looked?.marks.get('b')?.savedAt).toBeDefined());
  // The background tells of marks where it could not store them as well.
  for (const listener of heard) listener({ kind: 'marks' });
  await waitFor(() => expect(result.current.looked?.marks.get('b')?.savedAt).toBeUndefined());
});

it('keeps what is marked while it still looks', async () => {
  let goOn = () => {};
  const held = new Promise<void>((done) => {
    goOn = done;
  });
  const read = async (ids: readonly string[], each: (part: StoredArticle[]) => Promise<boolean>) => {
    for (const id of ids) {
      const found = await store.article(id);
      if (found) await each([found]);
      if (id === 'a') await held;
    }
  };
  vi.spyOn(store, 'scanArticles').mockImplementation(read as never);
  const result = open();
  void act(() => result.current.start(new Set()));
  await waitFor(() => expect(result.current.looked?.hits).toHaveLength(1));
  void act(() => result.current.mark(['a'], { read: true }));
  goOn();
  await waitFor(() => expect(result.current.looked?.end).toBe('all'));
  expect(result.current.looked?.hits).toHaveLength(2);
  expect(result.current.looked?.marks.get('a')?.readAt).toBeDefined();
});
