/** When the day's digest is told of. */
import { wallTime } from './quiet.ts';

export interface DigestTime {
  readonly every: 'day' | 'weekday' | 'week';
  /** The day of a weekly one, 0 for Sunday. */
  readonly day: number;
  /** Minutes after midnight. */
  readonly at: number;
  /** When it was chosen: what would have come before is not caught up with. */
  readonly since: number;
}

/** The last time at which it was due, in milliseconds; undefined where that was before it was chosen. */
export function lastDigest(time: DigestTime, now: number): number | undefined {
  const times = Array.from({ length: 8 }, (_, back) => wallTime(now, -back, time.at));
  const last = times.find((moment) => moment <= now && isOn(time, moment));
  return last !== undefined && last > time.since ? last : undefined;
}

export function nextDigest(time: DigestTime, now: number): number | undefined {
  const times = Array.from({ length: 9 }, (_, days) => wallTime(now, days, time.at));
  return times.find((moment) => moment > now && isOn(time, moment));
}

function isOn({ every, day }: DigestTime, moment: number): boolean {
  const weekday = new Date(moment).getDay();
  if (every === 'day') return true;
  return every === 'week' ? weekday === day : weekday >= 1 && weekday <= 5;
}
