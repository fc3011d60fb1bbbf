/** In place of an article when it cannot be shown: why, in one sentence, and what can be done. */
import { ToExport } from '../../components/to-export.tsx';
import { useWords } from '../../components/words.ts';
import type { ProblemCode } from '../../utils/result.ts';

/** All of them: the code comes out of the page's address, where anything may stand. */
const known: Readonly<Record<ProblemCode, true>> = {
  'address-invalid': true,
  'address-insecure': true,
  'address-private': true,
  'permission-missing': true,
  'articles-elsewhere': true,
  offline: true,
  unreachable: true,
  timeout: true,
  'too-large': true,
  'not-found': true,
  gone: true,
  refused: true,
  'too-many-requests': true,
  'server-error': true,
  'not-a-feed': true,
  'no-feed-found': true,
  'feed-empty': true,
  'feed-broken': true,
  'not-opml': true,
  'not-rules': true,
  'pattern-lost': true,
  'no-text': true,
  'page-not-readable': true,
  'page-of-browser': true,
  'page-of-store': true,
  'page-pdf': true,
  'reading-failed': true,
  'private-window': true,
  'storage-full': true,
  'storage-broken': true,
  'storage-newer': true,
  'storage-not-converted': true,
};

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(known, code);

interface TroubleProps {
  readonly code: string;
  /** Absent where there is nothing that could be tried again. */
  readonly onRetry?: (() => void) | undefined;
}

export function Trouble({ code, onRetry }: TroubleProps) {
  const { t } = useWords();
  const reason = isKnown(code) ? (`problem.${code}` as const) : 'error.page';
  return (
    <div class="notice">
      <h1 class="notice">{t(reason)}</h1>
      {onRetry && (
        <p class="notice-actions">
          <button type="button" class="button" onClick={onRetry}>
            {t('reader.try-again')}
          </button>
          <ToExport reason={reason} />
        </p>
      )}
    </div>
  );
}
