/** Under an article that goes on on another page: the offer to add the rest, and what came of it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf } from '../utils/i18n/index.ts';
import { useWords } from './words.ts';

interface NextPagesProps {
  /** Whether there is more than stands above. */
  readonly goesOn: boolean;
  readonly busy: boolean;
  /** What came of it, in a sentence; empty where nobody asked yet. */
  readonly said: string;
  /** Called inside the click, so that it may ask for the site. */
  readonly onAdd: () => void;
}

export function NextPages({ goesOn, busy, said, onAdd }: NextPagesProps) {
  const { t, locale } = useWords();
  const status = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed is gone with the last page.
    if (pressed.current && !goesOn) status.current?.focus({ preventScroll: true });
    if (!busy) pressed.current = false;
  }, [busy, goesOn]);
  if (!goesOn && !busy && said === '') return null;
  return (
    <div class="next-pages" lang={locale} dir={directionOf(locale)}>
      <p ref={status} role="status" tabIndex={-1}>
        {busy ? t('reader.next-loading') : said || t('reader.next-note')}
      </p>
      {goesOn && (
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            pressed.current = true;
            onAdd();
          }}
        >
          {t('reader.next')}
        </button>
      )}
    </div>
  );
}
