import { describe, expect, it } from 'vitest';
import { StorageError } from '../../../utils/browser/database/storage-error.ts';
import { whyFailed } from '../../../utils/browser/page/why-failed.ts';

describe('what did not come to pass', () => {
  it('is put down to the storage where it refused, in the page or in the background', () => {
    expect(whyFailed(new StorageError('storage-newer'))).toBe('problem.storage-newer');
    // All that a browser brings over from an answer that threw.
    expect(whyFailed(new Error('storage-not-converted'), 'data.export-failed')).toBe(
      'problem.storage-not-converted',
    );
  });

  it('is said in the words of the page for anything else', () => {
    for (const error of [
      new Error('storage of a sort'),
      new TypeError('x'),
      undefined,
      null,
      'storage-full',
    ]) {
      expect(whyFailed(error)).toBe('error.page');
      expect(whyFailed(error, 'data.restore-failed')).toBe('data.restore-failed');
    }
  });
});
