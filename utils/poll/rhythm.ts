/** How often a source is worth asking, by how often it publishes. */
import type { Source } from '../model.ts';

const minute = 60_000;
export const shortestInterval = 15 * minute;
export const longestInterval = 24 * 60 * minute;

/** So many of the newest entries tell how things are now; more would tell how they were last year. */
const looksAt = 12;
/** Fewer tell nothing. */
const leastEntries = 3;
/** Asked so often between two entries on average, a new one is seen soon, and most questions are a 304. */
const perEntry = 4;
/** And one that has been silent is asked so often in as long again. */
const perSilence = 20;

/**
 * Milliseconds between two polls, 15 minutes to a day.
 * @param times when the entries were published; what has no date says nothing
 * @param usual what is returned where there is too little to go by
 */
export function rhythm(times: readonly number[], now: number, usual: number): number {
  const past = [...new Set(times.filter((time) => time <= now))].sort((a, b) => b - a).slice(0, looksAt);
  const oldest = past.at(-1);
  if (oldest === undefined || past.length < leastEntries) return usual;
  return within((now - oldest) / past.length / perEntry);
}

/** The rhythm of a source that said nothing new: the longer it is silent, the less often it is asked. */
export function slowedBySilence({ schedule, health }: Source, now: number, usual: number): number {
  const known = schedule.interval ?? usual;
  const silence = health.lastNewAt === undefined ? 0 : now - health.lastNewAt;
  return within(Math.max(known, silence / perSilence));
}

const within = (ms: number): number => Math.min(Math.max(Math.round(ms), shortestInterval), longestInterval);
