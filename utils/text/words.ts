/** Words of running text, and the stems by which they are known again. */
import { fold } from './normalise.ts';

/** Runs of letters and digits, as they stand. Elisions (l', d', qu') are parted from their word. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Only what is safe in every language: Arabic's article and particles, a plural s or x from four letters on. */
export function lightStem(folded: string): string {
  if (/^[\u0600-\u06ff]/.test(folded)) return folded.replace(/^(?:(?:و|ب|ف|ك)?ال|لل)(?=.{3})/, '');
  return folded.length > 3 ? folded.replace(/[sx]$/, '') : folded;
}

/** A text's words in order, each in the form in which it is looked for: folded, plurals and Arabic articles levelled. */
export const stemsOf = (text: string): string[] => wordsOf(fold(text)).map(lightStem);
