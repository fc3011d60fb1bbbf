/** A whole page as text, in the article's place: nothing of it cleaned, and a way back at both ends. */
import { useEffect, useRef } from 'preact/hooks';
import { directionOf } from '../utils/i18n/index.ts';
import type { Block } from '../utils/model.ts';
import type { Pictures } from './article-figure.tsx';
import { ArticleView } from './article-view.tsx';
import { useWords } from './words.ts';

interface WholePageProps {
  readonly blocks: readonly Block[];
  readonly onBack: () => void;
}

const noPictures: Pictures = new Map();

export function WholePage({ blocks, onBack }: WholePageProps) {
  const { t, locale } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever asked for it stood at the article's end.
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'center' });
  }, []);
  const back = (
    <button type="button" class="link" onClick={onBack}>
      {t('left.whole-back')}
    </button>
  );
  return (
    <section>
      <div class="whole-head" lang={locale} dir={directionOf(locale)}>
        <h2 ref={heading} tabIndex={-1}>
          {t('left.whole-title')}
        </h2>
        <p>
          {t(blocks.length > 0 ? 'left.whole-note' : 'left.whole-empty')} {back}
        </p>
      </div>
      <ArticleView blocks={blocks} pictures={noPictures} showsRemoved={false} />
      {blocks.length > 0 && (
        <p class="whole-end" lang={locale} dir={directionOf(locale)}>
          {back}
        </p>
      )}
    </section>
  );
}
