/** The stories of the last two weeks: what a rule would have caught is seen before it is made. */
import { useEffect, useState } from 'preact/hooks';
import { onChange } from '../../../utils/browser/changes.ts';
import { report } from '../../../utils/browser/page/report.ts';
import type { Source, Story } from '../../../utils/model.ts';
import type { ReadableStore } from '../../../utils/store/store.ts';

export const recentDays = 14;
const dayMs = 24 * 3_600_000;
/** Read at a time: a field that is typed into must not wait. */
const part = 500;
const most = 20_000;

export interface Recent {
  readonly stories: readonly Story[];
  readonly sources: readonly Source[];
}

/** Undefined until all of it is read, and while `wanted` is false. */
export function useRecent(store: ReadableStore, wanted: boolean): Recent | undefined {
  const [recent, setRecent] = useState<Recent>();
  useEffect(() => {
    if (!wanted) return undefined;
    let open = true;
    let isReading = false;
    let again = false;
    const readAll = async () => {
      const sources = await store.sources();
      const stories: Story[] = [];
      let after: Pick<Story, 'id' | 'latest'> | undefined;
      const since = Date.now() - recentDays * dayMs;
      do {
        const found = await store.stories({ since, limit: part, ...(after ? { after } : {}) });
        stories.push(...found);
        after = found.length < part || stories.length >= most ? undefined : found.at(-1);
      } while (after && open);
      if (open) setRecent({ stories, sources });
    };
    /** One after the other: what comes while it is read is read once more, after it. */
    const read = async () => {
      again = true;
      if (isReading) return;
      isReading = true;
      try {
        while (again && open) {
          again = false;
          await readAll();
        }
      } finally {
        isReading = false;
      }
    };
    read().catch(report);
    const stop = onChange((change) => {
      if (change.kind === 'stories') read().catch(report);
    });
    return () => {
      open = false;
      stop();
    };
  }, [store, wanted]);
  return recent;
}
