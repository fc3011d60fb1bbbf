/** The page the popup was opened over, or the one beside the panel, if it has a feed to follow. */
import { useEffect, useState } from 'preact/hooks';
import { inPanel } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import { type OpenPage, onOtherPage, openPageWithFeed } from '../../utils/browser/tabs.ts';

/** A page that is still loading answers late, or not at all: nobody waits longer for it. */
const patienceMs = 250;

/** Undefined while it is being looked at, null where there is nothing to offer. */
export function useOpenPage(): OpenPage | null | undefined {
  const [page, setPage] = useState<OpenPage | null>();
  useEffect(() => {
    let asked = 0;
    const look = () => {
      const turn = ++asked;
      const say = (found: OpenPage | null) => {
        // The answer to an older look comes too late.
        if (turn === asked) setPage(found);
      };
      openPageWithFeed().then(
        (found) => say(found ?? null),
        (error: unknown) => {
          say(null);
          report(error);
        },
      );
    };
    const timer = setTimeout(() => setPage((known) => known ?? null), patienceMs);
    look();
    // A popup closes when its page is left; a panel stays.
    const stop = inPanel ? onOtherPage(look) : undefined;
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, []);
  return page;
}
