/** When is a source due, and when again. Pure: the clock comes in. */

import type { Schedule, Source } from '../model.ts';
import type { Problem } from '../result.ts';

export interface PollPace {
  /** Milliseconds between two polls of a healthy source. */
  readonly interval: number;
  /** First wait after a failure; doubled at each further one. */
  readonly backOff: number;
  readonly maxBackOff: number;
}

const minute = 60_000;
export const usualPace: PollPace = {
  interval: 60 * minute,
  backOff: 15 * minute,
  maxBackOff: 24 * 60 * minute,
};

/** Sources whose time has come, the longest overdue first. */
export function dueSources(sources: readonly Source[], now: number): Source[] {
  return sources
    .filter((source) => source.schedule.nextAt <= now || clockWentBack(source, now))
    .sort((a, b) => a.schedule.nextAt - b.schedule.nextAt);
}

// A clock that was wrong and set back would leave a source waiting for days.
// The longest wait is a day and its jitter: anything further off was written under another clock.
const clockWentBack = (source: Source, now: number) => source.schedule.nextAt > now + 27 * 60 * minute;

export function afterSuccess(source: Source, now: number, pace: PollPace): Schedule {
  return { failures: 0, nextAt: now + pace.interval + jitter(source.id, pace.interval) };
}

/** Being offline is nobody's fault: the source is asked again at the next alarm, and nothing is counted. */
export function afterFailure(source: Source, problem: Problem, now: number, pace: PollPace): Schedule {
  if (problem.code === 'offline') return source.schedule;
  // Nothing is sent without permission, so nobody is bothered, and once given it counts at once.
  if (problem.code === 'permission-missing') return { ...source.schedule, nextAt: now };
  const failures = source.schedule.failures + 1;
  const wait = Math.min(pace.backOff * 2 ** Math.min(failures - 1, 20), pace.maxBackOff);
  return { failures, nextAt: now + wait + jitter(source.id, wait) };
}

/** Within ±10 %, the same for a source each time: many followed at once do not stay in step. */
function jitter(id: string, interval: number): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 2001;
  return Math.round(((sum - 1000) / 10_000) * interval);
}
