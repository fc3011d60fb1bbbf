/** The figures by which a story is found again: such as are seldom the same by chance. */
import type { Fact, Story } from '../model.ts';

const mostKeys = 24;

export function figureKeys({ members }: Pick<Story, 'members'>): string[] {
  const telling = members.flatMap(({ facts = [] }) => facts.filter(isTelling));
  return [...new Set(telling.map(({ key }) => key))].slice(0, mostKeys);
}

/** A number of three digits, not all noughts after the first: 310 million, 2,400, 58,300; no "100", no "9 %". */
export function isTelling({ kind, key }: Fact): boolean {
  if (kind !== 'figure') return false;
  return isTellingNumber(/^[\d.]+/.exec(key)?.[0] ?? '');
}

export const isTellingNumber = (digits: string): boolean =>
  digits.length >= 3 && digits.replace(/\./g, '').replace(/0+$/, '').length >= 2;
