/** How fast an article is read aloud, and by which voice. */
import { useMemo } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { type Voice, voicesFor } from '../../utils/aloud/voices.ts';
import { type Locale, localeTag } from '../../utils/i18n/index.ts';

const rates = [0.75, 0.9, 1, 1.15, 1.25, 1.5, 1.75, 2];

interface RateChoiceProps {
  readonly rate: number;
  readonly onRate: (rate: number) => void;
}

export function RateChoice({ rate, onRate }: RateChoiceProps) {
  const { t, locale } = useWords();
  const shown = new Intl.NumberFormat(localeTag(locale), { maximumFractionDigits: 2 });
  return (
    <select
      class="quiet-select aloud-rate"
      aria-label={t('aloud.speed')}
      title={t('aloud.speed')}
      value={rate}
      onChange={(event) => onRate(Number(event.currentTarget.value))}
    >
      {rates.map((one) => (
        <option key={one} value={one}>
          {t('aloud.times', { rate: shown.format(one) })}
        </option>
      ))}
    </select>
  );
}

export interface VoiceChoiceProps {
  readonly voices: readonly Voice[];
  /** BCP 47, of what is being read. */
  readonly language: string;
  readonly onVoice: (uri: string) => void;
}

/** Those of the article's language first. */
export function VoiceChoice({
  voice,
  voices,
  language,
  onVoice,
}: VoiceChoiceProps & { readonly voice: Voice | undefined }) {
  const { t, locale } = useWords();
  const { own, others } = useMemo(() => {
    const speaks = voicesFor(language, voices);
    const rest = voices
      .filter((one) => !speaks.includes(one))
      .map((one) => ({ uri: one.uri, label: `${languageName(one.language, locale)} · ${one.name}` }));
    return { own: speaks, others: rest.toSorted((a, b) => a.label.localeCompare(b.label, locale)) };
  }, [voices, language, locale]);
  return (
    <select
      class="quiet-select aloud-voice"
      aria-label={t('aloud.voice')}
      title={voice?.name ?? t('aloud.voice')}
      value={voice?.uri ?? ''}
      onChange={(event) => onVoice(event.currentTarget.value)}
    >
      {!voice && (
        <option value="" disabled>
          {t('aloud.voice')}
        </option>
      )}
      {own.map(({ uri, name }) => (
        <option key={uri} value={uri} dir="auto">
          {name}
        </option>
      ))}
      {others.length > 0 && (
        <optgroup label={t('aloud.voices-other')}>
          {others.map(({ uri, label }) => (
            <option key={uri} value={uri} dir="auto">
              {label}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}

/** Systems write tags that are none: those stand for themselves. */
export function languageName(language: string, locale: Locale): string {
  try {
    const names = new Intl.DisplayNames([localeTag(locale)], { type: 'language' });
    return names.of(language.replaceAll('_', '-')) ?? language;
  } catch (error) {
    if (error instanceof RangeError) return language;
    throw error;
  }
}
