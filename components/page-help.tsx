/** For whoever misses something in an article: its whole page as text, or as a file for a report. */
import { useWords } from './words.ts';

interface PageHelpProps {
  readonly busy: boolean;
  /** What came of it, in a sentence; empty where nothing did yet. */
  readonly said: string;
  /** Both are called inside the click, so that they may ask for the site. */
  readonly onShow: () => void;
  readonly onSave: () => void;
}

export function PageHelp({ busy, said, onShow, onSave }: PageHelpProps) {
  const { t } = useWords();
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
      <p class="page-said" role="status">
        {busy ? t('left.fetching') : said}
      </p>
    </>
  );
}
