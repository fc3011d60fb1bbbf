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
    const fresh = checkable.filter(({ key }) => !ends(key).every((end) => told.has(end)));
    if (index > 0 && fresh.length > 0) added.set(entryId, fresh);
    for (const { key } of checkable) for (const end of ends(key)) told.add(end);
  });
  return added;
}

/** "from 65 to 75 %" tells nothing beside "65 %" and "75 %", nor they beside it. */
function ends(key: string): string[] {
  const [, from, to, unit = ''] = /^([\d.]+)-([\d.]+)(\D.*)?$/.exec(key) ?? [];
  return from && to ? [`${from}${unit}`, `${to}${unit}`] : [key];
}

/** What came to a story since the user read it; empty where they have not, or where nothing came. */
export function factsSinceRead(story: Story, marks: ReadonlyMap<string, Mark>): readonly Fact[] {
  const isUnread = ({ entryId }: Story['members'][number]) => marks.get(entryId)?.readAt === undefined;
  if (story.members.every(isUnread)) return [];
  const added = newFacts(story);
  return story.members.filter(isUnread).flatMap(({ entryId }) => added.get(entryId) ?? []);
}
