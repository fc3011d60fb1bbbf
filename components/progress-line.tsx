/** A hairline that fills while sources are read; its place is kept when it is not there. */
import { useWords } from './words.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export function ProgressLine({ progress }: { readonly progress: Progress | undefined }) {
  const { t } = useWords();
  if (!progress) return <div class="progress" />;
  // Never quite empty, so that it is seen from the first moment.
  const part = progress.total > 0 ? Math.max(0.04, progress.done / progress.total) : 0.04;
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={t('digest.refreshing')}
      aria-valuemin={0}
      aria-valuemax={progress.total}
      aria-valuenow={progress.done}
    >
      <span style={{ inlineSize: `${part * 100}%` }} />
    </div>
  );
}
