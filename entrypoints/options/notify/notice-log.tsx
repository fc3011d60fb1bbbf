/** The last decisions: what was told, what waits and why, what was not told and why. */
import { useEffect, useState } from 'preact/hooks';
import { useWords, type Words } from '../../../components/words.ts';
import { onChange } from '../../../utils/browser/changes.ts';
import { report } from '../../../utils/browser/page/report.ts';
import { useNow } from '../../../utils/browser/page/use-now.ts';
import { formatClock } from '../../../utils/i18n/format.ts';
import { type LogLine, ledgerKey, ledgerOf } from '../../../utils/notify/ledger.ts';
import type { ReadableStore } from '../../../utils/store/store.ts';

export function NoticeLog({ store }: { readonly store: ReadableStore }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="notice-log" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('options.notify-log')}</summary>
      {open && <Lines store={store} />}
    </details>
  );
}

function Lines({ store }: { readonly store: ReadableStore }) {
  const { t, locale } = useWords();
  const now = useNow();
  const [lines, setLines] = useState<readonly LogLine[]>();
  useEffect(() => {
    const read = () => void store.fact(ledgerKey).then((fact) => setLines(ledgerOf(fact).log), report);
    read();
    return onChange((change) => {
      if (change.kind === 'notices') read();
    });
  }, [store]);
  if (!lines) return null;
  if (lines.length === 0) return <p class="soft">{t('options.notify-log-none')}</p>;
  return (
    <ol>
      {lines.map((line) => (
        <li key={`${line.at} ${line.storyId}`}>
          <p dir="auto">{line.headline}</p>
          <p class="soft">
            <time dateTime={new Date(line.at).toISOString()}>{formatClock(line.at, now, locale)}</time>
            {' · '}
            {whatAndWhy(line, t)}
            {line.until !== undefined &&
              ` ${t('options.notify-until', { time: formatClock(line.until, now, locale) })}`}
            {line.words.length > 0 && (
              <>
                {' · '}
                <bdi>{line.words.join(', ')}</bdi>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function whatAndWhy({ what, why }: LogLine, t: Words['t']): string {
  const said = t(`options.notify-what-${what}`);
  return why ? t('options.notify-because', { what: said, why: t(`options.notify-why-${why}`) }) : said;
}
