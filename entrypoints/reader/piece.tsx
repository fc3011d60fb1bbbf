/** An article that is there: head, summary, text, and at its end what was left out. */
import { useMemo, useState } from 'preact/hooks';
import { ArticleHead } from '../../components/article-head.tsx';
import { ArticleSummary } from '../../components/article-summary.tsx';
import { ArticleView } from '../../components/article-view.tsx';
import { ImageSwitch } from '../../components/image-switch.tsx';
import { LeftOut } from '../../components/left-out.tsx';
import { OtherTellers } from '../../components/other-tellers.tsx';
import { useNow } from '../../utils/browser/page/use-now.ts';
import type { Entry, StoredArticle } from '../../utils/model.ts';
import { sourceTitle, tellersOf } from './known.ts';
import { minutesToRead, picturesIn } from './reading.ts';
import type { Known } from './use-article.ts';
import { usePictures } from './use-pictures.ts';

interface PieceProps {
  readonly article: StoredArticle;
  readonly entry: Entry;
  readonly known: Known;
}

export function Piece({ article, entry, known }: PieceProps) {
  const now = useNow();
  const [showsRemoved, setShowsRemoved] = useState(false);
  const addresses = useMemo(() => picturesIn(article.blocks), [article]);
  const wanted = known.sources.get(entry.sourceId)?.images === true;
  const { pictures, state, show } = usePictures(addresses, wanted);
  const tellers = tellersOf(known, entry.id);
  return (
    <article lang={article.language} dir={article.direction}>
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
      <ArticleView blocks={article.blocks} pictures={pictures} showsRemoved={showsRemoved} />
      <LeftOut
        removals={article.removals}
        shown={showsRemoved}
        onToggle={() => setShowsRemoved(!showsRemoved)}
      />
      <OtherTellers tellers={tellers} />
    </article>
  );
}
