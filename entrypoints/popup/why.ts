/** Why a story is in the digest, and where it stands. */
import type { Near, Why } from '../../components/story-why.tsx';
import { type Interest, reasonsFor } from '../../utils/group/rank.ts';
import type { Story } from '../../utils/model.ts';
import { tellerOf } from '../../utils/store/teller.ts';

/** The reasons of `rank`, with the sources' names in place of their ids, and whose words the summary is. */
export function whyOf(story: Story, interest: Interest, titleOf: (sourceId: string) => string): Why[] {
  const reasons = reasonsFor(story, interest).map((reason): Why => {
    if (!('sourceId' in reason)) return reason;
    return { kind: reason.kind, source: titleOf(reason.sourceId) };
  });
  return story.summary ? [...reasons, { kind: 'maker', maker: story.summary.maker }] : reasons;
}

/** Of the stories on show those that are about this one's matter too. */
export function nearTo(story: Story, shown: readonly Story[]): Near[] {
  return shown
    .filter(({ id, also }) => id !== story.id && (story.also?.includes(id) || also?.includes(story.id)))
    .flatMap((one) => {
      const entryId = tellerOf(one)?.entryId;
      return entryId ? [{ entryId, headline: one.headline, language: one.language }] : [];
    })
    .slice(0, mostNear);
}

const mostNear = 3;
