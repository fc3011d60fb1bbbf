import { expect, it } from 'vitest';
import { figureParts } from '../../../components/figure-parts.ts';

it.each([
  ['7 500 emplois', 'emplois', ['', '7 500 ', 'emplois']],
  ['€310m', '€', ['€', '310m', '']],
  ['by 2028', undefined, ['', 'by 2028', '']],
  ['12 cars a day', 'cars', ['', '12 cars a day', '']],
  ['cars', 'cars', ['', 'cars', '']],
] as const)('the figure %s with the unit %s loses nothing of what stands there', (text, unit, parts) => {
  const { before, number, after } = figureParts({ text, ...(unit ? { unit } : {}) });
  expect([before, number, after]).toEqual(parts);
});
