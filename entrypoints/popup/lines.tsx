/** Lines above the stories: what waits, and what is new. */
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { formatAge } from '../../utils/i18n/format.ts';
import type { Digest } from './digest.ts';

interface LinesProps {
  readonly digest: Digest;
  /** Stories that came since and are not on show. */
  readonly waiting: number;
  readonly onApply: () => Promise<void>;
  readonly lookedAt: number | undefined;
  readonly now: number;
}

export function Lines({ digest, waiting, onApply, lookedAt, now }: LinesProps) {
  const { t, locale } = useWords();
  const { today, fresh, stories } = digest;
  return (
    <>
      {waiting > 0 && (
        <p class="line">
          {t('digest.new', { count: waiting })}{' '}
          <button type="button" class="link" onClick={() => void onApply().catch(report)}>
            {t('digest.show')}
          </button>
        </p>
      )}
      {!today && <p class="line soft">{t('digest.not-today')}</p>}
      {today && lookedAt !== undefined && stories.length > 0 && waiting === 0 && (
        <p class="looked soft">
          {fresh > 0
            ? t('digest.fresh', { count: fresh, age: formatAge(lookedAt, now, locale) })
            : t('digest.none-fresh', { age: formatAge(lookedAt, now, locale) })}
        </p>
      )}
    </>
  );
}
