// @vitest-environment node
/** Terms and the items that have them, as plain maps would keep them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Postings } from '../../../utils/group/postings.ts';
import { TermTable } from '../../../utils/group/term-table.ts';

/** Many, so that tables grow; some twice, some that begin their search at one place. */
const terms = fc.array(
  fc.oneof(
    fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
    fc.nat(40),
    fc.nat(40).map((i) => i * 2 ** 27),
  ),
  { minLength: 1, maxLength: 900 },
);

describe('terms', () => {
  it('have each their number, in the order they came, however many there are', () => {
    fc.assert(
      fc.property(terms, (list) => {
        const table = new TermTable();
        const numbers = new Map<number, number>();
        for (const term of list) {
          const key = term >>> 0;
          expect(table.find(term)).toBe(numbers.get(key) ?? -1);
          if (!numbers.has(key)) numbers.set(key, numbers.size);
          expect(table.add(term)).toBe(numbers.get(key));
        }
        for (const [term, number] of numbers) expect(table.find(term)).toBe(number);
      }),
      { numRuns: 40 },
    );
  });

  it('name the items that have them, in order, but for those that too many have', () => {
    const postings = new Postings();
    const lists = new Map<number, number[]>();
    for (let item = 0; item < 20_000; item++) {
      const term = (item * item) % 4999;
      postings.add(term, item);
      lists.set(term, [...(lists.get(term) ?? []), item]);
    }
    const found = (term: number, most: number) => {
      const items: number[] = [];
      postings.each(term, most, (item) => items.push(item));
      return items;
    };
    for (const [term, items] of lists) {
      expect(found(term, items.length)).toEqual(items);
      expect(found(term, items.length - 1)).toEqual([]);
    }
    expect(found(5000, 9)).toEqual([]);
  });
});
