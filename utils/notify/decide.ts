/**
 * What the user is told now, what waits, and what is not told, and why. Pure: decided from stories, marks, rules, the
 * clock, and what was told before.
 */
import type { Mark, Story } from '../model.ts';
import { factsBeside } from '../text/new-facts.ts';
import { type DigestTime, lastDigest, nextDigest } from './digest-time.ts';
import { type QuietSpan, quietUntil } from './quiet.ts';
import { silentUntil } from './silence.ts';

/** A rule, as far as telling goes. */
export interface Reason {
  /** What it is called. */
  readonly label: string;
  /** When it became what it is: what was there before is no news. */
  readonly since: number;
}

/** What is to be known of a story, whoever knows it. */
export interface Judged {
  /** Why it is told of. */
  readonly watched: readonly Reason[];
  /** What mutes it, where it would be told of otherwise. */
  readonly muted?: Reason;
  readonly read: boolean;
  readonly hidden: boolean;
  /** The article of one that tells it is still to be read: more may become known of it. */
  readonly unfinished: boolean;
  /** How many newsrooms tell it, each by itself. */
  readonly sources: number;
}

/** How the user wants to be told. */
export interface NotifyWish {
  /** When notifications were switched on: only what came later is told. */
  readonly since: number;
  /** Notices of one story each within an hour; what is more comes in one list. */
  readonly perHour: number;
  /** So many sources must tell it. */
  readonly leastSources: number;
  readonly quiet: readonly QuietSpan[];
  /** Nothing until then; said at `from`. */
  readonly silent?: { readonly from: number; readonly until: number };
  readonly digest?: DigestTime;
}

/** What is known of what was told; kept with the marks. */
export interface NotifyState {
  /** When single notices and lists were shown, those of the last hour. */
  readonly shownAt: readonly number[];
  /** Why stories wait, by their ids. */
  readonly held: Readonly<Record<string, HoldReason>>;
  /** When those that were too many for the hour come. */
  readonly listAt?: number;
  /** When the digest was last told of. */
  readonly digestAt?: number;
}

export type HoldReason = 'quiet' | 'silent' | 'looking' | 'many' | 'few-sources';
export type Untold = 'read' | 'hidden' | 'muted' | 'nothing-new' | 'too-old';

export const nothingTold: NotifyState = { shownAt: [], held: {} };

export interface Moment {
  readonly now: number;
  /** Whether the user looks at Lede: what is before their eyes need not be told. */
  readonly looking: boolean;
}

export interface Telling {
  readonly story: Story;
  /** Why it is watched. */
  readonly reasons: readonly Reason[];
  /** How many newsrooms tell it. */
  readonly sources: number;
  /** What is new in a story that was told before. */
  readonly news: readonly string[];
}

const outcomeKinds = ['told', 'listed', 'held', 'not-told'] as const;

export interface Outcome {
  readonly story: Story;
  readonly reasons: readonly Reason[];
  readonly what: (typeof outcomeKinds)[number];
  readonly why?: HoldReason | Untold;
  /** When what is held comes, where that is known. */
  readonly until?: number;
}

export interface Decision {
  /** A notice each. */
  readonly single: readonly Telling[];
  /** One notice for all of these. */
  readonly list: readonly Telling[];
  /** Whether the day's digest is told of. */
  readonly digest: boolean;
  /** Entries that count as told: of the stories above, and those that joined a told story and add nothing. */
  readonly told: readonly string[];
  readonly state: NotifyState;
  readonly outcomes: readonly Outcome[];
  /** When to decide again, if nothing happens before. */
  readonly wakeAt?: number;
}

const hourMs = 3_600_000;
/** Whoever looks is asked again after that long. */
const lookAgainMs = 60_000;
/** So long a story that has just come waits for its article: what mutes it, or tells more, may stand there. */
export const articleMs = 90_000;
/** A story that was published earlier is no news, however long it waited. */
export const newsForMs = 72 * hourMs;

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

interface Looked {
  readonly telling?: Telling;
  readonly outcome?: Outcome;
  /** Entries that count as told from now on. */
  readonly joined?: readonly string[];
  /** When its article is not waited for any longer. */
  readonly unfinishedUntil?: number;
}

function look(
  story: Story,
  marks: ReadonlyMap<string, Mark>,
  { watched, muted, read, hidden, unfinished, sources }: Judged,
  wish: NotifyWish,
  now: number,
): Looked {
  const wasTold = ({ entryId }: Story['members'][number]) => marks.get(entryId)?.notifiedAt !== undefined;
  const anyTold = story.members.some(wasTold);
  const others = story.members.filter((member) => !wasTold(member));
  const not = (why: Untold, reasons = watched): Looked => ({
    outcome: { story, reasons, what: 'not-told', why },
    // What joins a told story is told with it, or its notice would come again once the told one is gone; and what
    // the user had before their eyes is no news when it is marked unread.
    ...(anyTold || why === 'read' || why === 'hidden'
      ? { joined: others.map(({ entryId }) => entryId) }
      : {}),
  });
  if (anyTold && others.length === 0) return {};
  // What was on show before the rule, or before anybody wanted to be told, is no news.
  const since = pastOf(Math.max(wish.since, Math.min(...watched.map((reason) => reason.since))), now);
  // What joined it since counts as well: the first to name what is watched for may be a later one.
  const seen = anyTold ? now : Math.max(story.seenAt, Math.min(story.latest, now));
  if (muted && !story.backlog && story.seenAt >= wish.since) return not('muted', [muted]);
  if (watched.length === 0 || story.backlog || seen < since) {
    return anyTold ? { joined: others.map(({ entryId }) => entryId) } : {};
  }
  if (hidden) return not('hidden');
  if (read) return not('read');
  if (story.latest < now - newsForMs) return not('too-old');
  const known = ({ entryId }: Story['members'][number]) => {
    const mark = marks.get(entryId);
    return mark?.notifiedAt !== undefined || mark?.readAt !== undefined;
  };
  const news = factsBeside(story, known);
  if (unfinished) {
    if (anyTold && news.length === 0) return {};
    const until = story.seenAt + articleMs;
    if (story.seenAt <= now && now < until) return { unfinishedUntil: until };
  }
  if (anyTold && news.length === 0) return not('nothing-new');
  if (sources < wish.leastSources) {
    return { outcome: { story, reasons: watched, what: 'held', why: 'few-sources' } };
  }
  return { telling: { story, reasons: watched, sources, news: news.map(({ text }) => text) } };
}

/** Of a clock that was set back since then: or nothing would be told until it has come round again. */
const pastOf = (since: number, now: number): number => (since > now ? now - hourMs : since);

const untold = ({ members }: Story, marks: ReadonlyMap<string, Mark>): string[] =>
  members.map(({ entryId }) => entryId).filter((id) => marks.get(id)?.notifiedAt === undefined);

type Shared = Pick<Decision, 'single' | 'list' | 'state' | 'outcomes'>;

function allHeld(due: readonly Telling[], last: NotifyState, { why, until }: Stop): Shared {
  // Who looks on into the night is told of it all after it, as one.
  const before = (id: string) => (last.held[id] === 'looking' ? undefined : last.held[id]);
  const held = due.map(({ story }) => [story.id, before(story.id) ?? why] as const);
  return {
    single: [],
    list: [],
    state: { ...last, held: Object.fromEntries(held) },
    outcomes: due.map(({ story, reasons }) => ({ story, reasons, what: 'held', why, until })),
  };
}

/** Spread over the hour: single notices while there is room, and one list for what is more, or what had to wait. */
function share(due: readonly Telling[], last: NotifyState, { perHour }: NotifyWish, now: number): Shared {
  const { listAt, ...rest } = last;
  const isOver = listAt !== undefined && now >= listAt;
  if (isOver) return sentAs([], due, [], rest, now);
  const left = perHour - rest.shownAt.length;
  const long = due.filter(({ story }) => waitedLong(last.held[story.id]));
  // One alone is no list, and needs room as any other.
  const waited = long.length > 1 || left > 0 ? long : [];
  const others = due.filter((one) => !waited.includes(one));
  // What had to wait for the hour's list comes with it, and whatever else has come until then.
  if (listAt !== undefined) return sentAs([], waited, others, { ...rest, listAt }, now);
  const room = Math.max(0, left - (waited.length > 0 ? 1 : 0));
  if (others.length <= room) return sentAs(others, waited, [], rest, now);
  const oldest = Math.min(now, ...rest.shownAt);
  const state = { ...rest, listAt: oldest + hourMs };
  return sentAs(others.slice(0, room), waited, others.slice(room), state, now);
}

/** It was quiet, or nobody was to be told: what came then comes at once after it. */
const waitedLong = (why: HoldReason | undefined): boolean => why === 'quiet' || why === 'silent';

function sentAs(
  single: readonly Telling[],
  list: readonly Telling[],
  held: readonly Telling[],
  state: NotifyState,
  now: number,
): Shared {
  // A list of one is a notice of one.
  const [only] = list;
  const singles = list.length === 1 && only ? [...single, only] : single;
  const listed = list.length === 1 ? [] : list;
  const shown = singles.length + (listed.length > 0 ? 1 : 0);
  const told =
    (what: 'told' | 'listed') =>
    ({ story, reasons }: Telling): Outcome => ({ story, reasons, what });
  const { listAt } = state;
  return {
    single: singles,
    list: listed,
    state: {
      ...state,
      shownAt: [...state.shownAt, ...Array.from({ length: shown }, () => now)],
      held: Object.fromEntries(held.map(({ story }) => [story.id, 'many' as const])),
    },
    outcomes: [
      ...singles.map(told('told')),
      ...listed.map(told('listed')),
      ...held.map(
        ({ story, reasons }): Outcome => ({
          story,
          reasons,
          what: 'held',
          why: 'many',
          ...(listAt === undefined ? {} : { until: listAt }),
        }),
      ),
    ],
  };
}
