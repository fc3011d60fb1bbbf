/** The digest after some of its stories have gone, or have parted. Loaded when that happens: it is seldom. */
import type { Story } from '../../utils/model.ts';
import type { Digest } from './digest.ts';

/**
 * What is left where stories lost members, or all; nothing else moves. The same digest where nothing is lost.
 * @param kept the stories that may have, as they are now
 */
export function withoutGone(digest: Digest, kept: ReadonlyMap<string, Story | undefined>): Digest {
  const left = digest.stories.map((story) => {
    const now = kept.has(story.id) ? kept.get(story.id) : story;
    return now && now.members.length < story.members.length ? now : now && story;
  });
  if (left.every((story, index) => story === digest.stories[index])) return digest;
  const of = (part: readonly (Story | undefined)[]) => part.filter((story) => story !== undefined);
  return {
    ...digest,
    stories: of(left),
    front: of(left.slice(0, digest.front)).length,
    fresh: of(left.slice(0, digest.fresh)).length,
  };
}

/** Other stories in the place of one. */
export function exchanged(digest: Digest, gone: readonly string[], parts: readonly Story[]): Digest {
  const at = digest.stories.findIndex(({ id }) => gone.includes(id));
  const leaves = ({ id }: Story) => gone.includes(id) || parts.some((part) => part.id === id);
  const stories = digest.stories.filter((story) => !leaves(story));
  stories.splice(at < 0 ? stories.length : at, 0, ...parts);
  const grown = (part: number) =>
    part - digest.stories.slice(0, part).filter(leaves).length + (at < part ? parts.length : 0);
  return { ...digest, stories, front: grown(digest.front), fresh: grown(digest.fresh) };
}
