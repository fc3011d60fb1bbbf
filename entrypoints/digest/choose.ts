/** Which stories a digest holds, and in which order. */
import { type Interest, rank } from '../../utils/group/rank.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import type { Story } from '../../utils/model.ts';

export type Span = 'day' | 'week';

/** Stories of one day. */
export interface Day {
  /** A moment of it. */
  readonly at: number;
  readonly stories: readonly Story[];
}

const daysInWeek = 7;
const mostInWeek = 40;
/** A quiet Sunday's first stories stand in the week, however much a busy Tuesday has. */
const leastOfDay = 3;

/**
 * The first moment of what a digest tells: midnight, of today or six days before; or of a day's, the moment at which
 * the one before ended.
 */
export function beginningOf(span: Span, now: number, since?: number): number {
  if (span === 'day' && since !== undefined) return since;
  const days = span === 'day' ? 0 : daysInWeek - 1;
  return startOfDay(new Date(now).setDate(new Date(now).getDate() - days));
}

/**
 * The stories since `beginningOf`, a day each, the newest day first; days without any are left out. A day is
 * in the popup's order, but what was read is not pushed down: a digest is made for others as well.
 */
export function chooseStories(
  stories: readonly Story[],
  interest: Interest,
  span: Span,
  now: number,
): readonly Day[] {
  const unread: Interest = { ...interest, isRead: () => false };
  if (span === 'day') return stories.length > 0 ? [{ at: now, stories: rank(stories, unread, now) }] : [];
  // Nobody who looks back at a week asks how fresh a story was: at the beginning of time all are, and there
  // the order is by how widely they are told, by watch words and sources. So Monday's big story is not buried.
  const ranked = rank(stories, unread, 0);
  const days = new Map<number, Story[]>();
  for (const story of ranked) {
    const day = dayOf(story, now);
    days.set(day, [...(days.get(day) ?? []), story]);
  }
  const firsts = [...days.values()].flatMap((ofDay) => ofDay.slice(0, leastOfDay));
  const chosen = new Set(
    [...firsts, ...ranked.filter((story) => !firsts.includes(story))].slice(0, mostInWeek),
  );
  return [...days]
    .sort(([a], [b]) => b - a)
    .map(([at, ofDay]) => ({ at, stories: ofDay.filter((story) => chosen.has(story)) }));
}

/** A feed's clock may go ahead; its story is today's. */
const dayOf = (story: Story, now: number): number => startOfDay(Math.min(story.latest, now));
