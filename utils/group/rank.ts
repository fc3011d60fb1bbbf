/** The digest's order: what is unread first, then how widely told, how fresh, and whether it is watched. */
import type { Member, Story } from '../model.ts';

const hour = 3_600_000;

/** Hours after which half of a story's freshness is gone. */
const freshnessHalfLife = 10;
const weights = { freshness: 4, sources: 2, watched: 3 };

/**
 * Stories in the order to show them; the list given is left as it is. A story that more sources tell, or
 * that the user watches for, stands above fresher ones for some hours, never for days.
 */
export function rank(
  stories: readonly Story[],
  read: (story: Story) => boolean,
  watched: (story: Story) => boolean,
  now: number,
): Story[] {
  const scored = stories.map((story) => ({
    story,
    read: read(story),
    score: score(story, watched(story), now),
  }));
  scored.sort(
    (a, b) =>
      Number(a.read) - Number(b.read) ||
      b.score - a.score ||
      b.story.latest - a.story.latest ||
      (a.story.id < b.story.id ? -1 : 1),
  );
  return scored.map(({ story }) => story);
}

function score(story: Story, watched: boolean, now: number): number {
  const age = Math.max(0, now - story.latest) / hour;
  const freshness = 0.5 ** (age / freshnessHalfLife);
  const sources = Math.log2(tellers(story.members));
  // Importance fades with the story, so that yesterday's big one gives way to today's.
  return freshness * (weights.freshness + weights.sources * sources + (watched ? weights.watched : 0));
}

/** Sources that tell in their own words: those that carry one agency's text count once. */
function tellers(members: readonly Member[]): number {
  const bySource = new Map<string, string>();
  for (const { sourceId, copy } of members) {
    if (!bySource.has(sourceId)) bySource.set(sourceId, copy ?? `source ${sourceId}`);
  }
  return new Set(bySource.values()).size;
}
