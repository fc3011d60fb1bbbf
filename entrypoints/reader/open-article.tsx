/** The reader over an open store: bar, article, and what can be said while the article is not there. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { QuietLine } from '../../components/quiet-line.tsx';
import { useWords } from '../../components/words.ts';
import { onChange } from '../../utils/browser/changes.ts';
import type { Place } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import { type Settings, updateSettings } from '../../utils/browser/settings.ts';
import type { MessageKey } from '../../utils/i18n/index.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { Aloud } from './aloud.tsx';
import { ArticleTools } from './article-tools.tsx';
import { Bar } from './bar.tsx';
import { Here } from './here.tsx';
import { later } from './later.tsx';
import { NeighbourLinks } from './neighbours.tsx';
import { Piece } from './piece.tsx';
import { Progress } from './progress.tsx';
import { useArticle } from './use-article.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useReaderKeys } from './use-reader-keys.ts';

interface OpenArticleProps {
  readonly store: ReadableStore;
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
  const { known, article, problem, saved, save, read, markRead, load, putBack, join } = useArticle(
    store,
    entryId,
  );
  const [said, say] = useSaid();
  const [listens, setListens] = useState(false);
  const [help, setHelp] = useState(false);
  useEffect(
    () =>
      onChange((change) => {
        if (change.kind === 'refused') say(`problem.${change.code}`);
      }),
    [],
  );
  const entry = known?.entry;
  const neighbours = useNeighbours(store, settings, entry && (known.story?.id ?? entry.id));
  const title = article?.title || entry?.title;
  useLayoutEffect(() => {
    document.title = title ? `${title} · ${t('app.name')}` : t('app.name');
  }, [title, t]);
  useReaderKeys({
    settings,
    onSettings: changeSettings,
    neighbours,
    there: entry !== undefined,
    whole: article !== undefined,
    back,
    onSay: say,
    onSave: () => {
      save(!saved);
      say(saved ? 'reader.unsaved' : 'reader.saved');
    },
    onRead: () => {
      markRead(!read);
      say(read ? 'reader.now-unread' : 'reader.now-read');
    },
    onHelp: () => setHelp(true),
  });

  return (
    <>
      <Bar
        back={back}
        settings={settings}
        onSettings={changeSettings}
        tools={
          entry &&
          known && (
            <ArticleTools
              article={article}
              entry={entry}
              known={known}
              settings={settings}
              saved={saved}
              onSave={save}
              listens={listens}
              onListen={setListens}
            />
          )
        }
        progress={article && <Progress article={article} />}
        onKeys={settings.shortcuts ? () => setHelp(true) : undefined}
      />
      <div role="status">
        {said && (
          <QuietLine key={said.turn} onGone={() => say()}>
            {t(said.sentence)}
          </QuietLine>
        )}
      </div>
      <main>
        {known && !entry && !article && <h1 class="notice">{t('reader.unknown')}</h1>}
        {entry &&
          (article ? (
            <Piece
              key={entry.id}
              article={article}
              entry={entry}
              known={known}
              place={place}
              shortcuts={settings.shortcuts}
              onPutBack={putBack}
              onJoin={join}
            />
          ) : (
            <Standin entry={entry} known={known} problem={problem} onLoad={load} />
          ))}
        {entry && <NeighbourLinks {...neighbours} read={read} onRead={markRead} />}
        {article && <Here url={article.url} settings={settings} />}
      </main>
      {listens && article && (
        <Aloud
          key={article.entryId}
          article={article}
          settings={settings}
          onSettings={changeSettings}
          onClose={() => setListens(false)}
        />
      )}
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
}

/** So long a sentence is read that answers a key. */
const shortlyMs = 5000;

/** What a key did, or why it did nothing, for a moment; the same said again is said anew. */
function useSaid() {
  const [said, setSaid] = useState<{ readonly sentence: MessageKey; readonly turn: number }>();
  useEffect(() => {
    const timer = setTimeout(() => setSaid(undefined), shortlyMs);
    return () => clearTimeout(timer);
  }, [said]);
  const say = (sentence?: MessageKey) =>
    setSaid((before) => sentence && { sentence, turn: (before?.turn ?? 0) + 1 });
  return [said, say] as const;
}

const Standin = later(() => import('./instead.tsx').then((part) => part.Standin));
const Help = later(() => import('./keys.tsx').then((part) => part.ReaderKeys));
