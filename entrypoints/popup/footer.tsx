/** What was left out today, the way to the day as a page to hand on, and when the newest answer of a source came. */
import { useWords } from '../../components/words.ts';
import { formatClock, startOfDay } from '../../utils/i18n/format.ts';
import type { Source } from '../../utils/model.ts';
import type { Digest } from './digest.ts';

interface FooterProps {
  readonly digest: Digest;
  readonly sources: readonly Source[];
  readonly now: number;
}

export function Footer({ digest, sources, now }: FooterProps) {
  const { t, locale } = useWords();
  const midnight = startOfDay(now);
  const leftOut = digest.stories
    .filter((story) => story.latest >= midnight)
    .reduce((sum, story) => sum + story.leftOut, 0);
  const latest = Math.max(0, ...sources.map((source) => source.health.lastOkAt ?? 0));
  return (
    <footer>
      <span>{leftOut > 0 && t('digest.left-out', { count: leftOut })}</span>
      <a href="digest.html" target="_blank" rel="noopener" title={t('digest.share-day')}>
        {t('digest.share')}
      </a>
      <span>
        {latest > 0
          ? t('digest.up-to-date', { time: formatClock(latest, now, locale) })
          : t('digest.not-yet')}
      </span>
    </footer>
  );
}
