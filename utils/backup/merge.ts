/** What a backup adds to what is there: nothing that is there changes, but marks that it lacks are added. */
import { sourceOf } from '../identify/index.ts';
import type { Entry, Mark, Source, Story } from '../model.ts';
import type { BackupRows } from './read.ts';

/**
 * A story of the file without the entries that a story here tells already.
 *
 * @param isTold whether an entry belongs to a story that is here
 * @returns undefined where nothing of it is new
 */
export function newPart(story: Story, isTold: (entryId: string) => boolean): Story | undefined {
  const members = story.members.filter(({ entryId }) => !isTold(entryId));
  const [first] = members;
  if (!first) return undefined;
  if (members.length === story.members.length) return story;
  const stays = (entryId: string | undefined) => members.some((member) => member.entryId === entryId);
  const { summary, teller, image, ...rest } = story;
  // Its words were another one's.
  const told = stays(teller ?? story.members[0]?.entryId);
  return {
    ...rest,
    id: stays(story.id) ? story.id : first.entryId,
    headline: told ? story.headline : first.title,
    members,
    latest: Math.max(...members.map(({ published }) => published)),
    ...(told && summary ? { summary } : {}),
    ...(told && image ? { image } : {}),
    ...(stays(teller) && teller !== undefined ? { teller } : {}),
  };
}

/** What was done on either side is done; where on both, as it is here. */
export const mergedMark = (here: Mark | undefined, there: Mark): Mark => ({ ...there, ...here });

/** What came of one story in two places: its members as they are here, then those of the file that are not. */
export const joined = (here: Story, there: Story): Story => ({
  ...here,
  members: [...here.members, ...there.members],
  latest: Math.max(here.latest, there.latest),
  backlog: here.backlog && there.backlog,
});

/**
 * A feed that is followed here under another id, since it has moved, stays one source: what the file has of it is that
 * source's.
 */
export function asFollowedHere(rows: BackupRows, here: readonly Source[]): BackupRows {
  const ids = new Map<string, string>();
  for (const { id, feedUrl } of rows.sources) {
    const known = sourceOf(here, feedUrl);
    if (known && known.id !== id) ids.set(id, known.id);
  }
  if (ids.size === 0) return rows;
  const moved = <T extends Pick<Entry, 'sourceId'>>(row: T): T => {
    const sourceId = ids.get(row.sourceId);
    return sourceId ? { ...row, sourceId } : row;
  };
  return {
    ...rows,
    sources: rows.sources.filter(({ id }) => !ids.has(id)),
    entries: rows.entries.map(moved),
    stories: rows.stories.map((story) => ({ ...story, members: story.members.map(moved) })),
  };
}
