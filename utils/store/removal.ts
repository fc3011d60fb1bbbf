/** What a source that is removed takes along, and how a story is told without it and with it again. */
import type { Entry, Mark, Source, StoredArticle, Story } from '../model.ts';
import { isRead, type Pending } from './store.ts';
import { type ArticleOf, latestOf, leftOutOf, tellerOf, toldBy } from './teller.ts';

/** A row that went with its source, with the table it came from: what putting it back takes. */
export type RemovedRow = { readonly sourceId: string; readonly at: number } & (
  | { readonly table: 'sources'; readonly row: Source }
  | { readonly table: 'entries'; readonly row: Entry }
  | { readonly table: 'articles'; readonly row: StoredArticle }
  | { readonly table: 'pending'; readonly row: Pending }
  /** As it was before. */
  | { readonly table: 'stories'; readonly row: Story }
);

/**
 * A story after one of its sources was removed. Undefined where no member is left.
 */
export function withoutSource(story: Story, sourceId: string, articleOf: ArticleOf): Story | undefined {
  const members = story.members.filter((member) => member.sourceId !== sourceId);
  return members.length === story.members.length ? story : toldBy(members, story, articleOf);
}

/**
 * The marks that a story needs to stay read once the telling that was read has gone: what joined it later, and
 * added nothing, was never marked itself.
 */
export function marksToStayRead(
  before: Story,
  after: Story | undefined,
  marks: ReadonlyMap<string, Mark>,
): Mark[] {
  if (!after || !isRead(before, marks) || isRead(after, marks)) return [];
  const readAt = Math.max(...before.members.map(({ entryId }) => marks.get(entryId)?.readAt ?? 0));
  return after.members.map(({ entryId }) => ({ ...(marks.get(entryId) ?? { entryId }), readAt }));
}

/**
 * A story after one of its sources was put back: its old members in their old order, then those that came
 * meanwhile. Told as it was before, or as it is now where only that tells what its first member says.
 *
 * @param current the story as it is without the source, where other members keep it
 * @param isFree whether an old member may join: its entry is there, and no other story has it
 */
export function withSource(
  old: Story,
  current: Story | undefined,
  isFree: (entryId: string) => boolean,
  articleOf: ArticleOf,
): Story | undefined {
  // As they are by now: their articles may have been read meanwhile.
  const there = new Map((current?.members ?? []).map((member) => [member.entryId, member]));
  const back = old.members
    .filter(({ entryId }) => isFree(entryId))
    .map((member) => there.get(member.entryId) ?? member);
  const known = new Set(back.map(({ entryId }) => entryId));
  const later = (current?.members ?? []).filter(({ entryId }) => !known.has(entryId));
  const members = [...back, ...later];
  // A story is named after its first member; two sources may have gone and come back in another order.
  members.sort((a, b) => Number(b.entryId === old.id) - Number(a.entryId === old.id));
  const first = members[0]?.entryId;
  const now = current ? [current] : [];
  const tellers = current && knowsMore(current, old) ? [...now, old] : [old, ...now];
  const teller = tellers.find((story) => story.members[0]?.entryId === first);
  const speaker = teller && tellerOf(teller)?.entryId;
  const held = new Set(members.map(({ entryId }) => entryId));
  const apart = [...new Set([...(old.apart ?? []), ...(current?.apart ?? [])])].filter((id) => !held.has(id));
  const parted = apart.length > 0 ? { apart } : {};
  if (!teller || !members.some(({ entryId }) => entryId === speaker))
    return toldBy(members, { ...old, ...parted }, articleOf);
  return {
    ...teller,
    ...parted,
    members,
    latest: latestOf(members),
    // What was read of the others meanwhile counts as well.
    leftOut: Math.max(old.leftOut + leftOutOf(later, articleOf), leftOutOf(members, articleOf)),
    backlog: old.backlog && (current?.backlog ?? true),
  };
}

/** Its article was read while the source was away. */
const knowsMore = (current: Story, old: Story) => wasRead(current) && !wasRead(old);

const wasRead = (story: Story) => story.summary?.maker === 'extract' || tellerOf(story)?.worth !== undefined;
