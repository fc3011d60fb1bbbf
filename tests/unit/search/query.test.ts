/** What is typed into the search field is understood in three languages, and none of it is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../utils/search/days.ts';
import { parseQuery, piecesOf } from '../../../utils/search/query.ts';

const now = new Date(2026, 10, 20, 15, 30).getTime();
const parse = (typed: string) => parseQuery(typed, now);
const day = (year: number, month: number, date: number) => new Date(year, month - 1, date).getTime();

describe('a query', () => {
  it('is words, folded, and phrases as they stand', () => {
    expect(parse('Kénitra "gigafactory du Maroc" rendez-vous').terms).toEqual([
      { words: ['kenitra'], whole: false },
      { words: ['gigafactory', 'du', 'maroc'], whole: true },
      { words: ['rendez', 'vous'], whole: false },
    ]);
    expect(parse('« usine de cathodes » المغرب').terms).toEqual([
      { words: ['usine', 'de', 'cathodes'], whole: true },
      { words: ['مغرب'], whole: false },
    ]);
  });

  it('takes a phrase that is still being typed as the beginning of one', () => {
    expect(parse('"renault mar').terms).toEqual([{ words: ['renault', 'mar'], whole: false }]);
  });

  it('has filters in English, French and Arabic', () => {
    const filters = [
      { kind: 'source', words: ['gulf', 'motor'] },
      { kind: 'topic', words: ['batteries'] },
      { kind: 'is', state: 'unread' },
      { kind: 'before', at: day(2026, 11, 1) },
    ];
    const typed = [
      'source:"Gulf Motor" topic:batteries is:unread before:2026-11-01',
      'Source:« Gulf Motor » thème:Batteries est:non-lu avant:01/11/2026',
      'المصدر:"gulf motor" موضوع:batteries حالة:غير-مقروء قبل:2026-11-1',
    ];
    for (const one of typed) expect(parse(one)).toEqual({ terms: [], filters, misread: [] });
  });

  it('knows today, yesterday and so many days ago', () => {
    for (const word of ['today', 'aujourd’hui', 'اليوم']) expect(dayOf(word, now)).toBe(day(2026, 11, 20));
    for (const word of ['yesterday', 'Hier', 'أمس']) expect(dayOf(word, now)).toBe(day(2026, 11, 19));
    expect(dayOf('7d', now)).toBe(day(2026, 11, 13));
    expect(dayOf('2026', now)).toBe(day(2026, 1, 1));
    expect(dayOf('2026-02', now)).toBe(day(2026, 2, 1));
    expect(dayOf('2026-02-31', now)).toBeUndefined();
  });

  it('says which filter it cannot read, and keeps the rest', () => {
    expect(parse('tanger before:soon is:blue')).toEqual({
      terms: [{ words: ['tanger'], whole: false }],
      filters: [],
      misread: [
        { raw: 'before:soon', kind: 'before' },
        { raw: 'is:blue', kind: 'is' },
      ],
    });
  });

  it('takes a colon without a filter before it for words, and a filter without a value for nothing yet', () => {
    expect(parse('maroc:chine').terms).toEqual([{ words: ['maroc', 'chine'], whole: false }]);
    expect(parse('source:')).toEqual({ terms: [], filters: [], misread: [] });
  });

  it('loses nothing of what was typed, whatever it is', () => {
    const bits = fc.constantFrom(
      'source:',
      'is:',
      'before:',
      '"',
      '«',
      '»',
      ' ',
      ':',
      'unread',
      'مصدر:',
      '2026-1',
      '\n',
    );
    const typed = fc.array(fc.oneof(bits, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 });
    fc.assert(
      fc.property(
        typed.map((parts) => parts.join('')),
        (text) => {
          const squeezed = (one: string) => one.replace(/\s+/g, '');
          const pieces = piecesOf(text, now);
          expect(squeezed(pieces.map(({ raw }) => raw).join(''))).toBe(squeezed(text));
          for (const { raw, term, filter, misread } of pieces) {
            expect([term, filter, misread].filter(Boolean).length).toBeLessThanOrEqual(1);
            expect(raw).not.toBe('');
          }
        },
      ),
    );
  });

  it('is read in a moment, however long', () => {
    const long = `${'source:"a b" « x '.repeat(2000)}${'a:'.repeat(5000)}`;
    const start = performance.now();
    parse(long);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
