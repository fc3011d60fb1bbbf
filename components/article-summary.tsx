/** The summary on top of an article, behind the accent's rule: whose words it has, and where they stand. */
import { useId } from 'preact/hooks';
import { directionOf } from '../utils/i18n/index.ts';
import type { Summary, SummarySentence } from '../utils/model.ts';
import { useWords } from './words.ts';

interface ArticleSummaryProps {
  readonly sentences: readonly SummarySentence[];
  /** Absent where the words are neither the article's own nor its publisher's. */
  readonly maker: Summary['maker'] | undefined;
  /** The address of a sentence's place in the text; a sentence without one is only read. */
  readonly hrefOf?: (sentence: SummarySentence) => string | undefined;
  readonly onGo?: (sentence: SummarySentence) => void;
}

export function ArticleSummary({ sentences, maker, hrefOf, onGo }: ArticleSummaryProps) {
  const { t, locale } = useWords();
  const hint = useId();
  if (sentences.length === 0) return null;
  const hrefs = sentences.map((sentence) => hrefOf?.(sentence));
  return (
    <section class="lede" aria-label={t('reader.summary')}>
      {sentences.map((sentence, index) => (
        <p key={sentence.text} dir="auto">
          {hrefs[index] === undefined ? (
            sentence.text
          ) : (
            <a
              class="goes"
              href={hrefs[index]}
              draggable={false}
              aria-describedby={hint}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
                event.preventDefault();
                onGo?.(sentence);
              }}
            >
              {sentence.text}
            </a>
          )}
        </p>
      ))}
      {maker && (
        <p class="maker" lang={locale} dir={directionOf(locale)}>
          {t(`copy.made-by.${maker}`)}
        </p>
      )}
      {hrefs.some((href) => href !== undefined) && (
        <span id={hint} lang={locale} hidden>
          {t('reader.goes-there')}
        </span>
      )}
    </section>
  );
}
