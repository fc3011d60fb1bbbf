// @vitest-environment node
/** A wish that the storage refuses: whoever had it hears why. */
import { beforeEach, expect, it, vi } from 'vitest';
import { sayingRefused } from '../../../entrypoints/background/refused.ts';
import { StorageError } from '../../../utils/browser/database/storage-error.ts';
import type { Answers } from '../../../utils/browser/requests.ts';

const told = vi.hoisted(() => [] as unknown[]);
vi.mock('../../../utils/browser/tell-change.ts', () => ({
  tellChange: (change: unknown) => told.push(change),
}));

beforeEach(() => void told.splice(0));

const answering = (mark: Answers['mark']) => sayingRefused({ mark } as Answers);
const wish = { entryIds: ['a'], saved: true };

it.each([
  ['storage-full', new DOMException('no room', 'QuotaExceededError')],
  ['storage-newer', new StorageError('storage-newer')],
])(
  'all open pages hear that it is %s, and look at the marks again; whoever asked is told so',
  async (code, error) => {
    const refused = answering(() => Promise.reject(error)).mark(wish);
    await expect(refused).rejects.toThrow(new Error(code));
    expect(told).toEqual([{ kind: 'refused', code }, { kind: 'marks' }]);
  },
);

it('what goes wrong otherwise, and what is stored, is not called refused', async () => {
  await expect(answering(() => Promise.reject(new TypeError('a bug'))).mark(wish)).rejects.toThrow('a bug');
  const asked = vi.fn(async () => null);
  expect(await answering(asked).mark(wish)).toBeNull();
  expect(asked).toHaveBeenCalledWith(wish);
  expect(told).toEqual([]);
});
