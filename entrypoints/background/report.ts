/**
 * The last stop of what nobody expected: named in the log, and kept for the diagnostics, so that a bug report has
 * something to show.
 */
import { DeletedError } from '../../utils/browser/database/deleted-error.ts';
import { keepError } from '../../utils/browser/errors.ts';

export const report =
  (where: string) =>
  (error: unknown): void => {
    console.error(`Lede, ${where}:`, error);
    // After a deletion nothing is left, and this would be.
    if (error instanceof DeletedError) return;
    keepError(where, error).catch((unkept: unknown) => console.error('Lede, errors:', unkept));
  };
