/** Once a day: what is too old leaves the store. */
import type { Mark, Story } from '../model.ts';
import { type Listing, listingKey, listingOf } from '../store/listing.ts';
import {
  type Expired,
  expiryOf,
  isSaved,
  leastDays,
  type Retention,
  retentionClock,
  retentionNow,
} from '../store/retention.ts';
import { entryIdsOf, type Store } from '../store/store.ts';
import type { Ports } from './ports.ts';
import { readHere } from './site-memory.ts';

/** The fact that notes when it was last done. */
export const expiredKey = 'expired';
const expiredOf = (fact: unknown): Expired | undefined => fact as Expired | undefined;

/** Stories read at a time: no part is a long task. */
const part = 200;
const day = 86_400_000;

/**
 * Whoever dies in the middle of it begins again at the next alarm.
 *
 * @param keeping whether a rule of the user's keeps a story; asked for only when there is something to do
 * @returns how many stories and pages have left
 */
export async function expireDaily(
  { store, now, tell }: Pick<Ports, 'store' | 'now' | 'tell'>,
  retention: Retention,
  keeping: () => Promise<(story: Story) => boolean>,
): Promise<number> {
  const clock = retentionClock(expiredOf(await store.fact(expiredKey)), now());
  if (clock === undefined) return 0;
  const isOver = expiryOf(retention, await holdsOf(store, keeping), clock);
  let gone = 0;
  for await (const { found, marks } of inParts(store)) {
    const over = found.filter((story) => isOver(story, marks));
    gone += await store.expireStories(over.map(named), isSaved);
  }
  if (retention.keepDays > 0) {
    gone += await store.expireLoose(readHere, clock - retention.keepDays * day);
  }
  await store.changeFact(expiredKey, () => ({ at: now(), clock }) satisfies Expired);
  if (gone > 0) tell({ kind: 'stories' });
  return gone;
}

/** The fact that notes when the disk was full, and how many stories went for it. */
export const prunedKey = 'pruned';

export interface Pruned {
  readonly at: number;
  readonly stories: number;
}

export const prunedOf = (fact: unknown): Pruned | undefined => fact as Pruned | undefined;

/** So many go at a time: the next round tells whether that was enough. */
const mostPruned = 500;

/**
 * Makes room where the browser refuses to store more: the oldest stories leave, but what holds a story holds it here as
 * well, and marks stay. To be called after work that found the disk full: that it is
 * full stands nowhere, for where would it be written.
 *
 * @returns how many have left
 */
export async function pruneOldest(
  { store, now, tell }: Pick<Ports, 'store' | 'now' | 'tell'>,
  keeping: () => Promise<(story: Story) => boolean>,
): Promise<number> {
  const clock = retentionNow(expiredOf(await store.fact(expiredKey)), now());
  const mayGo = expiryOf({ keepDays: leastDays, perSource: Infinity }, await holdsOf(store, keeping), clock);
  let oldest: Pick<Story, 'id' | 'members'>[] = [];
  for await (const { found, marks } of inParts(store)) {
    const may = found.filter((story) => mayGo(story, marks));
    oldest = [...oldest, ...may.map(named)].slice(-mostPruned);
  }
  const stories = await store.expireStories(oldest, isSaved);
  if (stories === 0) return 0;
  tell({ kind: 'stories' });
  await store.changeFact(prunedKey, (fact) => {
    const before = prunedOf(fact);
    // Of no use is a time to come: the clock was ahead when it was noted.
    const sameDay = before && Math.abs(now() - before.at) < day ? before.stories : 0;
    return { at: now(), stories: sameDay + stories } satisfies Pruned;
  });
  return stories;
}

const named = ({ id, members }: Story): Pick<Story, 'id' | 'members'> => ({ id, members });

/** All stories, the newest first, with what the user did with them. */
async function* inParts(
  store: Store,
): AsyncGenerator<{ readonly found: readonly Story[]; readonly marks: ReadonlyMap<string, Mark> }> {
  let after: Pick<Story, 'id' | 'latest'> | undefined;
  do {
    const found = await store.stories({ limit: part, ...(after ? { after } : {}) });
    after = found.length < part ? undefined : found.at(-1);
    yield { found, marks: await store.marks(entryIdsOf(found)) };
  } while (after);
}

const holdsOf = async (store: Store, keeping: () => Promise<(story: Story) => boolean>) => ({
  isKept: await keeping(),
  listings: await listingsOf(store),
});

async function listingsOf(store: Store): Promise<ReadonlyMap<string, Listing>> {
  const listings = new Map<string, Listing>();
  for (const { id } of await store.sources()) listings.set(id, listingOf(await store.fact(listingKey(id))));
  return listings;
}
