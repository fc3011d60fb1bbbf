/** What the storage refuses, said by whatever page is open. */
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { Change } from '../../../utils/browser/changes.ts';
import { useSources } from '../../../utils/browser/page/use-sources.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';

vi.mock('../../../utils/browser/requests.ts', () => ({ request: async () => null }));
vi.mock('../../../utils/browser/page/image-wish.ts', () => ({ settleImageWish: async () => undefined }));
const heard = vi.hoisted(() => new Set<(change: Change) => void>());
vi.mock('../../../utils/browser/changes.ts', () => ({
  onChange(listener: (change: Change) => void) {
    heard.add(listener);
    return () => heard.delete(listener);
  },
}));

afterEach(cleanup);

it('popup and options say why', () => {
  const store = new MemoryStore();
  const { result } = renderHook(() => useSources(store));
  void act(() => {
    for (const listener of heard) listener({ kind: 'refused', code: 'storage-full' });
  });
  expect(result.current.said).toEqual({ key: 'problem.storage-full', failed: true });
});
