// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { rhythm, slowedBySilence } from '../../../utils/poll/rhythm.ts';
import { hour, minute, now, source } from '../make.ts';

const usual = hour;
const every = (gap: number, count = 20, from = now) =>
  Array.from({ length: count }, (_, i) => from - i * gap);

describe('how often a source is asked', () => {
  it.each<[string, readonly number[], number]>([
    ['a wire with news every five minutes: as often as anything', every(5 * minute), 15 * minute],
    ['hourly news: every quarter of an hour', every(hour), 15 * minute],
    ['six a day: about every hour', every(4 * hour), 55 * minute],
    ['one a day: about four times', every(24 * hour), 5.5 * hour],
    ['one a month: once a day', every(720 * hour), 24 * hour],
    ['one that stopped a year ago: once a day', every(hour, 20, now - 9000 * hour), 24 * hour],
    ['two entries tell nothing', every(minute, 2), usual],
    ['twenty of one moment tell nothing', Array.from({ length: 20 }, () => now - hour), usual],
    ['none tells nothing', [], usual],
  ])('%s', (_, times, interval) => {
    expect(rhythm(times, now, usual)).toBe(interval);
  });

  it('dates in the future are left out', () => {
    expect(rhythm([...every(4 * hour), now + 100 * hour, now + 200 * hour], now, usual)).toBe(55 * minute);
  });

  it.each<[string, number, number]>([
    ['an hour', hour, 15 * minute],
    ['a day', 24 * hour, 72 * minute],
    ['ten days', 240 * hour, 12 * hour],
    ['a year', 8760 * hour, 24 * hour],
  ])('after %s of silence a lively source is asked less and less', (_, silence, interval) => {
    const quiet = source('a', {
      schedule: { nextAt: 0, failures: 0, interval: 15 * minute },
      health: { lastNewAt: now - silence },
    });
    expect(slowedBySilence(quiet, now, usual)).toBe(interval);
  });

  it('one that never said when anything was published keeps the usual interval', () => {
    expect(slowedBySilence(source('a'), now, usual)).toBe(usual);
  });
});
