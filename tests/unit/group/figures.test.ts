// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFigures } from '../../../utils/group/figures.ts';

describe('numbers', () => {
  it.each([
    ['7 500 cars', '7500 cars'],
    ['7\u202f500 voitures', '7500 voitures'],
    ['7,500 cars', '7500 cars'],
    ['7.500 Autos', '7500 Autos'],
    ['1\u00a0234\u00a0567 voix', '1234567 voix'],
    ['2,5 milliards d’euros', '2500000000 d’euros'],
    ['2.5 billion euros', '2500000000 euros'],
    ['310 Millions', '310000000'],
    ['٣٬٤٠٠', '3400'],
    ['3.5 %', '3d5 %'],
    ['3,5 %', '3d5 %'],
    ['1,100, then 12', '1100, then 12'],
  ])('are the same in every way to write them: %s', (text, plain) => expect(plainFigures(text)).toBe(plain));

  it.each(['no number here', 'room 12', '2026', '12-14', 'millionaire'])('stay as they are: %s', (text) =>
    expect(plainFigures(text)).toBe(text),
  );

  it('are read in any text without a fall, and other words stay', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof plainFigures(text) === 'string'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (figure) => {
        for (const locale of ['en', 'fr', 'de'])
          expect(plainFigures(figure.toLocaleString(locale))).toBe(String(figure));
      }),
    );
  });
});
