/** Which stories deserve an interruption. Pure: decided from stories, marks, words and nothing else. */
import type { Mark, Story } from '../model.ts';

export interface Notice {
  readonly entryIds: readonly string[];
  /** The entry whose headline it is, which a click opens. */
  readonly entryId: string;
  readonly headline: string;
  readonly sourceId: string;
  readonly words: readonly string[];
}

/** At most this many at once; a flood of notices tells nobody anything. */
const maxAtOnce = 4;

/**
 * Entries that joined a story which was told of: they count as told, so that it stays told whichever of
 * its entries goes.
 */
export function toldSince(stories: readonly Story[], marks: ReadonlyMap<string, Mark>): string[] {
  const isTold = ({ entryId }: Story['members'][number]) => marks.get(entryId)?.notifiedAt !== undefined;
  return stories
    .filter(({ members }) => members.some(isTold))
    .flatMap(({ members }) => members.filter((member) => !isTold(member)).map(({ entryId }) => entryId));
}

/**
 * One notice a story, ever: none where any of its entries was notified or read, none for what a source
 * already had when it was followed.
 * @param watched the watch words that stand in a story
 */
export function dueNotices(
  stories: readonly Story[],
  marks: ReadonlyMap<string, Mark>,
  watched: (story: Story) => readonly string[],
): Notice[] {
  const due: Notice[] = [];
  for (const story of stories) {
    const teller = story.members.find(({ entryId }) => entryId === story.teller) ?? story.members[0];
    if (story.backlog || !teller || due.length >= maxAtOnce) continue;
    const known = story.members.some(({ entryId }) => {
      const mark = marks.get(entryId);
      return mark?.notifiedAt !== undefined || mark?.readAt !== undefined;
    });
    if (known) continue;
    const words = watched(story);
    if (words.length === 0) continue;
    due.push({
      entryIds: story.members.map((member) => member.entryId),
      entryId: teller.entryId,
      headline: story.headline,
      sourceId: teller.sourceId,
      words,
    });
  }
  return due;
}
