/** What the views and the foot of the popup count. */
import { type FirstScreen, isTroubled, unreadOf } from '../../utils/browser/first-screen.ts';
import type { Source } from '../../utils/model.ts';
import type { Digest } from './digest.ts';

export interface Counts extends Pick<FirstScreen['counts'], 'unread' | 'sources' | 'troubled' | 'leftOut'> {
  /** When a source answered last; 0 for never. */
  readonly answeredAt: number;
}

export function countsOf(digest: Digest, sources: readonly Source[]): Counts {
  const { today, front, marks } = digest;
  const stories = digest.stories.slice(0, front);
  return {
    unread: unreadOf({ today, stories, marks }),
    sources: sources.length,
    troubled: sources.filter(isTroubled).length,
    leftOut: today ? stories.reduce((sum, { leftOut }) => sum + leftOut, 0) : 0,
    answeredAt: Math.max(0, ...sources.map(({ health }) => health.lastOkAt ?? 0)),
  };
}

/** As they were when the background counted them last. */
export const countsBefore = ({ counts, answeredAt }: FirstScreen): Counts => ({ ...counts, answeredAt });
