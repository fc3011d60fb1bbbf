/**
 * Which language a text is in: by its script, then by the share of its words that are function words of
 * each language, with accents as a second voice. Never decide on a title alone: too few words.
 */
import { functionWords } from './function-words.ts';

/** Every other text may be cut by a plain list of letters, which takes a third of the time. */
const beyondLatin = /[^\0-\u024f\u2000-\u206f]/;

/** BCP 47 primary tag, or undefined where nothing speaks clearly. Reads at most 1,500 characters. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 1500).toLowerCase();
  const words = sample.match(beyondLatin.test(sample) ? /\p{L}+/gu : /[a-zªµºß-öø-ɏ]+/g) ?? [];
  const letters = lengthOf(words);
  if (letters < 20) return undefined;
  const arabic = /\p{Script=Arabic}/u;
  if (arabic.test(sample) && lengthOf(words.filter((word) => arabic.test(word))) > 0.4 * letters) return 'ar';
  let best: string | undefined;
  let bestScore = 0;
  for (const [language, known] of Object.entries(functionWords)) {
    let hits = 0;
    for (const word of words) if (known.has(word)) hits++;
    const score = hits / words.length + accentBonus(sample, language);
    if (score > bestScore) {
      bestScore = score;
      best = language;
    }
  }
  return bestScore > 0.08 ? best : undefined;
}

/**
 * The language of a text whose page or feed declares one: the text's own words decide between the
 * languages that Lede knows, since templates often declare the wrong one; any other is taken at its word.
 */
export function languageOf(text: string, declared: string | undefined): string | undefined {
  const primary = declared?.toLowerCase().split('-')[0] ?? '';
  if (primary !== '' && !Object.hasOwn(functionWords, primary)) return declared;
  return detectLanguage(text) ?? declared;
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

const accents: Readonly<Record<string, RegExp>> = {
  fr: /[éèêàçùœ]/g,
  de: /[äöüß]/g,
  es: /[ñ¿¡áíóú]/g,
};

function accentBonus(sample: string, language: string): number {
  const marks = accents[language];
  if (!marks) return 0;
  return Math.min(0.04, (sample.match(marks)?.length ?? 0) / sample.length);
}
