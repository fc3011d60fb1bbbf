/** How many notices at most, and how important a story must be. */
import { useId } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { WishProps } from './wish.ts';

const perHour = [1, 2, 4, 8, 16];
const leastSources = [1, 2, 3, 5];

export function HowMany({ wish, onChange }: WishProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="setting-pair">
      <div class="setting">
        <label for={`${id}-hour`}>{t('options.notify-hour')}</label>
        <select
          id={`${id}-hour`}
          class="field"
          value={String(wish.perHour)}
          onChange={({ currentTarget: { value } }) => onChange((now) => ({ ...now, perHour: Number(value) }))}
        >
          {perHour.map((count) => (
            <option key={count} value={count}>
              {t('options.notify-hour-count', { count })}
            </option>
          ))}
        </select>
      </div>
      <div class="setting">
        <label for={`${id}-least`}>{t('options.notify-least')}</label>
        <select
          id={`${id}-least`}
          class="field"
          value={String(wish.leastSources)}
          onChange={({ currentTarget: { value } }) =>
            onChange((now) => ({ ...now, leastSources: Number(value) }))
          }
        >
          {leastSources.map((count) => (
            <option key={count} value={count}>
              {t('options.notify-least-count', { count })}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
