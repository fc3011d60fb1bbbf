/** The reader over an open store: bar, article, and what can be said while the article is not there. */
import { useLayoutEffect } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { Place } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import { type Settings, updateSettings } from '../../utils/browser/settings.ts';
import type { Store } from '../../utils/store/store.ts';
import { Bar } from './bar.tsx';
import { Here } from './here.tsx';
import { Piece } from './piece.tsx';
import { Standin } from './standin.tsx';
import { useArticle } from './use-article.ts';

interface OpenArticleProps {
  readonly store: Store;
  readonly settings: Settings;
  readonly entryId: string;
  readonly place?: Place | undefined;
  readonly back: boolean;
}

export function changeSettings(change: Partial<Settings>): void {
  updateSettings(change).catch(report);
}

export function OpenArticle({ store, settings, entryId, place, back }: OpenArticleProps) {
  const { t } = useWords();
  const { known, article, problem, saved, save, load, putBack, join } = useArticle(store, entryId);
  const title = article?.title || known?.entry?.title;
  useLayoutEffect(() => {
    document.title = title ? `${title} · ${t('app.name')}` : t('app.name');
  }, [title, t]);

  return (
    <>
      <Bar
        back={back}
        original={article?.url ?? known?.entry?.url}
        saved={saved}
        onSave={known?.entry && save}
        settings={settings}
        onSettings={changeSettings}
      />
      <main>
        {known && !known.entry && !article && <h1 class="notice">{t('reader.unknown')}</h1>}
        {known?.entry &&
          (article ? (
            <Piece
              key={known.entry.id}
              article={article}
              entry={known.entry}
              known={known}
              place={place}
              onPutBack={putBack}
              onJoin={join}
            />
          ) : (
            <Standin entry={known.entry} known={known} problem={problem} onLoad={load} />
          ))}
        {article && <Here url={article.url} settings={settings} />}
      </main>
    </>
  );
}
