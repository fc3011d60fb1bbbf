// @vitest-environment node
/** Nothing is told for a while, by a press. */
import { expect, it } from 'vitest';
import { loud, silentFor, silentUntil } from '../../../utils/notify/silence.ts';

const wish = { since: 0, perHour: 4, leastSources: 1, quiet: [] };
const evening = new Date(2026, 10, 23, 21, 40).getTime();

it('lasts an hour, or until people get up the next day', () => {
  expect(silentUntil(silentFor(wish, 'hour', evening), evening)).toBe(evening + 3_600_000);
  const until = silentUntil(silentFor(wish, 'day', evening), evening);
  expect(new Date(until ?? 0)).toEqual(new Date(2026, 10, 24, 7));
});

it('lasts until this morning, where it is still the night of yesterday', () => {
  const night = new Date(2026, 10, 24, 0, 30).getTime();
  expect(silentFor(wish, 'day', night).silent?.until).toBe(new Date(2026, 10, 24, 7).getTime());
  const early = new Date(2026, 10, 24, 6, 50).getTime();
  expect(silentFor(wish, 'day', early).silent?.until).toBe(new Date(2026, 10, 25, 7).getTime());
});

it('is over by itself, by a press, and where the clock is set back before it began', () => {
  const silent = silentFor(wish, 'hour', evening);
  expect(silentUntil(silent, evening + 3_600_000)).toBeUndefined();
  expect(silentUntil(silent, evening - 1)).toBeUndefined();
  expect(loud(silent)).toEqual(wish);
});
