/** Once a day: what is too old leaves the store. */
import type { Story } from '../model.ts';
import { type Listing, listingKey, listingOf } from '../store/listing.ts';
import { type Expired, expiryOf, isSaved, type Retention, retentionClock } from '../store/retention.ts';
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
  const holds = { isKept: await keeping(), listings: await listingsOf(store) };
  const isOver = expiryOf(retention, holds, clock);
  let gone = 0;
  let after: Pick<Story, 'id' | 'latest'> | undefined;
  do {
    const found = await store.stories({ limit: part, ...(after ? { after } : {}) });
    const marks = await store.marks(entryIdsOf(found));
    const over = found.filter((story) => isOver(story, marks)).map(({ id, members }) => ({ id, members }));
    gone += await store.expireStories(over, (story, then) => isSaved(story, then));
    after = found.length < part ? undefined : found.at(-1);
  } while (after);
  if (retention.keepDays > 0) {
    gone += await store.expireLoose(readHere, clock - retention.keepDays * day);
  }
  await store.changeFact(expiredKey, () => ({ at: now(), clock }) satisfies Expired);
  if (gone > 0) tell({ kind: 'stories' });
  return gone;
}

async function listingsOf(store: Store): Promise<ReadonlyMap<string, Listing>> {
  const listings = new Map<string, Listing>();
  for (const { id } of await store.sources()) listings.set(id, listingOf(await store.fact(listingKey(id))));
  return listings;
}
