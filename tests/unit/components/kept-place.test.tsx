/** Where one was in the popup, kept from one opening to the next. */
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoryListHandle } from '../../../components/story-list.tsx';
import { keep, kept } from '../../../entrypoints/popup/kept.ts';
import { useKeptPlace } from '../../../entrypoints/popup/use-kept-place.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

it('is not lost by who closes the popup before all its stories are there', () => {
  const place = { storyId: 'far-down', offset: 12 };
  const where = { view: 'today', topics: [] } as const;
  keep({ ...where, place }, Date.now());
  const top = { place: () => ({ storyId: 'first', offset: 0 }), goTo: () => undefined };
  const list = { current: top as unknown as StoryListHandle };
  const { rerender } = renderHook(({ there }) => useKeptPlace(list, where, place, there), {
    initialProps: { there: false },
  });
  dispatchEvent(new Event('pagehide'));
  expect(kept(Date.now())?.place).toEqual(place);
  rerender({ there: true });
  dispatchEvent(new Event('pagehide'));
  expect(kept(Date.now())?.place?.storyId).toBe('first');
});
