/** Offline, the popup says so in one line, and nothing else moves. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRefresh } from '../../../entrypoints/popup/use-refresh.ts';
import { useSteady } from '../../../entrypoints/popup/use-steady.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../../utils/browser/requests.ts', () => ({ request: asked }));
vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));

beforeEach(() => asked.mockReset());
afterEach(cleanup);

const round = (report: object) => ({ ok: true, value: { offline: false, added: 0, failed: 0, ...report } });

async function refresh(answer: unknown) {
  asked.mockResolvedValue(answer);
  const apply = vi.fn(async () => undefined);
  const { result } = renderHook(() => useRefresh(apply));
  void act(() => result.current.refresh());
  await waitFor(() => expect(result.current.refreshing).toBe(false));
  return { apply, said: result.current.said.map(({ key }) => key) };
}

it('a refresh that read nothing leaves the list as it is', async () => {
  const { apply, said } = await refresh(round({ offline: true }));
  expect(said).toEqual(['digest.offline']);
  expect(apply).not.toHaveBeenCalled();
});

it('one that found nothing new makes the list anew, as what waited comes with it', async () => {
  const { apply, said } = await refresh(round({}));
  expect(said).toEqual(['digest.nothing-new']);
  expect(apply).toHaveBeenCalledOnce();
});

it('what a round says of the sources is shown once it is over, and what is taken back at its end never', async () => {
  const before = ['fine'];
  const { result, rerender } = renderHook(({ value, held }) => useSteady(value, held), {
    initialProps: { value: before, held: false },
  });
  rerender({ value: ['in trouble'], held: true });
  expect(result.current).toBe(before);
  // The machine was offline: that all is fine is heard a moment after the round.
  rerender({ value: ['in trouble'], held: false });
  expect(result.current).toBe(before);
  rerender({ value: ['fine again'], held: false });
  await waitFor(() => expect(result.current).toEqual(['fine again']));
});
