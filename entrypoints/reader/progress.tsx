/** How far one has read: a hairline under the bar, and in the bar the minutes that are left. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { StoredArticle } from '../../utils/model.ts';
import { minutesToRead } from './reading.ts';

/** Before this nobody has begun to read. */
const begunPx = 80;

export function Progress({ article }: { readonly article: StoredArticle }) {
  const { t } = useWords();
  const line = useRef<HTMLSpanElement>(null);
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const minutes = minutesToRead(article.blocks, article.language);
    const look = () => {
      const text = document.querySelector('.text');
      // How far one can scroll until the end of the text is in sight: what stands under it is not read.
      const far = text ? text.getBoundingClientRect().bottom + scrollY - innerHeight : 0;
      const part = far > 0 ? Math.min(1, Math.max(0, scrollY / far)) : 0;
      line.current?.style.setProperty('--read', String(part));
      setLeft(scrollY > begunPx && part > 0 && part < 1 ? Math.ceil(minutes * (1 - part)) : undefined);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [article]);
  return (
    <>
      {left !== undefined && <span class="minutes-left">{t('reader.left', { count: left })}</span>}
      <span ref={line} class="read-line" aria-hidden="true" />
    </>
  );
}
