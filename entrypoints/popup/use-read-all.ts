/** Many stories marked as read at once: what was done, and the way back. */
import { useState } from 'preact/hooks';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import type { ReadScope } from '../../utils/pipeline/read-all.ts';

export interface ReadAll {
  readonly key: 'bulk.marked' | 'bulk.restored';
  readonly count: number;
}

const dayMs = 24 * 3_600_000;

export function useReadAll() {
  const [done, setDone] = useState<ReadAll>();
  const ask = (key: ReadAll['key'], count: Promise<number>) => {
    count.then((stories) => setDone({ key, count: stories }), report);
  };
  const mark = (scope: ReadScope) => ask('bulk.marked', request('mark-all-read', scope));
  return {
    done,
    mark,
    markOlder: () => mark({ before: Date.now() - dayMs }),
    restore: () => ask('bulk.restored', request('restore-read', {})),
    over: () => setDone(undefined),
  };
}
