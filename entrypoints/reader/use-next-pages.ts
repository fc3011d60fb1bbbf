/** The pages on which an article goes on: asked for in a click, and what is said of it. */
import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { RequestMap } from '../../utils/browser/requests.ts';
import type { StoredArticle } from '../../utils/model.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { askForSite } from './ask-site.ts';
import { problemOfPage } from './problem-of-page.ts';

export type Join = () => Promise<RequestMap['join-parts']['answer']>;

export function useNextPages({ url, next }: StoredArticle, onJoin: Join) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  const join = async (granted: Promise<boolean>): Promise<string> => {
    if (!(await granted)) return t('reader.next-refused', { site: siteName(url) });
    const answer = await onJoin();
    if (!answer.ok) return t(problemOfPage(answer.problem.code));
    const { added, stopped } = answer.value;
    const came = added > 0 ? t('reader.next-added', { count: added }) : '';
    if (!stopped) return came || t('reader.next-none');
    return [came, t(problemOfPage(stopped.code)), t('reader.next-kept')].filter(Boolean).join(' ');
  };
  /** Called in the click. */
  const add = (): void => {
    setBusy(true);
    join(askForSite(next ?? url))
      .then(setSaid)
      .catch((error: unknown) => {
        report(error);
        setSaid(t('problem.reading-failed'));
      })
      .finally(() => setBusy(false));
  };
  return { busy, said, add };
}
