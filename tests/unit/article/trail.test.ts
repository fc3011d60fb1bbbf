/** From story to story: the popup's order, which does not move under the reader. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { around, trailWith } from '../../../utils/article/trail.ts';

it('goes the popup’s way from the story that was opened', () => {
  const trail = trailWith([], ['a', 'b', 'c'], 'b');
  expect(around(trail, 'b')).toEqual({ before: ['a'], after: ['c'] });
});

it('leads back the way one came, though what was read has sunk in the digest', () => {
  const trail = trailWith(['a', 'b', 'c'], ['c', 'a', 'b'], 'b');
  expect(around(trail, 'b')).toEqual({ before: ['a'], after: ['c'] });
});

it('has what came in meanwhile at its end', () => {
  expect(around(trailWith(['a', 'b'], ['new', 'a', 'b'], 'b'), 'b').after).toEqual(['new']);
});

it('goes on to the digest from a story that is not in it, and back to that one', () => {
  const trail = trailWith([], ['a', 'b'], 'saved');
  expect(trail).toEqual(['saved', 'a', 'b']);
  expect(around(trailWith(trail, ['b', 'a'], 'a'), 'a').before).toEqual(['saved']);
});

it('begins anew from a story that is on no trail', () => {
  expect(trailWith(['x', 'y'], ['a', 'b'], 'b')).toEqual(['a', 'b']);
});

it('never leads to the same story', () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(ids, ids, fc.constantFrom('a', 'b', 'f'), (trail, digest, current) => {
      const { before, after } = around(trailWith(trail, digest, current), current);
      expect([...before, ...after]).not.toContain(current);
    }),
  );
});
