/** The page of an article, fetched anew when somebody misses something: to be shown, or saved for a report. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { saveFile } from '../../utils/browser/page/save-file.ts';
import { type RequestMap, request } from '../../utils/browser/requests.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { askForSite } from './ask-site.ts';
import { problemOfPage } from './trouble.tsx';

type Answer = RequestMap['whole-page']['answer'];
type Page = Extract<Answer, { ok: true }>['value'];

export function useWholePage(entryId: string, url: string) {
  const { t } = useWords();
  const [page, setPage] = useState<Page>();
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    setPage(undefined);
    setShown(false);
    setSaid('');
  }, [entryId]);

  const fetchIt = async (granted: Promise<boolean>): Promise<Page | undefined> => {
    if (!(await granted)) {
      setSaid(t('left.page-refused', { site: siteName(url) }));
      return undefined;
    }
    const answer = await request('whole-page', { entryId });
    if (answer.ok) setPage(answer.value);
    else setSaid(t(problemOfPage(answer.problem.code)));
    return answer.ok ? answer.value : undefined;
  };
  /** Called in the click; a page that is here already is not asked for again. */
  const withPage = (use: (page: Page) => void): void => {
    setSaid('');
    if (page) {
      use(page);
      return;
    }
    setBusy(true);
    fetchIt(askForSite(url))
      .then((got) => got && use(got))
      .catch((error: unknown) => {
        report(error);
        setSaid(t('problem.reading-failed'));
      })
      .finally(() => setBusy(false));
  };
  return {
    blocks: shown ? page?.blocks : undefined,
    busy,
    said,
    show: () => withPage(() => setShown(true)),
    hide: () => setShown(false),
    save: () =>
      withPage(({ fixture }) => {
        const name = reportName(url, new Date());
        saveFile(name, fixture, 'text/html');
        setSaid(t('left.page-saved', { name }));
      }),
  };
}

/** "lede-www.eco.example-2026-11-23.html" */
const reportName = (url: string, now: Date): string =>
  `lede-${new URL(url).hostname.replace(/[^\w.-]/g, '')}-${now.toISOString().slice(0, 10)}.html`;
