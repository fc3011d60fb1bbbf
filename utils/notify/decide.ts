/**
 * What the user is told now, what waits, and what is not told, and why. Pure: decided from stories, marks, rules, the
 * clock, and what was told before.
 */
import type { Mark, Story } from '../model.ts';
import type {
  Decision,
  HoldReason,
  Judged,
  Moment,
  NotifyState,
  NotifyWish,
  Outcome,
  Telling,
} from './decision.ts';
import { lastDigest, nextDigest } from './digest-time.ts';
import { look, untold } from './look.ts';
import { quietUntil } from './quiet.ts';
import { allHeld, share } from './share.ts';
import { silentUntil } from './silence.ts';

const hourMs = 3_600_000;
/** Whoever looks is asked again after that long. */
const lookAgainMs = 60_000;

/** @param judgedOf what is to be known of a story; asked once for each */
export function decide(
  stories: readonly Story[],
  marks: ReadonlyMap<string, Mark>,
  judgedOf: (story: Story) => Judged,
  wish: NotifyWish,
  before: NotifyState,
  moment: Moment,
): Decision {
  const { now } = moment;
  const last = sound(before, now);
  const outcomes: Outcome[] = [];
  const due: Telling[] = [];
  const told: string[] = [];
  let unfinishedUntil: number | undefined;
  for (const story of stories) {
    const looked = look(story, marks, judgedOf(story), wish, now);
    if (looked.unfinishedUntil) unfinishedUntil = earliest([unfinishedUntil, looked.unfinishedUntil]);
    if (looked.joined) told.push(...looked.joined);
    if (looked.telling) due.push(looked.telling);
    if (looked.outcome) outcomes.push(looked.outcome);
  }
  due.sort((a, b) => b.sources - a.sources || b.story.latest - a.story.latest);

  const stop = stopped(wish, moment);
  const digestTime = wish.digest && lastDigest(wish.digest, now);
  const digestDue = digestTime !== undefined && digestTime > (last.digestAt ?? 0);
  const sent = stop ? allHeld(due, last, stop) : share(due, last, wish, now);
  const tellings = [...sent.single, ...sent.list];
  told.push(...tellings.flatMap(({ story }) => untold(story, marks)));
  const digest = digestDue && !stop;
  const waits = Object.keys(sent.state.held).length > 0 || digestDue;
  const wakeAt = earliest([
    stop && waits ? stop.until : undefined,
    // Nothing of it comes before the hold ends.
    stop ? undefined : sent.state.listAt,
    unfinishedUntil,
    wish.digest && nextDigest(wish.digest, now),
  ]);
  return {
    single: sent.single,
    list: sent.list,
    digest,
    told,
    state: { ...sent.state, ...(digest ? { digestAt: now } : {}) },
    outcomes: [...outcomes, ...sent.outcomes],
    ...(wakeAt === undefined ? {} : { wakeAt }),
  };
}

const earliest = (times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};

/** A clock that was wrong and set back must not leave anybody waiting for what it said. */
function sound(state: NotifyState, now: number): NotifyState {
  const { listAt, digestAt, ...rest } = state;
  return {
    ...rest,
    shownAt: state.shownAt.filter((at) => at <= now && now - at < hourMs),
    ...(listAt !== undefined ? { listAt: Math.min(listAt, now + hourMs) } : {}),
    ...(digestAt !== undefined ? { digestAt: Math.min(digestAt, now) } : {}),
  };
}

/** Nothing at all is told until then. */
interface Stop {
  readonly why: HoldReason;
  readonly until: number;
}

/** Whether nothing at all is told now. */
export const isHeldBack = (wish: NotifyWish, moment: Moment): boolean => stopped(wish, moment) !== undefined;

/** Why nothing at all is told now. */
function stopped(wish: NotifyWish, { now, looking }: Moment): Stop | undefined {
  const silent = silentUntil(wish, now);
  if (silent !== undefined) return { why: 'silent', until: silent };
  const until = quietUntil(wish.quiet, now);
  if (until !== undefined) return { why: 'quiet', until };
  return looking ? { why: 'looking', until: now + lookAgainMs } : undefined;
}
