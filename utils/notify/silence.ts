/** Told nothing for a while, by a press. */
import type { NotifyWish } from './decision.ts';
import { wallTime } from './quiet.ts';

const hourMs = 3_600_000;
/** Tomorrow begins when most people get up, not at midnight. */
const morning = 7 * 60;
/** Until then it is still the evening before. */
const nightEnds = 4 * 60;

export function silentFor(wish: NotifyWish, span: 'hour' | 'day', now: number): NotifyWish {
  const days = now < wallTime(now, 0, nightEnds) ? 0 : 1;
  const until = span === 'hour' ? now + hourMs : wallTime(now, days, morning);
  return { ...wish, silent: { from: now, until } };
}

export function loud({ silent: _, ...wish }: NotifyWish): NotifyWish {
  return wish;
}

/** When it ends; undefined where it is over, or never was. A clock that was set back ends it. */
export const silentUntil = ({ silent }: Pick<NotifyWish, 'silent'>, now: number): number | undefined =>
  silent && silent.from <= now && now < silent.until ? silent.until : undefined;
