/** The last errors of the background, beside the settings: a database that is broken has no room for why. */
import { browser } from 'wxt/browser';
import { errorOf, type LoggedError, mostErrors, withError } from '../diagnostics/errors.ts';
import { fields, listOf, number, text } from '../shape.ts';

const key = 'errors';
const lock = 'lede-errors';

const areErrors = listOf<LoggedError>(
  fields({ at: number, where: text(100), name: text(100), detail: text(1000), count: number }),
  mostErrors,
);

/** The newest first; none where what is stored makes no sense. */
export async function readErrors(): Promise<readonly LoggedError[]> {
  const stored = (await browser.storage.local.get(key))[key];
  return areErrors(stored) ? stored : [];
}

/** One after the other, or of two that are reported at once one would be lost; and what is deleted would come back. */
export const inErrorsTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(lock, work);

export async function keepError(where: string, error: unknown): Promise<void> {
  const logged = errorOf(where, error, Date.now());
  await inErrorsTurn(async () => browser.storage.local.set({ [key]: withError(await readErrors(), logged) }));
}
