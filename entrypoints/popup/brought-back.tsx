/** Says that the browser had lost what was stored, and what of it is back, until somebody has read it. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { type BroughtBack, forgetBroughtBack, readBroughtBack } from '../../utils/browser/brought-back.ts';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import { formatClock } from '../../utils/i18n/format.ts';

export function BroughtBackLine() {
  const { t, locale } = useWords();
  const [back, setBack] = useState<BroughtBack>();
  useEffect(() => {
    const look = () => void readBroughtBack().then(setBack).catch(report);
    look();
    return onChange(({ kind }) => kind === 'sources' && look());
  }, []);
  if (!back) return null;
  const { sources: count, snapshotAt } = back;
  return (
    <p class="line" role="status">
      {t('follow.back', { count })}{' '}
      {snapshotAt === undefined
        ? t('follow.back-no-marks')
        : t('follow.back-marks', { when: formatClock(snapshotAt, Date.now(), locale) })}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          setBack(undefined);
          forgetBroughtBack().catch(report);
        }}
      >
        {t('follow.back-read')}
      </button>
    </p>
  );
}
