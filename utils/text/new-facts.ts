/** What each telling of a story says that no earlier one said: a reader who has read those needs only this. */
import type { Fact, Mark, Story } from '../model.ts';

/**
 * Figures and dates that are new, by the ids of their entries; members that add nothing are left out. Names
 * are not counted: each newsroom quotes whom it knows.
 */
export function newFacts({ members }: Pick<Story, 'members'>): ReadonlyMap<string, readonly Fact[]> {
  const told = new Set<string>();
  const added = new Map<string, readonly Fact[]>();
  members.forEach(({ entryId, facts = [] }, index) => {
    const checkable = facts.filter(({ kind }) => kind !== 'name');
    const fresh = checkable.filter(({ key }) => !told.has(key));
    if (index > 0 && fresh.length > 0) added.set(entryId, fresh);
    for (const { key } of checkable) told.add(key);
  });
  return added;
}

/** What came to a story since the user read it; empty where they have not, or where nothing came. */
export function factsSinceRead(story: Story, marks: ReadonlyMap<string, Mark>): readonly Fact[] {
  const isUnread = ({ entryId }: Story['members'][number]) => marks.get(entryId)?.readAt === undefined;
  if (story.members.every(isUnread)) return [];
  const added = newFacts(story);
  return story.members.filter(isUnread).flatMap(({ entryId }) => added.get(entryId) ?? []);
}
