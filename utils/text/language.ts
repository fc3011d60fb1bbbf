/**
 * Which language a text is in: by its script, then by the share of its words that are function words of
 * each language, with accents as a second voice. Never decide on a title alone: too few words.
 */
import { functionWords } from './function-words.ts';

/** BCP 47 primary tag, or undefined where nothing speaks clearly. Reads at most 5,000 characters. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 5000).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return undefined;
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / letters;
  if (share(/\p{Script=Arabic}/gu) > 0.4) return 'ar';
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.4) return 'zh';
  if (share(/\p{Script=Hangul}/gu) > 0.4) return 'ko';
  if (share(/\p{Script=Cyrillic}/gu) > 0.4) return 'ru';
  if (share(/\p{Script=Greek}/gu) > 0.4) return 'el';
  const words = sample.match(/\p{L}+/gu) ?? [];
  let best: string | undefined;
  let bestScore = 0;
  for (const [language, known] of Object.entries(functionWords)) {
    const hits = words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0);
    const score = hits / words.length + accentBonus(sample, language);
    if (score > bestScore) {
      bestScore = score;
      best = language;
    }
  }
  return bestScore > 0.08 ? best : undefined;
}

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
