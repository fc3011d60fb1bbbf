/** An open article: what the user says of it holds, whatever is heard of earlier marks meanwhile. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useArticle } from '../../../entrypoints/reader/use-article.ts';
import type { Change } from '../../../utils/browser/changes.ts';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import { changeMark } from '../../../utils/store/marks.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry, now, source } from '../make.ts';
import { poll } from '../store/stores.ts';

interface MarkAsk {
  readonly entryIds: readonly string[];
  readonly read?: boolean;
  readonly saved?: boolean;
}
const background = vi.hoisted(() => ({
  heard: new Set<(change: Change) => void>(),
  /** Marks as they are asked for; each is written, and answered, when it is called. */
  asked: [] as { readonly ask: MarkAsk; readonly write: () => Promise<void> }[],
  mark: async (_: MarkAsk): Promise<void> => undefined,
}));
vi.mock('../../../utils/browser/changes.ts', () => ({
  onChange(listener: (change: Change) => void) {
    background.heard.add(listener);
    return () => background.heard.delete(listener);
  },
}));
vi.mock('../../../utils/browser/requests.ts', () => ({
  request: (_: 'mark', ask: MarkAsk) =>
    new Promise<null>((answer) => {
      const write = async () => {
        await background.mark(ask);
        answer(null);
      };
      background.asked.push({ ask, write });
    }),
}));
const tellOfMarks = () =>
  act(() => {
    for (const listener of background.heard) listener({ kind: 'marks' });
  });
const write = (at: number) => act(async () => background.asked[at]?.write());

let store: MemoryStore;
beforeEach(async () => {
  store = new MemoryStore();
  await store.addSource(source('one'));
  await store.commitPoll('one', poll([entry('a')]));
  await store.commitArticle('a', article('a', { cleanedBy: cleanerVersion }), (story) => story);
  background.asked = [];
  background.mark = ({ entryIds, ...change }) =>
    store.mark(entryIds, (mark) => changeMark(mark, change, now));
});
afterEach(() => {
  cleanup();
  background.heard.clear();
});

it('stays unread once it was marked so, though its mark of a moment before is heard of only then', async () => {
  const { result } = renderHook(() => useArticle(store, 'a'));
  await waitFor(() => expect(background.asked).toHaveLength(1));
  await write(0);
  await act(() => result.current.markRead(false));
  await tellOfMarks();
  await act(() => new Promise((done) => setTimeout(done, 10)));
  expect(result.current.read).toBe(false);
  await write(1);
  await waitFor(async () => expect((await store.marks(['a'])).get('a')?.readAt).toBeUndefined());
  expect(result.current.read).toBe(false);
  await act(() => result.current.markRead(true));
  expect(background.asked[2]?.ask).toMatchObject({ read: true });
});

it('shows what another page did to it', async () => {
  const { result } = renderHook(() => useArticle(store, 'a'));
  await waitFor(() => expect(background.asked).toHaveLength(1));
  await write(0);
  await act(() => result.current.save(true));
  await write(1);
  expect(result.current.saved).toBe(true);
  await store.mark(['a'], (mark) => changeMark(mark, { saved: false }, now));
  await tellOfMarks();
  await waitFor(() => expect(result.current.saved).toBe(false));
});
