/** Polling on demand. Loaded with the click. */
import type { Said } from '../../utils/browser/page/use-sources.ts';
import { request } from '../../utils/browser/requests.ts';

/** What came of a round, in sentences. */
export interface Outcome {
  readonly said: readonly Said[];
  /** Whether anything was read: else the list stays as it is. */
  readonly read: boolean;
}

/** Polls every source. */
export async function poll(): Promise<Outcome> {
  const round = await request('refresh', {});
  if (!round.ok) return { said: [{ key: `problem.${round.problem.code}`, failed: true }], read: false };
  const { offline, added, failed, full } = round.value;
  if (offline) return { said: [{ key: 'digest.offline' }], read: false };
  if (full) return { said: [{ key: 'problem.storage-full', failed: true }], read: true };
  return {
    said: [
      added > 0 ? { key: 'digest.new', values: { count: added } } : { key: 'digest.nothing-new' },
      ...(failed > 0 ? [{ key: 'digest.failed', values: { count: failed } } as const] : []),
    ],
    read: true,
  };
}
