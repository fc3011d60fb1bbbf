/** An article that is there: its head, its text, and in the text's place its whole page where that is wanted. */
import { useEffect, useRef } from 'preact/hooks';
import { ArticleHead } from '../../components/article-head.tsx';
import { OtherTellers } from '../../components/other-tellers.tsx';
import { WholePage } from '../../components/whole-page.tsx';
import type { Place } from '../../utils/browser/page/reader-href.ts';
import { stepTo } from '../../utils/browser/page/steps.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import type { Block, Entry, StoredArticle } from '../../utils/model.ts';
import { isStub } from '../../utils/text/stub.ts';
import { sourceTitle, tellersOf } from './known.ts';
import { PieceText } from './piece-text.tsx';
import { minutesToRead } from './reading.ts';
import type { Known } from './use-article.ts';
import { useBeside } from './use-beside.ts';
import { goToOthers } from './use-going.ts';
import type { Join } from './use-next-pages.ts';
import { useWholePage } from './use-whole-page.ts';

interface PieceProps {
  readonly article: StoredArticle;
  readonly entry: Entry;
  readonly known: Known;
  readonly place: Place | undefined;
  /** Whether single keys do something. */
  readonly shortcuts: boolean;
  /** Tells whether it is back. */
  readonly onPutBack: (block: Block) => Promise<boolean>;
  readonly onJoin: Join;
}

export function Piece({ article, entry, known, place, shortcuts, onPutBack, onJoin }: PieceProps) {
  const now = useNow();
  const root = useRef<HTMLElement>(null);
  const whole = useWholePage(entry.id, article.url);
  const showsWhole = whole.blocks !== undefined;
  const wasWhole = useRef(false);
  useEffect(() => {
    // Back where it was asked for.
    if (wasWhole.current && !showsWhole) root.current?.querySelector<HTMLElement>('.whole-ask')?.focus();
    wasWhole.current = showsWhole;
  }, [showsWhole]);
  const beside = useBeside();
  const tellers = tellersOf(known, entry.id);
  const toOthers = () => {
    stepTo('others');
    goToOthers();
  };
  return (
    <article ref={root} lang={article.language} dir={article.direction}>
      <ArticleHead
        title={article.title}
        byline={article.byline ?? entry.author}
        source={sourceTitle(known, entry) ?? article.siteName}
        published={article.published ?? entry.published}
        minutes={minutesToRead(article.blocks, article.language)}
        others={tellers.length}
        onOthers={showsWhole ? undefined : toOthers}
        now={now}
      />
      {whole.blocks && <WholePage blocks={whole.blocks} onBack={whole.hide} />}
      {/* Only out of sight: what was opened in it stays open. */}
      <div hidden={showsWhole}>
        <PieceText
          article={article}
          place={place}
          beside={beside}
          shortcuts={shortcuts}
          stub={isStubHere(article, entry, known)}
          images={known.sources.get(entry.sourceId)?.images === true}
          whole={whole}
          onPutBack={onPutBack}
          onJoin={onJoin}
        />
        <OtherTellers tellers={tellers} now={now} beside={beside} />
      </div>
    </article>
  );
}

/** A page that was read without a source is what a subscriber had before their eyes. */
const isStubHere = (article: StoredArticle, entry: Entry, known: Known): boolean =>
  known.sources.has(entry.sourceId) && isStub(article, entry.text);
