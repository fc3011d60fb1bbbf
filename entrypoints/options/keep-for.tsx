/** How long stories are kept. */
import { useId } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { type KeepDays, keepDaysChoices } from '../../utils/store/retention.ts';

interface KeepForProps {
  readonly days: KeepDays;
  readonly onChange: (days: KeepDays) => void;
}

export function KeepFor({ days, onChange }: KeepForProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="keep-for">
      <div class="setting-pair">
        <div class="setting">
          <label for={id}>{t('data.keep-for')}</label>
          <select
            id={id}
            class="field"
            aria-describedby={`${id}-note`}
            value={String(days)}
            onChange={({ currentTarget: { value } }) => {
              const chosen = keepDaysChoices.find((one) => String(one) === value);
              if (chosen !== undefined) onChange(chosen);
            }}
          >
            {keepDaysChoices.map((one) => (
              <option key={one} value={one}>
                {one === 0 ? t('data.keep-always') : t('data.keep-days', { days: one })}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="soft" id={`${id}-note`}>
        {t('data.keep-note')}
      </p>
    </div>
  );
}
