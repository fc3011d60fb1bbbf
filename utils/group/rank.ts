/** The digest's order: what is unread first, then how widely told, how fresh, whether it is watched and by whom it is told. */
import type { SourceWeight, Story } from '../model.ts';
import { siteName } from '../text/site-name.ts';

const hour = 3_600_000;

/** Hours after which half of a story's freshness is gone. */
const freshnessHalfLife = 10;
const points = { freshness: 4, sources: 2, watched: 3 };
/** What the user's word on a source is worth. */
const bySource: Readonly<Record<SourceWeight, number>> = { more: 1.6, less: 0.5 };

/** What the order depends on, beside the stories. */
export interface Interest {
  readonly isRead: (story: Story) => boolean;
  /** The user's words that stand in a story. */
  readonly watched: (story: Story) => readonly string[];
  readonly weight: (sourceId: string) => SourceWeight | undefined;
}

/**
 * Stories in the order to show them; the list given is left as it is. A story that more sources tell, or
 * that the user watches for, stands above fresher ones for some hours, never for days.
 */
export function rank(stories: readonly Story[], interest: Interest, now: number): Story[] {
  const scored = stories.map((story) => ({
    story,
    read: interest.isRead(story),
    score: score(story, interest, now),
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

function score(story: Story, interest: Interest, now: number): number {
  const age = Math.max(0, now - story.latest) / hour;
  const freshness = 0.5 ** (age / freshnessHalfLife);
  const watched = interest.watched(story).length > 0 ? points.watched : 0;
  const weight = weightOf(story, interest)?.weight;
  // Importance fades with the story, so that yesterday's big one gives way to today's.
  return (
    freshness *
    (points.freshness + points.sources * Math.log2(independentTellers(story)) + watched) *
    (weight ? bySource[weight] : 1)
  );
}

/** How many newsrooms tell it: feeds of one site are one, and so are copies of one agency's text. */
export function independentTellers({ members }: Pick<Story, 'members'>): number {
  const sites = new Map<string, string>();
  for (const { url, copy } of members) {
    const site = siteName(url);
    sites.set(site, copy ?? sites.get(site) ?? site);
  }
  return new Set(sites.values()).size;
}

/** The user's word on a source that counts for a story: "more" of one is not undone by "less" of another. */
function weightOf({ members }: Story, { weight }: Interest) {
  const said = members.flatMap(({ sourceId }) => {
    const one = weight(sourceId);
    return one ? [{ sourceId, weight: one }] : [];
  });
  const more = said.find((one) => one.weight === 'more');
  return more ?? (said.length === members.length ? said[0] : undefined);
}

/** Why a story stands where it does, in the order of what counts most; words are found for it where it is shown. */
export type Reason =
  | { readonly kind: 'watched'; readonly words: readonly string[] }
  | { readonly kind: 'sources'; readonly count: number; readonly copies: number }
  | { readonly kind: SourceWeight | 'followed'; readonly sourceId: string }
  | { readonly kind: 'age'; readonly latest: number }
  | { readonly kind: 'read' };

/** All that `rank` weighed for this story, and nothing else. */
export function reasonsFor(story: Story, interest: Interest): Reason[] {
  const words = interest.watched(story);
  const count = independentTellers(story);
  const weight = weightOf(story, interest);
  const first = story.members[0];
  return [
    ...(words.length > 0 ? [{ kind: 'watched' as const, words }] : []),
    ...(story.members.length > 1
      ? [{ kind: 'sources' as const, count, copies: story.members.length - count }]
      : []),
    ...(weight ? [{ kind: weight.weight, sourceId: weight.sourceId }] : []),
    ...(first && story.members.length === 1 && !weight
      ? [{ kind: 'followed' as const, sourceId: first.sourceId }]
      : []),
    { kind: 'age', latest: story.latest },
    ...(interest.isRead(story) ? [{ kind: 'read' as const }] : []),
  ];
}
