/** The database cannot be had, and why. */
import type { StorageCode } from './opening.ts';

export class StorageError extends Error {
  readonly problem: StorageCode;

  constructor(problem: StorageCode, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}
