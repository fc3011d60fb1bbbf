/** The popup's list of stories: what stays on the screen while something else happens. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDigest } from '../../../entrypoints/popup/use-digest.ts';
import type { Change } from '../../../utils/browser/changes.ts';
import { firstScreenOf } from '../../../utils/browser/first-screen.ts';
import { defaultSettings, type Settings } from '../../../utils/browser/settings.ts';
import type { Source } from '../../../utils/model.ts';
import { noLabels } from '../../../utils/pipeline/interest.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entry, hour, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';

const background = vi.hoisted(() => ({ answer: Promise.resolve() as Promise<unknown> }));
vi.mock('../../../utils/browser/requests.ts', () => ({ request: () => background.answer }));
const heard = vi.hoisted(() => new Set<(change: Change) => void>());
vi.mock('../../../utils/browser/changes.ts', () => ({
  onChange(listener: (change: Change) => void) {
    heard.add(listener);
    return () => heard.delete(listener);
  },
}));
const tell = (kind: 'stories' | 'marks') => {
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

interface Given {
  readonly settings: Settings;
  readonly sources?: readonly Source[];
}

async function open() {
  const view = renderHook(
    ({ settings, sources }: Given) => useDigest(store, undefined, settings, undefined, sources),
    { initialProps: { settings: defaultSettings } as Given },
  );
  await waitFor(() => expect(view.result.current.whole).toBe(true));
  return view;
}

it('keeps the older stories on the screen when a setting changes that has nothing to do with them', async () => {
  const { result, rerender } = await open();
  await act(() => result.current.more());
  expect(result.current.digest?.stories).toHaveLength(60);
  // As the browser tells of a change: all of it is new.
  rerender({
    settings: structuredClone({ ...defaultSettings, rules: rulesOfWords({ mutedWords: ['harbour'] }) }),
  });
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
  const answer = store[method].bind(store) as (asked: never) => Promise<never>;
  const asked = vi.spyOn(store, method).mockImplementationOnce(async (wish: unknown) => {
    await held;
    return answer(wish as never);
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

it('does not say that stories wait which it has just put in the place of the first few', async () => {
  const [one] = await store.stories({ limit: 1 });
  if (!one) throw new Error('a story');
  const first = firstScreenOf(
    { stories: [one], marks: new Map(), fresh: 0, today: false, muted: 0 },
    await store.sources(),
    () => noLabels,
    { madeAt: 0, midnight: 0, lookedAt: undefined, saved: 0 },
  );
  const { result } = renderHook(() => useDigest(store, first, defaultSettings, undefined, undefined));
  // Enriching goes on while the popup opens.
  tell('stories');
  await waitFor(() => expect(result.current.whole).toBe(true));
  await settled();
  expect([result.current.digest?.stories.length, result.current.waiting]).toEqual([30, 0]);
});

it('keeps a mark that is still being written, though an earlier one is heard of meanwhile', async () => {
  const { result } = await open();
  let written = () => {};
  background.answer = new Promise<void>((done) => {
    written = done;
  });
  const isRead = () => result.current.digest?.marks.get('e0')?.readAt !== undefined;
  await act(() => result.current.mark(['e0'], { read: true }));
  tell('marks');
  await settled();
  expect(isRead()).toBe(true);
  await store.mark(['e0'], (mark) => ({ ...mark, readAt: Date.now(), savedAt: Date.now() }));
  written();
  await settled();
  expect(result.current.digest?.marks.get('e0')?.savedAt).toBeDefined();
  expect(isRead()).toBe(true);
});

it('takes what is gone from the screen, and not the older stories that come meanwhile', async () => {
  const { result, rerender } = await openWithTwo();
  await store.removeSource('two', 1);
  const { asked, letGo } = slowly('story');
  rerender({ settings: defaultSettings, sources: await store.sources() });
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await act(() => result.current.more());
  letGo();
  await settled();
  // Those of the first source, and the one that both tell, without the other's words.
  expect(result.current.digest?.stories).toHaveLength(61);
  expect(result.current.digest?.stories.flatMap(({ members }) => members)).toHaveLength(61);
});

it('reads no story again for a round that changes the sources, and only those of a source that has gone', async () => {
  const { rerender } = await openWithTwo();
  const read = vi.spyOn(store, 'story');
  await store.updateSource('one', (one) => ({ ...one, title: 'Another title' }));
  rerender({ settings: defaultSettings, sources: await store.sources() });
  await settled();
  expect(read).not.toHaveBeenCalled();
  await store.removeSource('two', 1);
  rerender({ settings: defaultSettings, sources: await store.sources() });
  await settled();
  expect(read.mock.calls.flat().sort()).toEqual(['both', 'f0']);
});

/** One that a second source tells, and one that both do. */
async function openWithTwo() {
  await store.addSource(source('two'));
  const of = (sourceId: string, id: string) =>
    entry(id, { sourceId, url: `https://${sourceId}.example/${id}`, published: Date.now() - 47 * hour });
  await store.commitPoll(
    'two',
    poll([of('two', 'f0')], { group: (fresh) => fresh.map((one) => story([one])) }),
  );
  const both = [of('one', 'both'), of('two', 'both-too')];
  await store.commitPoll('one', poll(both.slice(0, 1), { group: () => [] }));
  await store.commitPoll('two', poll(both.slice(1), { group: () => [story(both)] }));
  return open();
}
