/** Hours in which nothing is told, by days of the week. */
import { useId } from 'preact/hooks';
import { CloseIcon } from '../../../components/icons.tsx';
import { useWords } from '../../../components/words.ts';
import type { QuietSpan } from '../../../utils/notify/quiet.ts';
import { minutesOf, timeText, type WishProps, weekdays } from './wish.ts';

const everyDay = [0, 1, 2, 3, 4, 5, 6];
/** What most people mean by the night. */
const night: QuietSpan = { days: everyDay, from: 22 * 60, to: 7 * 60 };
const most = 7;

export function QuietHours({ wish: { quiet }, onChange }: WishProps) {
  const { t } = useWords();
  const put = (at: number, span: QuietSpan | undefined) =>
    onChange((now) => ({
      ...now,
      quiet: now.quiet.flatMap((one, i) => (i === at ? (span ?? []) : one)),
    }));
  return (
    <fieldset class="quiet-hours">
      <legend>{t('options.quiet')}</legend>
      {quiet.length === 0 && <p class="soft">{t('options.quiet-none')}</p>}
      {quiet.map((span, at) => (
        <Span key={at} span={span} at={at} onChange={(next) => put(at, next)} />
      ))}
      {quiet.length < most && (
        <button
          type="button"
          class="link"
          onClick={() => onChange((now) => ({ ...now, quiet: [...now.quiet, night] }))}
        >
          {t('options.quiet-add')}
        </button>
      )}
    </fieldset>
  );
}

interface SpanProps {
  readonly span: QuietSpan;
  readonly at: number;
  readonly onChange: (span: QuietSpan | undefined) => void;
}

function Span({ span, at, onChange }: SpanProps) {
  const { t, locale } = useWords();
  const id = useId();
  const time = (end: 'from' | 'to') => (
    <>
      <label for={`${id}-${end}`}>{t(`options.quiet-${end}`)}</label>
      <input
        id={`${id}-${end}`}
        class="field"
        type="time"
        value={timeText(span[end])}
        onChange={(event) => {
          const minutes = minutesOf(event.currentTarget.value);
          if (minutes !== undefined) onChange({ ...span, [end]: minutes });
        }}
      />
    </>
  );
  return (
    <fieldset class="quiet-span" aria-label={t('options.quiet-span', { number: at + 1 })}>
      <div class="quiet-times">
        {time('from')}
        {time('to')}
        <button
          type="button"
          class="icon-button"
          aria-label={t('options.quiet-remove', { number: at + 1 })}
          title={t('options.rule-remove')}
          onClick={(event) => {
            event.currentTarget
              .closest('.quiet-hours')
              ?.querySelector<HTMLElement>(':scope > button')
              ?.focus();
            onChange(undefined);
          }}
        >
          <CloseIcon />
        </button>
      </div>
      <div class="quiet-days">
        {weekdays(locale, 'short').map(({ day, name }) => (
          <label key={day} class="check">
            <input
              type="checkbox"
              checked={span.days.includes(day)}
              onChange={(event) => {
                const others = span.days.filter((one) => one !== day);
                onChange({ ...span, days: event.currentTarget.checked ? [...others, day] : others });
              }}
            />
            {name}
          </label>
        ))}
      </div>
      {span.days.length === 0 && <p class="soft">{t('options.quiet-no-day')}</p>}
    </fieldset>
  );
}
