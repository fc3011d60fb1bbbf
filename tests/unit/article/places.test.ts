/** The place in an article is remembered, in a record that stays small whatever stands where it is kept. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeIn, placesFrom, withPlace } from '../../../utils/article/places.ts';

it('an article that was left in the middle is found again there', () => {
  const kept = JSON.stringify(withPlace([], 'a', { block: 7, part: 0.25 }));
  expect(placeIn(placesFrom(kept), 'a')).toEqual({ block: 7, part: 0.25 });
  expect(placeIn(placesFrom(kept), 'b')).toBeUndefined();
});

it('one that was finished, or never begun, begins at its top', () => {
  const left = withPlace([], 'a', { block: 7, part: 0 });
  expect(withPlace(left, 'a', undefined)).toEqual([]);
});

it('only the last two hundred are kept, each once', () => {
  let places = placesFrom(null);
  for (let i = 0; i < 250; i++) places = withPlace(places, `e${i}`, { block: i, part: 0 });
  places = withPlace(places, 'e249', { block: 1, part: 0.5 });
  expect(places).toHaveLength(200);
  expect(placeIn(places, 'e49')).toBeUndefined();
  expect(placeIn(places, 'e249')).toEqual({ block: 1, part: 0.5 });
});

it('whatever stands there is read as places or as none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
      for (const [id, block, part] of placesFrom(kept)) {
        expect(typeof id).toBe('string');
        expect(Number.isInteger(block)).toBe(true);
        expect(part).toBeGreaterThanOrEqual(0);
      }
    }),
  );
  expect(placesFrom('[["a",1,0.5],["b",-1,0],["c",1,2],[3,1,0],null]')).toEqual([['a', 1, 0.5]]);
});
