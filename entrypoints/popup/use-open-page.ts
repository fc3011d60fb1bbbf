/** The page the popup was opened over, if it has a feed to follow. */
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../utils/browser/page/report.ts';
import { type OpenPage, openPageWithFeed } from '../../utils/browser/tabs.ts';

/** A page that is still loading answers late, or not at all: nobody waits longer for it. */
const patienceMs = 250;

/** Undefined while it is being looked at, null where there is nothing to offer. */
export function useOpenPage(): OpenPage | null | undefined {
  const [page, setPage] = useState<OpenPage | null>();
  useEffect(() => {
    const timer = setTimeout(() => setPage((known) => known ?? null), patienceMs);
    openPageWithFeed()
      .then(
        (found) => setPage(found ?? null),
        (error: unknown) => {
          setPage(null);
          report(error);
        },
      )
      .finally(() => clearTimeout(timer))
      .catch(report);
    return () => clearTimeout(timer);
  }, []);
  return page;
}
