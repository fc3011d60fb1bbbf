/** The user's word on what is one event: a member leaves its story for good, or comes back after all. */
import type { Story } from '../model.ts';
import type { Store } from './store.ts';
import { type ArticleOf, leanTo, tellerOf, toldBy } from './teller.ts';

/** Takes an entry out of its story; the stories that came of it, none where there was nothing to part. */
export const splitStory = (entryId: string, store: Store): Promise<readonly Story[]> =>
  store.regroup([entryId], ([story], articleOf) => story && split(story, entryId, articleOf));

/** Puts two stories together; none where one of them is not there any more. */
export async function uniteStories(
  ids: readonly string[],
  store: Store,
  reader = '',
): Promise<readonly Story[]> {
  const stories = await Promise.all(ids.slice(0, 2).map((id) => store.story(id)));
  const entryIds = stories.flatMap((story) => story?.members[0]?.entryId ?? []);
  return store.regroup(entryIds, ([first, second], articleOf) => {
    const whole = first && second && unite(first, second, articleOf, reader);
    return whole && [whole];
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
  const { headline, summary, image, language } = isNewer ? newer : older;
  const teller = tellerOf(isNewer ? newer : older)?.entryId;
  const members = [...older.members, ...newer.members];
  const ids = new Set(members.map(({ entryId }) => entryId));
  const apart = [...(older.apart ?? []), ...(newer.apart ?? [])].filter((entryId) => !ids.has(entryId));
  const also = [...new Set([...(older.also ?? []), ...(newer.also ?? [])])]
    .filter((id) => id !== older.id && id !== newer.id)
    .slice(0, 3);
  const { apart: _apart, also: _also, summary: _summary, image: _image, ...rest } = older;
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
      backlog: older.backlog && newer.backlog,
      ...(also.length > 0 ? { also } : {}),
      ...(apart.length > 0 ? { apart: [...new Set(apart)] } : {}),
    },
    articleOf,
  );
}
