/** The reader of a link: its page is fetched, and its site asked for where that is not granted yet. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { fail, type Problem } from '../../utils/result.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { OriginalTool } from './article-tools.tsx';
import { askForOrigins, askForSite } from './ask-site.ts';
import { Bar } from './bar.tsx';
import { changeSettings } from './open-article.tsx';

interface OpenLinkProps {
  readonly url: string;
  readonly settings: Settings;
}

export function OpenLink({ url, settings }: OpenLinkProps) {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [refused, setRefused] = useState(false);
  const site = siteName(problem?.origins?.[0] ?? url);

  const read = useCallback(async () => {
    setProblem(undefined);
    const answer = await request('read-link', { url }).catch((error: unknown) => {
      report(error);
      return fail('reading-failed', 'the background did not answer');
    });
    // In this one's place: Back goes where the link was.
    if (answer.ok) location.replace(readerHref(answer.value.entryId));
    else setProblem(answer.problem);
  }, [url]);
  useEffect(() => void read(), [read]);

  const allow = () => {
    // A link may have led on to another site, which is the one to ask for.
    (problem?.origins ? askForOrigins(problem.origins) : askForSite(url))
      .then((granted) => {
        setRefused(!granted);
        return granted ? read() : undefined;
      })
      .catch(report);
  };

  const missing = problem?.code === 'permission-missing';
  const original = /^https?:/.test(url) ? url : undefined;
  return (
    <>
      <Bar
        back={false}
        settings={settings}
        onSettings={changeSettings}
        tools={original && <OriginalTool href={original} />}
      />
      <main>
        <h1 class="unseen">{site}</h1>
        <div class="notice" role="status">
          {!problem && <p>{t('reader.loading')}</p>}
          {problem && <p>{refused ? t('reader.refused', { site }) : t(`problem.${problem.code}`)}</p>}
          {problem && (
            <p class="notice-actions">
              <button
                type="button"
                class={missing ? 'button strong' : 'button'}
                onClick={missing ? allow : () => void read()}
              >
                {missing ? t('reader.ask-site', { site }) : t('reader.try-again')}
              </button>
              {original && (
                <a class="link" href={original} rel="noreferrer">
                  {t('reader.open-original', { site })}
                </a>
              )}
            </p>
          )}
        </div>
      </main>
    </>
  );
}
