/** Polling on demand, and the progress of any round, whoever began it. */
import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../../components/progress-line.tsx';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Said } from '../../utils/browser/page/use-sources.ts';
import type { Outcome } from './poll.ts';

export function useRefresh(apply: () => Promise<void>) {
  const [progress, setProgress] = useState<Progress>();
  const [refreshing, setRefreshing] = useState(false);
  const [said, setSaid] = useState<readonly Said[]>([]);

  useEffect(
    () =>
      onChange((change) => {
        if (change.kind !== 'progress') return;
        setProgress(change.done < change.total ? change : undefined);
      }),
    [],
  );

  const refresh = () => {
    setRefreshing(true);
    setSaid([]);
    import('./poll.ts')
      .then(({ poll }) => poll())
      .catch((error: unknown): Outcome => {
        report(error);
        return { said: [{ key: 'error.page', failed: true }], read: false };
      })
      .then(async (outcome) => {
        setSaid(outcome.said);
        if (outcome.read) await apply();
      })
      .catch(report)
      .finally(() => {
        setRefreshing(false);
        setProgress(undefined);
      });
  };

  return {
    progress: progress ?? (refreshing ? { done: 0, total: 0 } : undefined),
    refreshing,
    said,
    hush: () => setSaid([]),
    refresh,
  };
}
