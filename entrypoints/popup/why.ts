/** Why a story is in the digest, and where it stands. */
import type { Why } from '../../components/story-why.tsx';
import { type Interest, reasonsFor } from '../../utils/group/rank.ts';
import type { Story } from '../../utils/model.ts';

/** The reasons of `rank`, with the sources' names in place of their ids. */
export function whyOf(story: Story, interest: Interest, titleOf: (sourceId: string) => string): Why[] {
  return reasonsFor(story, interest).map((reason): Why => {
    if (!('sourceId' in reason)) return reason;
    return { kind: reason.kind, source: titleOf(reason.sourceId) };
  });
}
