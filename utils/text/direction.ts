import type { Direction } from '../model.ts';

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

export function directionOfLanguage(language: string | undefined): Direction {
  return rightToLeft.has(language?.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
