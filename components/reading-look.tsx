/** The reader's "Aa": text size, width and colours. What is chosen applies at once. */
import { Choice } from './choice.tsx';
import { type Theme, ThemeChoice } from './theme-choice.tsx';
import { useWords } from './words.ts';

const widths = ['narrow', 'normal', 'wide'] as const;

export interface ReadingSettings {
  /** 1 is 19 px. */
  readonly textSize: number;
  readonly width: (typeof widths)[number];
  readonly theme: Theme;
}

interface ReadingLookProps {
  readonly settings: ReadingSettings;
  readonly onChange: (change: Partial<ReadingSettings>) => void;
}

/** Sizes in steps of a tenth: 13 to 38 px. */
const smallest = 0.7;
const largest = 2;

export const resized = (size: number, by: number): number =>
  Math.min(largest, Math.max(smallest, Math.round((size + by) * 10) / 10));

export function ReadingLook({ settings, onChange }: ReadingLookProps) {
  const { t, locale } = useWords();
  const size = settings.textSize;
  const resize = (by: number) => onChange({ textSize: resized(size, by) });
  const shown = new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' }).format(size);
  return (
    <div class="look">
      <fieldset class="size">
        <legend>{t('look.size')}</legend>
        <button
          type="button"
          class="button"
          aria-label={t('look.smaller')}
          disabled={size <= smallest}
          onClick={() => resize(-0.1)}
        >
          <span class="a-small">A</span>
        </button>
        <output>{shown}</output>
        <button
          type="button"
          class="button"
          aria-label={t('look.larger')}
          disabled={size >= largest}
          onClick={() => resize(0.1)}
        >
          <span class="a-large">A</span>
        </button>
      </fieldset>
      <Choice
        legend={t('look.width')}
        value={settings.width}
        options={widths.map((value) => ({ value, label: t(`look.width.${value}`) }))}
        onChange={(width) => onChange({ width })}
      />
      <ThemeChoice theme={settings.theme} onChange={(theme) => onChange({ theme })} />
    </div>
  );
}
