/** Hosts that asked for a rest (429, 503): none of their feeds and pages is asked meanwhile. */

import { longestWait } from './asked.ts';

export interface HostRest {
  readonly until: number;
  /** Refusals in a row; each doubles the rest. */
  readonly refusals: number;
}

export type HostRests = Readonly<Record<string, HostRest>>;

const minute = 60_000;
const firstRest = 15 * minute;
const longestRest = 24 * 60 * minute;
/** A refusal longer ago than this after its rest is no row any more. */
const forgottenAfter = 24 * 60 * minute;

/** When the host may be asked again; `now` or earlier where it may be at once. */
export function restsUntil(rests: HostRests, host: string, now: number): number {
  const until = Object.hasOwn(rests, host) ? (rests[host]?.until ?? 0) : 0;
  // Nobody rests longer: it was written by a clock that was wrong.
  return until > now + longestWait ? 0 : until;
}

/** After a refusal: the rest doubles from refusal to refusal, and is never shorter than the server asks. */
export function afterRefusal(rests: HostRests, host: string, retryIn: number, now: number): HostRests {
  const before = Object.hasOwn(rests, host) ? rests[host] : undefined;
  // Two of its feeds that were refused at once are one refusal.
  if (before && before.until > now + retryIn && restsUntil(rests, host, now) > 0) return rests;
  const refusals = (before?.refusals ?? 0) + 1;
  const wait = Math.min(firstRest * 2 ** Math.min(refusals - 1, 10), longestRest);
  return { ...stillKnown(rests, now), [host]: { refusals, until: now + Math.max(wait, retryIn) } };
}

/** After an answer the host starts anew. */
export function afterAnswer(rests: HostRests, host: string): HostRests {
  if (!Object.hasOwn(rests, host)) return rests;
  return Object.fromEntries(Object.entries(rests).filter(([name]) => name !== host));
}

const stillKnown = (rests: HostRests, now: number): HostRests =>
  Object.fromEntries(Object.entries(rests).filter(([, { until }]) => until + forgottenAfter > now));

/** What was stored under another version, or by nobody, is none. */
export function hostRestsOf(value: unknown): HostRests {
  if (typeof value !== 'object' || value === null) return {};
  const rests = Object.entries(value).filter(([, rest]) => isRest(rest));
  return Object.fromEntries(rests) as HostRests;
}

const isRest = (value: unknown): value is HostRest =>
  typeof value === 'object' &&
  value !== null &&
  'until' in value &&
  'refusals' in value &&
  typeof value.until === 'number' &&
  typeof value.refusals === 'number';
