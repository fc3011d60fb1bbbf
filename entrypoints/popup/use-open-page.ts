/** The page the popup was opened over, if it has a feed to follow. */
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../utils/browser/page/report.ts';
import { type OpenPage, openPageWithFeed } from '../../utils/browser/tabs.ts';

export function useOpenPage(): OpenPage | undefined {
  const [page, setPage] = useState<OpenPage>();
  useEffect(() => {
    openPageWithFeed().then(setPage).catch(report);
  }, []);
  return page;
}
