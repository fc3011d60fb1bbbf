/** Pages of tellings after stories were parted or put together: each telling under the story it belongs to now. */
import type { Story, TellingsPage } from '../model.ts';

const hourMs = 3_600_000;

/** The hours in which the members of these stories were published. */
export const hoursOf = (stories: readonly Story[]): number[] => [
  ...new Set(
    stories.flatMap(({ members }) => members.map(({ published }) => Math.floor(published / hourMs))),
  ),
];

export function relabelled(page: TellingsPage, stories: readonly Story[]): TellingsPage {
  const storyOf = new Map(
    stories.flatMap(({ id, members }) => members.map(({ entryId }) => [entryId, id] as const)),
  );
  return { ...page, storyIds: page.storyIds.map((id, i) => storyOf.get(page.entryIds[i] ?? '') ?? id) };
}
