/** What throws in the work on one thing becomes that thing's problem, and stops the work on no other. */
import { fail, type ProblemCode, type Result } from '../result.ts';

/** @param code what it is called where it was not the storage that refused */
export async function contained<T>(code: ProblemCode, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(
      ofStorage(error) ?? code,
      error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    );
  }
}

/** What the storage refuses is an answer; what else the work throws goes on. */
export async function orRefused<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const code = ofStorage(error);
    if (code) return fail(code, String(error));
    throw error;
  }
}

/** Whether there was room for what the work stores. What else it throws goes on. */
export async function hasRoom(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (ofStorage(error) === 'storage-full') return false;
    throw error;
  }
}

/** A full disk goes by the browser's name; what else keeps the database shut brings its own code along. */
export const ofStorage = (error: unknown): ProblemCode | undefined => {
  const { name, problem } = (error ?? {}) as { readonly name?: string; readonly problem?: ProblemCode };
  return name === 'QuotaExceededError' ? 'storage-full' : problem;
};
