/** Why the database did not open, in the words of the project; loaded only where it did not. */
import { StorageError } from './storage-error.ts';

/**
 * @param error of the opening
 * @param inMigration what threw in there, where it was that
 */
export function refusedBy(error: unknown, inMigration: { readonly by: unknown } | undefined): StorageError {
  const reason = inMigration ? inMigration.by : error;
  if (isQuota(reason) || isQuota(error)) return new StorageError('storage-full', error);
  return new StorageError(inMigration ? 'storage-not-converted' : 'storage-broken', reason);
}

const isQuota = (error: unknown): boolean => (error as Error | null)?.name === 'QuotaExceededError';
