/** What a maintainer asks for first: versions, counts, what is wrong. On screen as it is copied, so that nothing is given away unseen. */
import { useEffect, useState } from 'preact/hooks';
import { useWords, type Words } from '../../components/words.ts';
import { diagnose } from '../../utils/browser/page/diagnose.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { LoggedError } from '../../utils/diagnostics/errors.ts';
import type { Facts } from '../../utils/diagnostics/facts.ts';
import { reportText } from '../../utils/diagnostics/report.ts';
import {
  iso,
  mostTroubles,
  partsOf,
  type SourceTrouble,
  troublesOf,
  type Value,
} from '../../utils/diagnostics/rows.ts';
import { formatBytes } from '../../utils/i18n/bytes.ts';
import { formatClock } from '../../utils/i18n/format.ts';
import { localeTag } from '../../utils/i18n/index.ts';

/** Behind its heading: nothing is looked up until somebody opens it. */
export function Diagnostics({ settings }: { readonly settings: Settings }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="notice-log diagnostics" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('data.diagnostics')}</summary>
      {open && <Found settings={settings} />}
    </details>
  );
}

function Found({ settings }: { readonly settings: Settings }) {
  const { t, locale } = useWords();
  const [facts, setFacts] = useState<Facts>();
  const [said, setSaid] = useState<'copied' | 'copy-failed'>();
  // Looked at once: what is copied is what was read. Open it again for another look.
  useEffect(() => {
    diagnose(settings, locale).then(setFacts, report);
  }, [locale]);
  if (!facts) return <p class="soft">{t('diag.looking')}</p>;

  const copy = () => {
    navigator.clipboard.writeText(reportText(facts)).then(
      () => setSaid('copied'),
      (error: unknown) => {
        report(error);
        setSaid('copy-failed');
      },
    );
  };
  const troubles = troublesOf(facts);
  return (
    <div class="diag">
      <p class="soft">{t('diag.note')}</p>
      <p class="data-actions">
        <button type="button" class="button" onClick={copy}>
          {t('diag.copy')}
        </button>{' '}
        {/* Always there, so that screen readers hear what is put into it. */}
        <span class="soft" role="status">
          {said && t(`diag.${said}`)}
        </span>
      </p>
      {partsOf(facts).map(({ name, rows }) => (
        <div class="diag-part" key={name}>
          <h3>{t(`diag.part-${name}`)}</h3>
          <dl>
            {rows.map(({ key, value }) => (
              <div key={key}>
                <dt>{t(`diag.row-${key}`)}</dt>
                <dd>
                  <Said value={value} now={facts.at} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {troubles && <Troubles troubles={troubles} now={facts.at} />}
      {facts.errors && <Errors errors={facts.errors} now={facts.at} />}
    </div>
  );
}

function Troubles({ troubles, now }: { readonly troubles: readonly SourceTrouble[]; readonly now: number }) {
  const { t } = useWords();
  return (
    <>
      <h3>{t('diag.problems')}</h3>
      {troubles.length === 0 && <p class="soft">{t('diag.no-problems')}</p>}
      <ul>
        {troubles.slice(0, mostTroubles).map((trouble, i) => (
          // Two sources of one host may have the same.
          <Trouble key={i} trouble={trouble} now={now} />
        ))}
      </ul>
      {troubles.length > mostTroubles && (
        <p class="soft">{t('diag.more-problems', { count: troubles.length - mostTroubles })}</p>
      )}
    </>
  );
}

function Errors({ errors, now }: { readonly errors: readonly LoggedError[]; readonly now: number }) {
  const { t } = useWords();
  return (
    <>
      <h3>{t('diag.errors')}</h3>
      {errors.length === 0 && <p class="soft">{t('diag.no-errors')}</p>}
      <ul class="diag-errors">
        {errors.map(({ at, where, name, detail, count }, i) => (
          // Two may be the same but for another between them.
          <li key={i}>
            <Fault of={where} name={name} detail={detail} />
            <p class="soft">
              {count > 1 && `${t('diag.times', { count })} · `}
              <Moment at={at} now={now} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Said({ value, now }: { readonly value: Value; readonly now: number }) {
  const { t, locale } = useWords();
  switch (value.is) {
    case 'text':
      return <bdi dir="auto">{value.text}</bdi>;
    case 'flag':
      return <>{t(value.on ? 'diag.yes' : 'diag.no')}</>;
    case 'state':
      if (!value.problem) return <>{t('diag.open')}</>;
      return (
        <>
          {t(`problem.${value.problem}`)} (<bdi>{value.problem}</bdi>)
        </>
      );
    case 'alarms':
      return value.alarms.map(({ name, at }, i) => (
        <span key={name}>
          {i > 0 && ' · '}
          <bdi>{name}</bdi> <Moment at={at} now={now} />
        </span>
      ));
    case 'time':
      return <Moment at={value.n} now={now} />;
    case 'bytes':
      return <>{formatBytes(value.n, locale)}</>;
    default:
      return <>{new Intl.NumberFormat(localeTag(locale)).format(value.n)}</>;
  }
}

function Moment({ at, now }: { readonly at: number; readonly now: number }) {
  const { locale } = useWords();
  return <time dateTime={iso(at)}>{formatClock(at, now, locale)}</time>;
}

interface FaultProps {
  /** Where it came up. */
  readonly of: string;
  readonly name: string;
  /** Empty where there is none. */
  readonly detail: string;
}

function Fault({ of, name, detail }: FaultProps) {
  return (
    <>
      <p>
        <bdi class="diag-host">{of}</bdi> · <bdi>{name}</bdi>
      </p>
      {detail !== '' && (
        <p class="soft">
          <bdi>{detail}</bdi>
        </p>
      )}
    </>
  );
}

function Trouble({ trouble, now }: { readonly trouble: SourceTrouble; readonly now: number }) {
  const { t, locale } = useWords();
  const { host, code, detail, failures, lastOkAt } = trouble;
  return (
    <li>
      <Fault of={host} name={code} detail={detail} />
      <p class="soft">
        {failuresSaid(failures, t)}
        {lastOkAt === undefined
          ? t('diag.never-read')
          : t('diag.last-read', { time: formatClock(lastOkAt, now, locale) })}
      </p>
    </li>
  );
}

const failuresSaid = (count: number, t: Words['t']): string =>
  count === 0 ? '' : `${t('diag.failures', { count })} · `;
