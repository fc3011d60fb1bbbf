/** What is told of an article above its text: its summary and its facts, each leading to the sentence it is from. */
import { ArticleSummary } from '../../components/article-summary.tsx';
import { FactRow } from '../../components/fact-row.tsx';
import { type Place, readerHref } from '../../utils/browser/page/reader-href.ts';
import { chips } from '../../utils/facts/rank.ts';
import type { StoredArticle, SummarySentence } from '../../utils/model.ts';
import { placeOf } from './use-going.ts';

interface PieceToldProps {
  readonly article: StoredArticle;
  readonly onGo: (place: Place) => void;
}

export function PieceTold({ article, onGo }: PieceToldProps) {
  const { blocks, entryId, summary, facts = [] } = article;
  const hrefOf = (sentence: SummarySentence) => {
    const place = placeOf(blocks, sentence);
    return place && readerHref(entryId, place);
  };
  const go = (place: Place | undefined) => place && onGo(place);
  return (
    <>
      <ArticleSummary
        sentences={summary.sentences}
        maker={summary.maker}
        hrefOf={hrefOf}
        onGo={(sentence) => go(placeOf(blocks, sentence))}
      />
      <FactRow
        facts={chips(facts)}
        onGo={({ block, at }) => go(block === undefined ? undefined : { block, at })}
      />
    </>
  );
}
