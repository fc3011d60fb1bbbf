/** When the digest is told of. */
import { useId } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { NotifyWish } from '../../../utils/notify/decision.ts';
import type { DigestTime } from '../../../utils/notify/digest-time.ts';
import { minutesOf, timeText, type WishProps, weekdays } from './wish.ts';

const rhythms = ['day', 'weekday', 'week'] as const;
const usual = { day: 1, at: 7 * 60 + 30 };

export function DigestTimes({ wish: { digest }, onChange }: WishProps) {
  const { t, locale } = useWords();
  const id = useId();
  const put = (change: Partial<DigestTime>) =>
    onChange((now) => ({
      ...now,
      digest: { every: 'day', ...usual, ...now.digest, ...change, since: Date.now() },
    }));
  return (
    <div class="setting-pair">
      <div class="setting">
        <label for={`${id}-every`}>{t('options.digest')}</label>
        <select
          id={`${id}-every`}
          class="field"
          value={digest?.every ?? 'never'}
          onChange={({ currentTarget: { value } }) => {
            const every = rhythms.find((one) => one === value);
            if (every) put({ every });
            else onChange(withoutDigest);
          }}
        >
          <option value="never">{t('options.digest-never')}</option>
          {rhythms.map((every) => (
            <option key={every} value={every}>
              {t(`options.digest-${every}`)}
            </option>
          ))}
        </select>
      </div>
      {digest?.every === 'week' && (
        <div class="setting">
          <label for={`${id}-day`}>{t('options.digest-on')}</label>
          <select
            id={`${id}-day`}
            class="field"
            value={String(digest.day)}
            onChange={({ currentTarget: { value } }) => put({ day: Number(value) })}
          >
            {weekdays(locale, 'long').map(({ day, name }) => (
              <option key={day} value={day}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {digest && (
        <div class="setting">
          <label for={`${id}-at`}>{t('options.digest-at')}</label>
          <input
            id={`${id}-at`}
            class="field"
            type="time"
            value={timeText(digest.at)}
            onChange={(event) => {
              const at = minutesOf(event.currentTarget.value);
              if (at !== undefined) put({ at });
            }}
          />
        </div>
      )}
    </div>
  );
}

const withoutDigest = ({ digest: _, ...wish }: NotifyWish): NotifyWish => wish;
