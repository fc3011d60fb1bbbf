/** Says why the storage cannot be had, and of when the stories are that are shown all the same. */
import { useWords } from '../../components/words.ts';
import type { StorageCode } from '../../utils/browser/database/opening.ts';
import { formatClock } from '../../utils/i18n/format.ts';
import { Problem } from './problem.tsx';

interface StaleLineProps {
  readonly trouble: StorageCode;
  /** When what is shown was made. */
  readonly asOf: number;
  readonly now: number;
}

export function StaleLine({ trouble, asOf, now }: StaleLineProps) {
  const { t, locale } = useWords();
  return (
    <p class="line">
      {t('problem.stale', { time: formatClock(asOf, now, locale) })}{' '}
      <Problem said={{ key: `problem.${trouble}` }} />
    </p>
  );
}
