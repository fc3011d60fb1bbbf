/** An article that is there: head, summary, text, and at its end what was left out. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ArticleHead } from '../../components/article-head.tsx';
import { ArticleSummary } from '../../components/article-summary.tsx';
import { ArticleView } from '../../components/article-view.tsx';
import { ImageSwitch } from '../../components/image-switch.tsx';
import { LeftOut } from '../../components/left-out.tsx';
import { OtherTellers } from '../../components/other-tellers.tsx';
import { useWords } from '../../components/words.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import type { MessageKey } from '../../utils/i18n/index.ts';
import type { Block, Entry, StoredArticle } from '../../utils/model.ts';
import { sourceTitle, tellersOf } from './known.ts';
import { minutesToRead, picturesIn } from './reading.ts';
import type { Known } from './use-article.ts';
import { usePictures } from './use-pictures.ts';

interface PieceProps {
  readonly article: StoredArticle;
  readonly entry: Entry;
  readonly known: Known;
  /** Tells whether it is back. */
  readonly onPutBack: (block: Block) => Promise<boolean>;
}

export function Piece({ article, entry, known, onPutBack }: PieceProps) {
  const { t, locale } = useWords();
  const now = useNow();
  const [showsRemoved, setShowsRemoved] = useState(false);
  const [said, setSaid] = useState<MessageKey>();
  const root = useRef<HTMLElement>(null);
  const pressed = useRef(-1);
  const putBack = async (block: Block) => {
    pressed.current = putBackButtons(root.current).findIndex((button) => button.matches(':focus'));
    setSaid(undefined);
    setSaid((await onPutBack(block)) ? 'left.is-back' : 'left.not-back');
  };
  useEffect(() => {
    // The button that was pressed is gone: the next one takes its focus.
    if (said !== 'left.is-back' || pressed.current < 0) return;
    const buttons = putBackButtons(root.current);
    const next = buttons[pressed.current] ?? buttons.at(-1) ?? root.current?.querySelector('summary');
    next?.focus({ preventScroll: true });
  }, [said]);
  const addresses = useMemo(() => picturesIn(article.blocks), [article]);
  const wanted = known.sources.get(entry.sourceId)?.images === true;
  const { pictures, state, show } = usePictures(addresses, wanted);
  const tellers = tellersOf(known, entry.id);
  return (
    <article ref={root} lang={article.language} dir={article.direction}>
      <ArticleHead
        title={article.title}
        byline={article.byline ?? entry.author}
        source={sourceTitle(known, entry) ?? article.siteName}
        published={article.published ?? entry.published}
        minutes={minutesToRead(article.blocks)}
        others={tellers.length}
        now={now}
      />
      <ArticleSummary sentences={article.summary.sentences.map((sentence) => sentence.text)} />
      <ImageSwitch
        count={addresses.length}
        state={state}
        missing={addresses.length - pictures.size}
        onShow={show}
      />
      <ArticleView
        blocks={article.blocks}
        pictures={pictures}
        showsRemoved={showsRemoved}
        onPutBack={putBack}
      />
      <p class="put-back" role="status" lang={locale} dir="auto">
        {said && t(said)}
      </p>
      <LeftOut
        removals={article.removals}
        original={article.url}
        shown={showsRemoved}
        onToggle={() => setShowsRemoved(!showsRemoved)}
      />
      <OtherTellers tellers={tellers} />
    </article>
  );
}

const putBackButtons = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('.removed-note > button') ?? []),
];
