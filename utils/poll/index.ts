/** When is a source due, and when again. Pure: the clock comes in. */

import type { AskedPace, Pause, Schedule, Source } from '../model.ts';
import type { PaceHeaders } from '../net/download.ts';
import type { Problem } from '../result.ts';
import { freshFor, longestWait, retryIn } from './asked.ts';
import { rhythm, shortestInterval, slowedBySilence } from './rhythm.ts';

export { retryIn } from './asked.ts';
export { afterAnswer, afterRefusal, hostRestsOf, restsUntil } from './hosts.ts';
export { redirected } from './redirect.ts';

export interface PollPace {
  /** Milliseconds between two polls of a healthy source whose rhythm is not known. */
  readonly interval: number;
  /** Set where every source is polled like this, whatever its rhythm: the demo's newsroom has none. */
  readonly always?: boolean;
  /** First wait after a failure; doubled at each further one. */
  readonly backOff: number;
  readonly maxBackOff: number;
  /** Sources from which something is waited for: asked every quarter of an hour where their servers allow it. */
  readonly watched?: (source: Source) => boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
export const usualPace: PollPace = {
  interval: 60 * minute,
  backOff: 15 * minute,
  maxBackOff: day,
};

/** Validators older than this are not sent: a server that mixes them up would stay silent for ever. */
const validatorsFor = 8 * day;
/** What is refused or missing for so long will not come back by itself. */
const hopelessAfter = 14 * day;
const enoughFailures = 5;

/**
 * Sources whose time has come, the longest overdue first; of one host, those that failed come last.
 * @param somebodyWaits then also those that want to be left alone at this hour
 * @param watched those from which something is waited for
 */
export function dueSources(
  sources: readonly Source[],
  now: number,
  somebodyWaits = false,
  watched: PollPace['watched'] = () => false,
): Source[] {
  const dueAt = (source: Source) => {
    const { nextAt } = source.schedule;
    return watched(source) ? Math.min(nextAt, watchedAt(source)) : nextAt;
  };
  const isDue = (source: Source) =>
    dueAt(source) <= now && (somebodyWaits || outsideSkipped(now, source.schedule.asks) === now);
  return sources
    .filter((source) => !source.paused && (isDue(source) || clockWentBack(source, now)))
    .sort((a, b) => failing(a) - failing(b) || dueAt(a) - dueAt(b));
}

/** When a watched source is asked again; those that fail, or whose interval the user chose, keep their own time. */
function watchedAt({ id, schedule, health, interval }: Source): number {
  const { failures, nextAt, freshUntil = 0, notBefore = 0 } = schedule;
  if (failures > 0 || interval !== undefined || health.lastPollAt === undefined) return nextAt;
  // Never later than the quarter: the alarm adds its own minutes.
  const wait = shortestInterval - Math.abs(jitter(id, shortestInterval));
  return Math.max(health.lastPollAt + wait, freshUntil, notBefore);
}

// One that hangs holds its host up: it must not stand before its healthy siblings.
const failing = (source: Source) => (source.schedule.failures > 0 ? 1 : 0);

// A clock that was wrong and set back would leave a source waiting for years.
const clockWentBack = ({ schedule, health }: Source, now: number) =>
  schedule.nextAt > now + longestWait + 2 * day || (health.lastPollAt ?? 0) > now + minute;

/** What a poll brought, as far as the next one depends on it. */
export interface Answered {
  readonly headers: PaceHeaders;
  /** Set where a body was parsed. */
  readonly feed?: {
    readonly times: readonly number[];
    readonly asks?: AskedPace;
    readonly bodyHash: string;
  };
}

/**
 * The schedule after an answer. The interval is the user's or the source's rhythm, give or take a tenth,
 * but never shorter than the server or the feed ask for.
 */
export function afterSuccess(source: Source, answered: Answered, now: number, pace: PollPace): Schedule {
  const { schedule } = source;
  const { feed, headers } = answered;
  const asks = feed ? feed.asks : schedule.asks;
  const found = feed ? rhythm(feed.times, now, pace.interval) : slowedBySilence(source, now, pace.interval);
  const interval = pace.always ? pace.interval : found;
  const wished = source.interval ?? interval;
  const least = Math.max(
    freshFor(headers, now),
    retryIn(headers, now),
    Math.min(asks?.interval ?? 0, longestWait),
  );
  const wait = Math.max(wished + jitter(source.id, wished), least);
  const bodyHash = feed?.bodyHash ?? schedule.bodyHash;
  return {
    failures: 0,
    nextAt: outsideSkipped(now + wait, asks),
    interval,
    ...(bodyHash === undefined ? {} : { bodyHash }),
    ...(asks ? { asks } : {}),
    ...(least > 0 ? { freshUntil: now + least } : {}),
    ...(retryIn(headers, now) > 0 ? { notBefore: now + retryIn(headers, now) } : {}),
    ...(schedule.moved ? { moved: schedule.moved } : {}),
    ...(schedule.validatorsAt === undefined ? {} : { validatorsAt: schedule.validatorsAt }),
  };
}

/** The first moment from `time` on that lies in no hour or day the feed wants to be left alone in. */
function outsideSkipped(time: number, asks: AskedPace | undefined): number {
  const hours = new Set(asks?.skipHours);
  const days = new Set(asks?.skipDays);
  if (hours.size >= 24 || days.size >= 7) return time;
  let at = time;
  while (hours.has(new Date(at).getUTCHours()) || days.has(new Date(at).getUTCDay())) {
    at = (Math.floor(at / hour) + 1) * hour;
  }
  return at;
}

/**
 * The schedule after a failure. Being offline is nobody's fault: the source is asked again at the next
 * alarm, and nothing is counted.
 * @param rest when the host may be asked again, where it asked for a rest
 */
export function afterFailure(
  source: Source,
  problem: Problem,
  now: number,
  pace: PollPace,
  rest: number = 0,
): Schedule {
  if (problem.code === 'offline') return source.schedule;
  // Nor is a full disk: it is tried again after a while.
  if (problem.code === 'storage-full') return { ...source.schedule, nextAt: now + pace.backOff };
  const failures = source.schedule.failures + 1;
  const wait = Math.min(pace.backOff * 2 ** Math.min(failures - 1, 20), pace.maxBackOff);
  const waited = now + wait + jitter(source.id, wait);
  const { notBefore: _over, ...schedule } = source.schedule;
  const isSameRow = source.health.problem?.code === problem.code;
  return {
    ...schedule,
    failures,
    failingSince: (isSameRow ? source.schedule.failingSince : undefined) ?? now,
    nextAt: Math.max(waited, rest),
    ...(rest > now ? { notBefore: rest } : {}),
  };
}

/** Its host asked for a rest before the source's turn came: it waits as long, and nothing is held against it. */
export function resting(source: Source, rest: number): Schedule {
  return { ...source.schedule, nextAt: rest + Math.abs(jitter(source.id, minute * 10)), notBefore: rest };
}

/** Whether a failure ends the polling until the user says otherwise, and why. */
export function pauseAfter(schedule: Schedule, problem: Problem, now: number): Pause | undefined {
  if (problem.code === 'gone') return { at: now, reason: 'gone' };
  if (problem.code !== 'not-found' && problem.code !== 'refused') return undefined;
  const since = schedule.failingSince ?? now;
  // Two answers with a fortnight's sleep between them are no row.
  if (schedule.failures < enoughFailures) return undefined;
  return now - since >= hopelessAfter ? { at: now, reason: problem.code } : undefined;
}

/** What is sent back to the server, or nothing once it is eight days old. */
export function validatorsToSend({ validators, schedule }: Source, now: number): Source['validators'] {
  const age = now - (schedule.validatorsAt ?? now);
  return age < 0 || age > validatorsFor ? {} : validators;
}

/** The schedule of a source that the user wants to be asked now: as soon as its server lets it. */
export function dueNow(schedule: Schedule, now: number): Schedule {
  return { ...schedule, nextAt: Math.max(now, Math.min(schedule.notBefore ?? 0, now + longestWait)) };
}

/** Within ±10 %, the same for a source each time: many followed at once do not stay in step. */
function jitter(id: string, interval: number): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 2001;
  return Math.round(((sum - 1000) / 10_000) * interval);
}
