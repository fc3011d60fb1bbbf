/** The stories of the digest, read once: a page that is read, or copied from, does not move. */
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Source } from '../../utils/model.ts';
import { interestOf } from '../../utils/pipeline/interest.ts';
import { entryIdsOf, type ReadableStore } from '../../utils/store/store.ts';
import { beginningOf, chooseStories, type Day, type Span } from './choose.ts';

/** More than a week of a hundred sources has. */
const limit = 5000;

interface Found {
  readonly days: readonly Day[];
  readonly sources: readonly Source[];
  /** When it was read: the same moment for all that is said of it. */
  readonly now: number;
}

export function useDays(
  store: ReadableStore,
  { rules }: Pick<Settings, 'rules'>,
  span: Span,
  now: number,
  since: number | undefined,
): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    const look = async () => {
      const [{ judgingOf, wanted }, stories, sources] = await Promise.all([
        import('../../utils/browser/page/judging.ts'),
        store.stories({ since: beginningOf(span, now, since), limit }),
        store.sources(),
      ]);
      const { judge } = judgingOf(rules, sources);
      const shown = wanted(stories, await store.marks(entryIdsOf(stories)), judge);
      const days = chooseStories(shown, interestOf(sources, judge, new Map()), span, now);
      setFound({ days, sources, now });
    };
    look().catch(report);
    // Other settings draw the page again, and leave what stands on it.
  }, [store, span]);
  return found;
}
