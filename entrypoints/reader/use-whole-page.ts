/** The page of an article, fetched anew when somebody misses something: to be shown, or saved for a report. */
import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { saveFile } from '../../utils/browser/page/save-file.ts';
import { type RequestMap, request } from '../../utils/browser/requests.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { askForOrigins, askForSite } from './ask-site.ts';
import { problemOfPage } from './problem-of-page.ts';

type Answer = RequestMap['whole-page']['answer'];
type Page = Extract<Answer, { ok: true }>['value'];
/** What a page is wanted for. */
type Use = (page: Page) => void;

/** Where the page leads to a site that must be allowed first. */
interface Lacking {
  readonly origins: readonly string[];
  readonly use: Use;
}

export function useWholePage(entryId: string, url: string) {
  const { t } = useWords();
  const [page, setPage] = useState<Page>();
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [lacking, setLacking] = useState<Lacking>();

  const fetchIt = async (use: Use, site: string, granted: Promise<boolean>): Promise<void> => {
    if (!(await granted)) return setSaid(t('left.page-refused', { site }));
    const answer = await request('whole-page', { entryId });
    const origins = answer.ok ? undefined : answer.problem.origins;
    setLacking(origins && { origins, use });
    if (!answer.ok) return setSaid(t(problemOfPage(answer.problem.code)));
    setPage(answer.value);
    use(answer.value);
  };
  const start = (use: Use, site: string, granted: Promise<boolean>): void => {
    setSaid('');
    setBusy(true);
    fetchIt(use, siteName(site), granted)
      .catch((error: unknown) => {
        report(error);
        setSaid(t('problem.reading-failed'));
      })
      .finally(() => setBusy(false));
  };
  /** Called in the click; a page that is here already is not asked for again. */
  const withPage = (use: Use): void => {
    setSaid('');
    if (page) use(page);
    else start(use, url, askForSite(url));
  };
  return {
    blocks: shown ? page?.blocks : undefined,
    busy,
    said,
    lacking: lacking?.origins.map(siteName) ?? [],
    /** Called in the click. */
    allow: () => {
      if (lacking) start(lacking.use, lacking.origins[0] ?? url, askForOrigins(lacking.origins));
    },
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
