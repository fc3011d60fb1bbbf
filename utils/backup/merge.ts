/** What a backup adds to what is there: nothing that is there changes, but marks that it lacks are added. */
import type { Mark, Story } from '../model.ts';

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
