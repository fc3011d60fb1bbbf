/** Which of the device's voices reads a language. */
import { primary } from './utterances.ts';

export interface Voice {
  readonly uri: string;
  readonly name: string;
  /** BCP 47, or with underscores as Android writes it. */
  readonly language: string;
  readonly isDefault: boolean;
  /** Whether it speaks without the network. */
  readonly isLocal: boolean;
}

/**
 * Those that speak the language, the nearest first: the device's own before those of a service, which would be sent the
 * text; of each its own region's, then any other's. All, for none known.
 */
export function voicesFor(language: string, voices: readonly Voice[]): readonly Voice[] {
  const wanted = tag(language);
  const region = regionOf(wanted);
  const rank = (voice: Voice): number =>
    (wanted !== '' && regionOf(tag(voice.language)) === region ? 4 : 0) +
    (voice.isDefault ? 2 : 0) +
    (voice.isLocal ? 8 : 0);
  return voices
    .filter((voice) => wanted === '' || primary(voice.language) === primary(wanted))
    .toSorted((a, b) => rank(b) - rank(a));
}

/** The region of a tag, or where most of the language's speakers are: FR for "fr". */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch (error) {
    // Pages and systems write tags that are none.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Without those that only change another one's tone: on Linux a device offers 13,000 voices, a hundred each
 * like "French+Annie" beside "French".
 */
export function withoutVariants(voices: readonly Voice[]): readonly Voice[] {
  const isVariant = ({ name }: Voice) => name.includes('+');
  const plain = new Set(voices.filter((voice) => !isVariant(voice)).map(({ language }) => language));
  return voices.filter((voice) => !isVariant(voice) || !plain.has(voice.language));
}

/** Voices by language, as the user chose them: `fr` → the voice's URI. */
export type Choices = Readonly<Record<string, string>>;

/** Undefined where none speaks the language and the user chose none. */
export function voiceFor(language: string, voices: readonly Voice[], chosen: Choices): Voice | undefined {
  const own = chosen[primary(language)];
  return voices.find(({ uri }) => uri === own) ?? voicesFor(language, voices)[0];
}

const tag = (language: string): string => language.toLowerCase().replaceAll('_', '-');
