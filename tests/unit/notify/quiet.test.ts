// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { type DigestTime, lastDigest, nextDigest } from '../../../utils/notify/digest-time.ts';
import { type QuietSpan, quietUntil } from '../../../utils/notify/quiet.ts';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

/** In Paris unless said otherwise: its clocks go forward on 2026-03-29 and back on 2026-10-25. */
const at = (text: string, timeZone = 'Europe/Paris') => {
  process.env.TZ = timeZone;
  return new Date(text).getTime();
};
const minutes = (text: string) => {
  const [hours = 0, rest = 0] = text.split(':').map(Number);
  return hours * 60 + rest;
};
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const span = (from: string, to: string, days: readonly number[] = everyDay): QuietSpan => ({
  days,
  from: minutes(from),
  to: minutes(to),
});
const night = span('22:00', '07:00');

describe('it is quiet', () => {
  it.each<[string, readonly QuietSpan[], string, string | undefined]>([
    ['not before', [night], '2026-11-23T21:59', undefined],
    ['from its first minute', [night], '2026-11-23T22:00', '2026-11-24T07:00'],
    ['over midnight', [night], '2026-11-24T00:00', '2026-11-24T07:00'],
    ['to its last minute', [night], '2026-11-24T06:59', '2026-11-24T07:00'],
    ['not at its end', [night], '2026-11-24T07:00', undefined],
    ['within a day', [span('12:00', '14:00')], '2026-11-24T13:00', '2026-11-24T14:00'],
    ['on its own days', [span('09:00', '18:00', [6, 0])], '2026-11-28T10:00', '2026-11-28T18:00'],
    ['on no other day', [span('09:00', '18:00', [6, 0])], '2026-11-27T10:00', undefined],
    [
      'after midnight of the day on which it begins',
      [span('22:00', '07:00', [5])],
      '2026-11-28T06:00',
      '2026-11-28T07:00',
    ],
    ['not after midnight of another', [span('22:00', '07:00', [5])], '2026-11-27T06:00', undefined],
    [
      'all day, where it ends as it begins',
      [span('08:00', '08:00', [6])],
      '2026-11-29T07:00',
      '2026-11-29T08:00',
    ],
    [
      'through one that begins as another ends',
      [night, span('07:00', '09:00')],
      '2026-11-24T01:00',
      '2026-11-24T09:00',
    ],
    ['to the later end of two', [night, span('23:00', '10:00')], '2026-11-24T01:00', '2026-11-24T10:00'],
    ['never, where no days are chosen', [span('22:00', '07:00', [])], '2026-11-24T01:00', undefined],
    ['to seven on the wall, the night an hour is left out', [night], '2026-03-29T01:30', '2026-03-29T07:00'],
    ['to seven on the wall, the night an hour comes twice', [night], '2026-10-25T01:30', '2026-10-25T07:00'],
    [
      'to the next hour that there is, where its end is left out',
      [span('22:00', '02:30')],
      '2026-03-29T01:30',
      '2026-03-29T03:30',
    ],
  ])('%s', (_, spans, now, until) => {
    expect(quietUntil(spans, at(now))).toBe(until === undefined ? undefined : at(until));
  });

  it('for nine hours that pass, and for eight or ten where the clocks are changed', () => {
    const hours = (now: string) => ((quietUntil([night], at(now)) ?? 0) - at(now)) / 3_600_000;
    expect([hours('2026-03-27T22:00'), hours('2026-03-28T22:00'), hours('2026-10-24T22:00')]).toEqual([
      9, 8, 10,
    ]);
  });

  it('by the clock of the place, also once that is another', () => {
    const now = at('2026-11-24T05:00Z', 'Europe/Paris');
    expect(quietUntil([night], now)).toBe(Date.parse('2026-11-24T06:00Z'));
    process.env.TZ = 'Asia/Dubai';
    expect(quietUntil([night], now)).toBeUndefined();
    process.env.TZ = 'America/New_York';
    expect(quietUntil([night], now)).toBe(Date.parse('2026-11-24T12:00Z'));
  });

  it('and not for ever, where every hour of the week is', () => {
    expect(quietUntil([span('00:00', '00:00')], at('2026-11-24T05:00'))).toBeGreaterThan(
      at('2026-11-25T00:00'),
    );
  });
});

describe('a digest is due', () => {
  const daily: DigestTime = { every: 'day', day: 1, at: minutes('08:00'), since: 0 };
  it.each<[string, Partial<DigestTime>, string, string, string]>([
    ['today, after its time', {}, '2026-11-24T08:00', '2026-11-24T08:00', '2026-11-25T08:00'],
    ['yesterday, before its time', {}, '2026-11-24T07:59', '2026-11-23T08:00', '2026-11-24T08:00'],
    [
      'on Friday, on a Sunday',
      { every: 'weekday' },
      '2026-11-29T12:00',
      '2026-11-27T08:00',
      '2026-11-30T08:00',
    ],
    ['on its day of the week', { every: 'week' }, '2026-11-29T12:00', '2026-11-23T08:00', '2026-11-30T08:00'],
    [
      'a week ago, an hour before',
      { every: 'week' },
      '2026-11-23T07:00',
      '2026-11-16T08:00',
      '2026-11-23T08:00',
    ],
    [
      'at eight on the wall, the day an hour is left out',
      {},
      '2026-03-29T09:00',
      '2026-03-29T08:00',
      '2026-03-30T08:00',
    ],
    [
      'at eight on the wall, the day an hour comes twice',
      {},
      '2026-10-25T09:00',
      '2026-10-25T08:00',
      '2026-10-26T08:00',
    ],
    [
      'once, in the hour that comes twice',
      { at: 150 },
      '2026-10-25T03:00',
      '2026-10-25T02:30',
      '2026-10-26T02:30',
    ],
    [
      'an hour later, in the hour that is left out',
      { at: 150 },
      '2026-03-29T04:00',
      '2026-03-29T03:30',
      '2026-03-30T02:30',
    ],
  ])('%s', (_, change, now, last, next) => {
    const time = { ...daily, ...change };
    expect([lastDigest(time, at(now)), nextDigest(time, at(now))]).toEqual([at(last), at(next)]);
  });

  it('not for a time before it was chosen', () => {
    expect(lastDigest({ ...daily, since: at('2026-11-24T09:00') }, at('2026-11-24T10:00'))).toBeUndefined();
  });
});
