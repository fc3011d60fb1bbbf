/** Text of others without what cannot be seen, for whatever leaves Lede. */
import { dropInvisible } from '../text/normalise.ts';

/** Without controls, marks that reorder text, and what no XML may hold. Line ends and tabs stay. */
export const visible = (text: string): string =>
  dropInvisible(text.toWellFormed()).replace(/[\ufffe\uffff]/g, '');

/**
 * On one line, every white space levelled: a line break or a control would change what stands round it, and
 * other programs show marks of direction as boxes.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufffe\uffff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
