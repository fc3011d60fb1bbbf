/** Polling on demand. Loaded with the click. */
import type { Said } from '../../utils/browser/page/use-sources.ts';
import { request } from '../../utils/browser/requests.ts';

/** Polls every source; what came of it, in sentences. */
export async function poll(): Promise<readonly Said[]> {
  const round = await request('refresh', {});
  if (!round.ok) return [{ key: `problem.${round.problem.code}`, failed: true }];
  const { offline, added, failed } = round.value;
  if (offline) return [{ key: 'digest.offline' }];
  return [
    added > 0 ? { key: 'digest.new', values: { count: added } } : { key: 'digest.nothing-new' },
    ...(failed > 0 ? [{ key: 'digest.failed', values: { count: failed } } as const] : []),
  ];
}
