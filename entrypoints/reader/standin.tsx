/** In place of an article that is not there yet, or cannot be had: what the source itself said. */
import { useState } from 'preact/hooks';
import { ArticleHead } from '../../components/article-head.tsx';
import { ArticleSummary } from '../../components/article-summary.tsx';
import { OtherTellers } from '../../components/other-tellers.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { stepTo } from '../../utils/browser/page/steps.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import { directionOf } from '../../utils/i18n/index.ts';
import type { Entry, Story, Summary } from '../../utils/model.ts';
import type { Problem, ProblemCode } from '../../utils/result.ts';
import { directionOfLanguage } from '../../utils/text/direction.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { askForSite } from './ask-site.ts';
import { sourceTitle, tellersOf } from './known.ts';
import type { Known } from './use-article.ts';
import { useBeside } from './use-beside.ts';
import { goToOthers } from './use-going.ts';

interface StandinProps {
  readonly entry: Entry;
  readonly known: Known;
  readonly problem: Problem | undefined;
  readonly onLoad: () => Promise<void>;
}

export function Standin({ entry, known, problem, onLoad }: StandinProps) {
  const { t, locale } = useWords();
  const now = useNow();
  const [refused, setRefused] = useState(false);
  const language = entry.language ?? known.sources.get(entry.sourceId)?.language;
  const site = siteName(entry.url);
  const beside = useBeside();
  const tellers = tellersOf(known, entry.id);
  const told = toldOf(entry, known.story);

  const allow = () => {
    askForSite(entry.url)
      .then((granted) => {
        setRefused(!granted);
        return granted ? onLoad() : undefined;
      })
      .catch(report);
  };

  return (
    <article lang={language} dir={directionOfLanguage(language)}>
      <ArticleHead
        title={entry.title}
        byline={entry.author}
        source={sourceTitle(known, entry)}
        published={entry.published}
        others={tellers.length}
        onOthers={() => {
          stepTo('others');
          goToOthers();
        }}
        now={now}
      />
      <ArticleSummary {...told} />
      <div class="notice" role="status" lang={locale} dir={directionOf(locale)}>
        {problem ? (
          <>
            <p>{refused ? t('reader.refused', { site }) : t(`problem.${problem.code}`)}</p>
            {withoutAnswer.has(problem.code) && <p>{t('reader.not-stored')}</p>}
            <p class="notice-actions">
              {problem.code === 'permission-missing' && (
                <button type="button" class="button strong" onClick={allow}>
                  {t('reader.ask-site', { site })}
                </button>
              )}
              {problem.code !== 'permission-missing' && (
                <button type="button" class="button" onClick={() => void onLoad().catch(report)}>
                  {t('reader.try-again')}
                </button>
              )}
              <a class="link" href={entry.url} target="_blank" rel="noopener noreferrer">
                {t('reader.open-original', { site })}
              </a>
            </p>
          </>
        ) : (
          <p>{t('reader.loading')}</p>
        )}
      </div>
      <OtherTellers tellers={tellers} now={now} beside={beside} />
    </article>
  );
}

/** There may be no network at all. */
const withoutAnswer: ReadonlySet<ProblemCode> = new Set(['offline', 'unreachable', 'timeout']);

interface Told {
  readonly sentences: Summary['sentences'];
  readonly maker: Summary['maker'] | undefined;
}

/** The story's summary, or the source's own words; another's summary is not said to be this entry's. */
function toldOf(entry: Entry, story: Story | undefined): Told {
  if (!story?.summary?.sentences.length)
    return { sentences: entry.text ? [{ text: entry.text }] : [], maker: 'publisher' };
  const own = (story.teller ?? story.members[0]?.entryId) === entry.id;
  return { sentences: story.summary.sentences, maker: own ? story.summary.maker : undefined };
}
