/** An article that was begun goes on where it was left, and says so. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { QuietLine } from '../../components/quiet-line.tsx';
import { useWords } from '../../components/words.ts';
import { goToLeftOff, keepLeftOff, leftOffIn, readLeftOff } from '../../utils/browser/page/left-off.ts';

interface LeftOffProps {
  readonly entryId: string;
  /** In which the article is drawn. */
  readonly root: RefObject<HTMLElement | null>;
  /** Whether the reader asked for another place. */
  readonly elsewhere: boolean;
}

/** Scrolling is over when nothing has moved for so long. */
const restMs = 300;

export function LeftOff({ entryId, root, elsewhere }: LeftOffProps) {
  const { t } = useWords();
  const [resumed, setResumed] = useState(false);
  useLayoutEffect(() => {
    const text = root.current?.querySelector('.text');
    const left = elsewhere ? undefined : readLeftOff(entryId);
    if (text && left) setResumed(goToLeftOff(text, left));
    // Once: text that is drawn anew is not gone to again.
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const text = root.current?.querySelector('.text');
      // Without a box while the whole page stands in its place.
      if (text?.getClientRects().length) keepLeftOff(entryId, leftOffIn(text));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, restMs);
    };
    addEventListener('scroll', later, { passive: true });
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', later);
      removeEventListener('pagehide', keep);
    };
  }, [entryId, root]);
  const toTop = () => {
    setResumed(false);
    scrollTo({ top: 0, behavior: 'instant' });
  };
  return (
    <div role="status">
      {resumed && (
        <QuietLine onGone={() => setResumed(false)}>
          {t('reader.resumed')} ·{' '}
          <button type="button" class="link" onClick={toTop}>
            {t('reader.to-top')}
          </button>
        </QuietLine>
      )}
    </div>
  );
}
