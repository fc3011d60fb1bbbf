/** What the user cares for, as the order of the digest and its reasons want it. */
import type { Why } from '../../components/story-why.tsx';
import { type Interest, reasonsFor } from '../../utils/group/rank.ts';
import type { Mark, Source, Story } from '../../utils/model.ts';
import { isRead } from '../../utils/store/store.ts';
import { watchedFor } from './cards.ts';

export function interestOf(
  sources: readonly Source[],
  watchWords: readonly string[],
  marks: ReadonlyMap<string, Mark>,
): Interest {
  const weights = new Map(sources.map(({ id, weight }) => [id, weight]));
  return {
    isRead: (story) => isRead(story, marks),
    watched: (story) => watchedFor(story, watchWords),
    weight: (sourceId) => weights.get(sourceId),
  };
}

/** The reasons of `rank`, with the sources' names in place of their ids. */
export function whyOf(story: Story, interest: Interest, titleOf: (sourceId: string) => string): Why[] {
  return reasonsFor(story, interest).map((reason): Why => {
    if (!('sourceId' in reason)) return reason;
    return { kind: reason.kind, source: titleOf(reason.sourceId) };
  });
}
