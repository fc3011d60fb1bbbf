/** The user's word on what is one event: a member leaves its story for good, or comes back after all. */
import type { Story } from '../model.ts';
import type { Store } from './store.ts';
import { type ArticleOf, leanTo, tellerOf, toldBy } from './teller.ts';

/** What is needed to undo a parting. */
export interface Parting {
  /** The story that was parted. */
  readonly id: string;
  /** The stories that came of it, it or what has its name among them; none where there was nothing to part. */
  readonly ids: readonly string[];
  /** The entries as they stood in the story. */
  readonly order: readonly string[];
  /** The one that spoke for it. */
  readonly teller: string;
}

/** Takes an entry out of its story. */
export async function splitStory(entryId: string, store: Store): Promise<Parting> {
  let before: Story | undefined;
  const stories = await store.regroup([entryId], ([story], articleOf) => {
    before = story;
    return story && split(story, entryId, articleOf);
  });
  return {
    id: before?.id ?? '',
    ids: stories.map(({ id }) => id),
    order: before?.members.map((member) => member.entryId) ?? [],
    teller: (before && tellerOf(before)?.entryId) ?? '',
  };
}

/** Puts together what was parted, as it was; none where one of the stories is not there any more. */
export async function uniteStories(
  { id, ids, order, teller }: Parting,
  store: Store,
): Promise<readonly Story[]> {
  const stories = await Promise.all(ids.slice(0, 2).map((part) => store.story(part)));
  const entryIds = stories.flatMap((story) => story?.members[0]?.entryId ?? []);
  const placeOf = (entryId: string) => (order.includes(entryId) ? order.indexOf(entryId) : order.length);
  return store.regroup(entryIds, ([first, second], articleOf) => {
    if (!first || !second) return undefined;
    const speaks = second.members.some(({ entryId }) => entryId === teller) ? second : first;
    const [named, other] = second.id === id ? [second, first] : [first, second];
    const whole = asOne(named, other, { ...speaks, teller }, articleOf);
    if (!whole) return undefined;
    return [{ ...whole, members: whole.members.toSorted((a, b) => placeOf(a.entryId) - placeOf(b.entryId)) }];
  });
}

/**
 * The story without one of its members, and that member as a story of its own; both remember to stay apart.
 * Undefined where there is nothing to part. A story is named after its first entry: where that one leaves, it
 * keeps the name, and the others go on under the name of the next.
 */
function split(story: Story, entryId: string, articleOf: ArticleOf): readonly Story[] | undefined {
  const leaving = story.members.filter((member) => member.entryId === entryId);
  const staying = story.members.filter((member) => member.entryId !== entryId);
  const [next] = staying;
  if (leaving.length === 0 || !next) return undefined;
  const part = (members: Story['members'], others: Story['members'], id: string) =>
    toldBy(
      members,
      {
        ...story,
        id,
        apart: [...new Set([...(story.apart ?? []), ...others.map((other) => other.entryId)])],
      },
      articleOf,
    );
  const keepsName = entryId === story.id;
  return [
    part(staying, leaving, keepsName ? next.entryId : story.id),
    part(leaving, staying, entryId),
  ].filter((one) => one !== undefined);
}

/**
 * Two stories as one, under the name of the one that was seen first; told by the one in the reader's language,
 * else by the one with more members, else by the first.
 */
export function unite(first: Story, second: Story, articleOf: ArticleOf, reader: string): Story | undefined {
  const [older, newer] = first.seenAt <= second.seenAt ? [first, second] : [second, first];
  const lean = leanTo(newer.language, older.language, reader);
  const isNewer = lean === 0 ? newer.members.length > older.members.length : lean > 0;
  return asOne(older, newer, isNewer ? newer : older, articleOf);
}

/** @param speaks the one of them whose words it is told in */
function asOne(named: Story, other: Story, speaks: Story, articleOf: ArticleOf): Story | undefined {
  const { headline, summary, image, language } = speaks;
  const teller = tellerOf(speaks)?.entryId;
  const members = [...named.members, ...other.members];
  const ids = new Set(members.map(({ entryId }) => entryId));
  const apart = [...(named.apart ?? []), ...(other.apart ?? [])].filter((entryId) => !ids.has(entryId));
  const also = [...new Set([...(named.also ?? []), ...(other.also ?? [])])]
    .filter((id) => id !== named.id && id !== other.id)
    .slice(0, 3);
  const { apart: _apart, also: _also, summary: _summary, image: _image, ...rest } = named;
  return toldBy(
    members,
    {
      ...rest,
      members,
      headline,
      ...(summary ? { summary } : {}),
      ...(image ? { image } : {}),
      ...(language ? { language } : {}),
      ...(teller ? { teller } : {}),
      backlog: named.backlog && other.backlog,
      ...(also.length > 0 ? { also } : {}),
      ...(apart.length > 0 ? { apart: [...new Set(apart)] } : {}),
    },
    articleOf,
  );
}
