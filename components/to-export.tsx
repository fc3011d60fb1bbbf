/** The way to the export, after a reason that names it. */
import type { MessageKey } from '../utils/i18n/index.ts';
import { useWords } from './words.ts';

const naming: readonly MessageKey[] = ['problem.storage-newer', 'problem.storage-not-converted'];

interface ToExportProps {
  readonly reason: MessageKey;
  /** How the popup goes there: it closes, and the options have a tab of their own. */
  readonly onGo?: () => void;
}

export function ToExport({ reason, onGo }: ToExportProps) {
  const { t } = useWords();
  if (!naming.includes(reason)) return null;
  return (
    <>
      {' '}
      {onGo ? (
        <button type="button" class="link" onClick={onGo}>
          {t('error.to-export')}
        </button>
      ) : (
        <a class="link" href="options.html#privacy">
          {t('error.to-export')}
        </a>
      )}
    </>
  );
}
