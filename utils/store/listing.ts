/** Which of its entries a source still brings: what left the store while it stands in the feed would come back as new. */
import type { Entry, Member } from '../model.ts';

/** The fact that says so; it is forgotten together with the source. */
export const listingKey = (sourceId: string): string => `listed:${sourceId}`;

/** Entries of the last answer that had any; `undefined` where none was read since this is written down. */
export type Listing = ReadonlySet<string> | undefined;

export const listingOf = (fact: unknown): Listing =>
  Array.isArray(fact) ? new Set(fact as string[]) : undefined;

/**
 * @param listings of the sources that are followed; what nobody brings any more, a page that was read say, is in none
 */
export const isListedIn = (
  members: readonly Pick<Member, 'entryId' | 'sourceId'>[],
  listings: ReadonlyMap<string, Listing>,
): boolean =>
  members.some(({ entryId, sourceId }) => {
    if (!listings.has(sourceId)) return false;
    const listing = listings.get(sourceId);
    return listing === undefined || listing.has(entryId);
  });

/**
 * The stored ids of what a source has just brought: known ones under the id they have, whatever they are called now.
 *
 * @param sameAs what was stored before of an entry that is neither known by its id nor fresh
 */
export function listed(
  arrived: readonly Entry[],
  sameAs: (entry: Entry) => string | undefined,
): readonly string[] {
  return [...new Set(arrived.map((entry) => sameAs(entry) ?? entry.id))];
}
