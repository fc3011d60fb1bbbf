/** What was left out today, and when the newest answer of a source came. */
import { useWords } from '../../components/words.ts';
import { formatClock } from '../../utils/i18n/format.ts';

interface FooterProps {
  readonly leftOut: number;
  /** When a source answered last; 0 for never. */
  readonly answeredAt: number;
  readonly now: number;
}

export function Footer({ leftOut, answeredAt, now }: FooterProps) {
  const { t, locale } = useWords();
  return (
    <footer>
      <span>{leftOut > 0 && t('digest.left-out', { count: leftOut })}</span>
      <span>
        {answeredAt > 0
          ? t('digest.up-to-date', { time: formatClock(answeredAt, now, locale) })
          : t('digest.not-yet')}
      </span>
    </footer>
  );
}
