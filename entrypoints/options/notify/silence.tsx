/** Nothing for a while: an hour, or until tomorrow. */
import { useWords } from '../../../components/words.ts';
import { useNow } from '../../../utils/browser/page/use-now.ts';
import { formatClock } from '../../../utils/i18n/format.ts';
import { loud, silentFor, silentUntil } from '../../../utils/notify/silence.ts';
import type { WishProps } from './wish.ts';

export function Silence({ wish, onChange }: WishProps) {
  const { t, locale } = useWords();
  const now = useNow();
  // Begun a moment ago, it is later than the page's minute.
  const until = silentUntil(wish, Math.max(now, Date.now()));
  if (until !== undefined) {
    return (
      <p role="status">
        {t('options.notify-silent', { time: formatClock(until, now, locale) })}{' '}
        <button type="button" class="link" onClick={() => onChange(loud)}>
          {t('options.notify-loud')}
        </button>
      </p>
    );
  }
  return (
    <p class="button-row">
      <button
        type="button"
        class="link"
        onClick={() => onChange((was) => silentFor(was, 'hour', Date.now()))}
      >
        {t('options.notify-hush-hour')}
      </button>
      <button type="button" class="link" onClick={() => onChange((was) => silentFor(was, 'day', Date.now()))}>
        {t('options.notify-hush-day')}
      </button>
    </p>
  );
}
