/** For whoever misses something in an article: its whole page as text, or as a file for a report. */
import { useRef } from 'preact/hooks';
import { Naming } from './naming.tsx';
import { useWords } from './words.ts';

interface PageHelpProps {
  readonly busy: boolean;
  /** What came of it, in a sentence; empty where nothing did yet. */
  readonly said: string;
  /** Sites that the page leads to, and that must be allowed before it comes. */
  readonly lacking: readonly string[];
  /** Called inside the click, so that it may ask for them. */
  readonly onAllow: () => void;
  /** Both are called inside the click, so that they may ask for the site. */
  readonly onShow: () => void;
  readonly onSave: () => void;
}

export function PageHelp({ busy, said, lacking, onAllow, onShow, onSave }: PageHelpProps) {
  const { t } = useWords();
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <dl class="page-help">
        <dt>
          <button type="button" class="link whole-ask" aria-disabled={busy} onClick={() => !busy && onShow()}>
            {t('left.whole')}
          </button>
        </dt>
        <dd>{t('left.whole-how')}</dd>
        <dt>
          <button type="button" class="link" aria-disabled={busy} onClick={() => !busy && onSave()}>
            {t('left.save-page')}
          </button>
        </dt>
        <dd>{t('left.save-page-how')}</dd>
      </dl>
      <p ref={status} class="page-said" role="status" tabIndex={-1}>
        {busy ? t('left.fetching') : said}
      </p>
      {lacking.length > 0 && !busy && (
        <p>
          <button
            type="button"
            class="link"
            onClick={() => {
              onAllow();
              // It goes when it is pressed.
              status.current?.focus({ preventScroll: true });
            }}
          >
            <Naming say={(site) => t('reader.ask-site', { site })} names={lacking} />
          </button>
        </p>
      )}
    </>
  );
}
