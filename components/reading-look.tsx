/** The reader's "Aa": text size, typeface, width, spacing and colours. What is chosen applies at once. */
import { Choice } from './choice.tsx';
import { type Theme, ThemeChoice } from './theme-choice.tsx';
import { useWords } from './words.ts';

const fonts = ['serif', 'sans', 'dyslexia', 'system'] as const;
const widths = ['narrow', 'normal', 'wide'] as const;
const spacings = ['tight', 'normal', 'loose'] as const;

export interface ReadingSettings {
  /** 1 is 19 px. */
  readonly textSize: number;
  readonly font: (typeof fonts)[number];
  readonly width: (typeof widths)[number];
  readonly spacing: (typeof spacings)[number];
  readonly theme: Theme;
}

interface ReadingLookProps {
  readonly settings: ReadingSettings;
  /** What "reset" goes back to. */
  readonly defaults: ReadingSettings;
  readonly onChange: (change: Partial<ReadingSettings>) => void;
  /** False where the page asks for the colours in another place. */
  readonly colours?: boolean;
}

/** Sizes in steps of a tenth: 13 to 38 px. */
const smallest = 0.7;
const largest = 2;

export const resized = (size: number, by: number): number =>
  Math.min(largest, Math.max(smallest, Math.round((size + by) * 10) / 10));

export function ReadingLook({ settings, defaults, onChange, colours = true }: ReadingLookProps) {
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
          <span class="a-small">{t('look.letter')}</span>
        </button>
        <output>{shown}</output>
        <button
          type="button"
          class="button"
          aria-label={t('look.larger')}
          disabled={size >= largest}
          onClick={() => resize(0.1)}
        >
          <span class="a-large">{t('look.letter')}</span>
        </button>
      </fieldset>
      <div>
        <Choice
          legend={t('look.font')}
          value={settings.font}
          options={fonts.map((value) => ({ value, label: t(`look.font.${value}`), face: `face-${value}` }))}
          onChange={(font) => onChange({ font })}
        />
        <p class="look-note soft" role="status">
          {settings.font === 'dyslexia' && t('look.font.note')}
        </p>
      </div>
      <Choice
        legend={t('look.width')}
        value={settings.width}
        options={widths.map((value) => ({ value, label: t(`look.width.${value}`) }))}
        onChange={(width) => onChange({ width })}
      />
      <Choice
        legend={t('look.spacing')}
        value={settings.spacing}
        options={spacings.map((value) => ({ value, label: t(`look.spacing.${value}`) }))}
        onChange={(spacing) => onChange({ spacing })}
      />
      {colours && <ThemeChoice theme={settings.theme} onChange={(theme) => onChange({ theme })} />}
      <button type="button" class="link" onClick={() => onChange(defaults)}>
        {t('look.reset')}
      </button>
    </div>
  );
}
