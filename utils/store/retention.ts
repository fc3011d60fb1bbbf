/**
 * How long stories are kept. A story leaves whole, with its entries and articles, once none of them holds it: nothing
 * goes that the user keeps, that a rule keeps, or that a source would bring again.
 */
import type { Mark, Story } from '../model.ts';
import { isListedIn, type Listing } from './listing.ts';

const day = 86_400_000;

/** Days that can be chosen; 0 is for ever. */
export const keepDaysChoices = [14, 30, 90, 365, 0] as const;
export type KeepDays = (typeof keepDaysChoices)[number];

export interface Retention {
  /** 0 is for ever. */
  readonly keepDays: number;
  /** Of each source the newest so many stay, and older ones go though they are young enough. */
  readonly perSource: number;
}

export const usualRetention = { keepDays: 90, perSource: 2000 } as const satisfies Retention;

/** A younger story stays whatever else is said: new ones are compared with it for three days. */
export const leastDays = 8;

/** What holds stories, besides what they are themselves. */
export interface Holds {
  /** Whether a rule of the user's keeps it. */
  readonly isKept: (story: Story) => boolean;
  /** What each source still brings. */
  readonly listings: ReadonlyMap<string, Listing>;
}

/**
 * Tells of one story after the other, the newest first, whether its time is over: it counts, source by source, how many
 * came before.
 *
 * @param now milliseconds; see `retentionClock`
 */
export function expiryOf(
  { keepDays, perSource }: Retention,
  { isKept, listings }: Holds,
  now: number,
): (story: Story, marks: ReadonlyMap<string, Mark>) => boolean {
  const counts = new Map<string, number>();
  return (story, marks) => {
    let crowded = true;
    for (const { sourceId } of story.members) {
      const count = (counts.get(sourceId) ?? 0) + 1;
      counts.set(sourceId, count);
      crowded &&= count > perSource;
    }
    if (keepDays === 0) return false;
    const age = now - Math.max(story.latest, story.seenAt);
    if (age < leastDays * day || !(crowded || age >= keepDays * day)) return false;
    return !isSaved(story, marks) && !isListedIn(story.members, listings) && !isKept(story);
  };
}

export const isSaved = (story: Pick<Story, 'members'>, marks: ReadonlyMap<string, Mark>): boolean =>
  story.members.some(({ entryId }) => marks.get(entryId)?.savedAt !== undefined);

/** What is noted of the last time that stories expired. */
export interface Expired {
  /** When that was. */
  readonly at: number;
  /** What the retention clock said. */
  readonly clock: number;
}

/** In so many days the clock's own day comes at most: it catches up after a holiday. */
const mostDaysAtOnce = 2;

/**
 * What time it is for what expires: never more than two days later than the day before. A machine whose clock says 2040
 * for an hour then loses two days of old stories, and not all of them.
 *
 * @returns undefined where today's work is done
 */
export function retentionClock(last: Expired | undefined, now: number): number | undefined {
  if (last && last.at <= now && now - last.at < day) return undefined;
  return retentionNow(last, now);
}

/** The same whether or not today's work is done. */
export const retentionNow = (last: Expired | undefined, now: number): number =>
  last ? Math.min(now, last.clock + mostDaysAtOnce * day) : now;
