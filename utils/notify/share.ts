/** How what is due is spread: single notices while the hour has room, one list for the rest, or all of it held. */
import type { Decision, HoldReason, NotifyState, NotifyWish, Outcome, Telling } from './decision.ts';

const hourMs = 3_600_000;

type Shared = Pick<Decision, 'single' | 'list' | 'state' | 'outcomes'>;

export function allHeld(
  due: readonly Telling[],
  last: NotifyState,
  { why, until }: { readonly why: HoldReason; readonly until: number },
): Shared {
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
export function share(
  due: readonly Telling[],
  last: NotifyState,
  { perHour }: NotifyWish,
  now: number,
): Shared {
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
