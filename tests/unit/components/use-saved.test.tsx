/** The stories that the user keeps, as the popup lists them. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useSaved } from '../../../entrypoints/popup/use-saved.ts';
import type { Source } from '../../../utils/model.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { readHere } from '../../../utils/store/store.ts';
import { entry, source } from '../make.ts';
import { poll } from '../store/stores.ts';

vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));

afterEach(cleanup);

const settled = () => act(() => new Promise((done) => setTimeout(done, 20)));

it('keeps what a removed source told, which is the source’s again with it, and is not read for any other change', async () => {
  const store = new MemoryStore();
  await store.addSources([source('one'), source('two')]);
  const told = (id: string, sourceId: string) =>
    entry(id, { sourceId, url: `https://${sourceId}.example/${id}` });
  await store.commitPoll('one', poll([told('a', 'one')]));
  await store.commitPoll('two', poll([told('b', 'two')]));
  await store.mark(['a', 'b'], (mark) => ({ ...mark, savedAt: 1 }));
  const view = renderHook(
    ({ sources }: { readonly sources: readonly Source[] | undefined }) => useSaved(store, true, 0, sources),
    { initialProps: { sources: undefined as readonly Source[] | undefined } },
  );
  const listed = () => view.result.current.saved?.stories.map(({ id }) => id).sort();
  const origins = () =>
    view.result.current.saved?.stories
      .flatMap(({ members }) => members.map(({ sourceId }) => sourceId))
      .sort();
  await waitFor(() => expect(listed()).toEqual(['a', 'b']));
  const read = vi.spyOn(store, 'savedEntries');
  view.rerender({ sources: await store.sources() });
  await store.updateSource('one', (one) => ({ ...one, title: 'Another title' }));
  view.rerender({ sources: await store.sources() });
  await settled();
  expect(read).not.toHaveBeenCalled();
  await store.removeSource('two', 1);
  view.rerender({ sources: await store.sources() });
  await waitFor(() => expect(origins()).toEqual(['one', readHere]));
  expect(view.result.current.savedCount).toBe(2);
  await store.restoreSource('two');
  view.rerender({ sources: await store.sources() });
  await waitFor(() => expect(origins()).toEqual(['one', 'two']));
});
