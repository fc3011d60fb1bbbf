/** What throws in the work on one thing becomes that thing's problem, and stops the work on no other. */
import { fail, type ProblemCode, type Result } from '../result.ts';

/** @param code what it is called where the disk is not simply full */
export async function contained<T>(code: ProblemCode, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    return fail(
      full ? 'storage-full' : code,
      error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    );
  }
}
