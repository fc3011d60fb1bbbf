/** The popup's list of stories: what stays on the screen while something else happens. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDigest } from '../../../entrypoints/popup/use-digest.ts';
import type { Change } from '../../../utils/browser/changes.ts';
import { defaultSettings, type Settings } from '../../../utils/browser/settings.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entry, hour, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';

vi.mock('../../../utils/browser/requests.ts', () => ({ request: async () => null }));
const heard = vi.hoisted(() => new Set<(change: Change) => void>());
vi.mock('../../../utils/browser/changes.ts', () => ({
  onChange(listener: (change: Change) => void) {
    heard.add(listener);
    return () => heard.delete(listener);
  },
}));
const tell = (kind: 'stories' | 'sources' | 'marks') => {
  for (const listener of heard) listener({ kind });
};

let store: MemoryStore;

beforeEach(async () => {
  store = new MemoryStore();
  await store.addSource(source('one'));
  // Of long ago: the newest thirty stand in for today's.
  const entries = Array.from({ length: 60 }, (_, i) =>
    entry(`e${i}`, { title: `Story ${i} of the harbour`, published: Date.now() - (i + 48) * hour }),
  );
  await store.commitPoll('one', poll(entries, { group: (fresh) => fresh.map((one) => story([one])) }));
});
afterEach(() => {
  cleanup();
  heard.clear();
});

async function open() {
  const view = renderHook(
    ({ settings }: { settings: Settings }) => useDigest(store, undefined, settings, undefined),
    { initialProps: { settings: defaultSettings } },
  );
  await waitFor(() => expect(view.result.current.whole).toBe(true));
  return view;
}

it('keeps the older stories on the screen when a setting changes that has nothing to do with them', async () => {
  const { result, rerender } = await open();
  await act(() => result.current.more());
  expect(result.current.digest?.stories).toHaveLength(60);
  // As the browser tells of a change: all of it is new.
  rerender({ settings: structuredClone({ ...defaultSettings, mutedWords: ['harbour'] }) });
  await act(() => new Promise((done) => setTimeout(done, 20)));
  expect(result.current.digest?.stories).toHaveLength(60);
});

it('knows where the list ends only once there is nothing older', async () => {
  const { result } = await open();
  expect(result.current.ended).toBe(false);
  await act(() => result.current.more());
  // Thirty of the sixty were there, and forty are asked for at a time.
  expect(result.current.ended).toBe(true);
  await act(() => result.current.apply());
  expect(result.current.ended).toBe(false);
});

/** Holds back what the store answers, until it is let go. */
function slowly(method: 'marks' | 'story') {
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  const asked = vi.spyOn(store, method).mockImplementationOnce(async () => {
    await held;
    return undefined as never;
  });
  return { asked, letGo };
}
const settled = () => act(() => new Promise((done) => setTimeout(done, 20)));

it('keeps older stories that come while the marks are being read', async () => {
  const { result } = await open();
  const { asked, letGo } = slowly('marks');
  tell('marks');
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await act(() => result.current.more());
  expect(result.current.digest?.stories).toHaveLength(60);
  letGo();
  await settled();
  expect(result.current.digest?.stories).toHaveLength(60);
});

it('takes what is gone from the screen, and not the older stories that come meanwhile', async () => {
  const { result } = await open();
  const { asked, letGo } = slowly('story');
  tell('sources');
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await act(() => result.current.more());
  letGo();
  await settled();
  // The first one is not there any more.
  expect(result.current.digest?.stories).toHaveLength(59);
});
