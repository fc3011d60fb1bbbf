// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import type { Fact, Mark, Story } from '../../../utils/model.ts';
import { decide } from '../../../utils/notify/decide.ts';
import {
  type Decision,
  type Judged,
  type Moment,
  type NotifyState,
  type NotifyWish,
  nothingTold,
  type Reason,
} from '../../../utils/notify/decision.ts';
import { isHidden, isRead } from '../../../utils/store/store.ts';
import { entry, hour, minute, now, story } from '../make.ts';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

const rule: Reason = { label: 'Renault', since: 0 };
type Verdict = Pick<Judged, 'watched'> & Partial<Judged>;
const watched: Verdict = { watched: [rule] };
const unwatched: Verdict = { watched: [] };
const mutedThough: Verdict = { watched: [], muted: { label: 'football', since: 0 } };
const judgedBy =
  (verdict: Verdict, marks: ReadonlyMap<string, Mark>) =>
  (one: Story): Judged => ({
    unfinished: false,
    mayBeMuted: true,
    ...verdict,
    read: isRead(one, marks),
    hidden: isHidden(one, marks),
    sources: new Set(one.members.map(({ sourceId }) => sourceId)).size,
  });

const wish: NotifyWish = { since: 0, perHour: 4, leastSources: 1, quiet: [] };
const night = { days: [0, 1, 2, 3, 4, 5, 6], from: 22 * 60, to: 7 * 60 };
const marksOf = (...list: Mark[]) => new Map(list.map((mark) => [mark.entryId, mark]));
/** So many stories of one entry each, the first the newest. */
const many = (count: number, from = 0): Story[] =>
  Array.from({ length: count }, (_, i) =>
    story([entry(`e${from + i}`, { published: now - (from + i) * 1000 })]),
  );

interface Given {
  readonly marks?: ReadonlyMap<string, Mark>;
  readonly verdict?: Verdict;
  readonly wish?: Partial<NotifyWish>;
  readonly before?: Partial<NotifyState>;
  readonly moment?: Partial<Moment>;
}
const decided = (stories: readonly Story[], given: Given = {}): Decision =>
  decide(
    stories,
    given.marks ?? new Map(),
    judgedBy(given.verdict ?? watched, given.marks ?? new Map()),
    { ...wish, ...given.wish },
    { ...nothingTold, ...given.before },
    { now, looking: false, ...given.moment },
  );
const ids = (tellings: Decision['single']) => tellings.map(({ story: { id } }) => id);
const why = ({ outcomes }: Decision) => outcomes.map((one) => [one.what, one.why]);

/** Decides again and again, marks what was told as it is said to, and tells what was shown when. */
function live(
  steps: readonly { readonly at: number; readonly come?: readonly Story[]; readonly looking?: boolean }[],
  given: Given = {},
) {
  let state: NotifyState = { ...nothingTold, ...given.before };
  const marks = new Map(given.marks);
  const stories: Story[] = [];
  const shown: { at: number; single: readonly string[]; list: readonly string[]; digest: boolean }[] = [];
  for (const { at, come = [], looking = false } of steps) {
    stories.push(...come);
    const decision = decide(stories, marks, judgedBy(watched, marks), { ...wish, ...given.wish }, state, {
      now: at,
      looking,
    });
    state = decision.state;
    for (const entryId of decision.told)
      marks.set(entryId, { ...marks.get(entryId), entryId, notifiedAt: at });
    const { single, list, digest } = decision;
    if (single.length + list.length > 0 || digest)
      shown.push({ at, single: ids(single), list: ids(list), digest });
  }
  return { shown, state };
}

describe('a story is told of', () => {
  it('once, with the rule that watches for it, and all its entries count as told', () => {
    const one = story([entry('e1'), entry('e2', { sourceId: 'two' })]);
    const { single, told, state } = decided([one]);
    expect(single).toEqual([{ story: one, reasons: [rule], sources: 2, news: [] }]);
    expect(told).toEqual(['e1', 'e2']);
    expect(state.shownAt).toEqual([now]);
  });

  it.each<[string, Story, Given, string | undefined]>([
    ['no rule watches for it', story([entry('e1')]), { verdict: unwatched }, undefined],
    ['it was there before its source was followed', story([entry('e1')], { backlog: true }), {}, undefined],
    [
      'it came before the rule',
      story([entry('e1', { seenAt: now - hour })]),
      { verdict: { ...watched, watched: [{ ...rule, since: now }] } },
      undefined,
    ],
    [
      'it came before notifications were on',
      story([entry('e1', { seenAt: now - hour })]),
      { wish: { since: now } },
      undefined,
    ],
    [
      'it was told of',
      story([entry('e1')]),
      { marks: marksOf({ entryId: 'e1', notifiedAt: now }) },
      undefined,
    ],
    ['it was read', story([entry('e1')]), { marks: marksOf({ entryId: 'e1', readAt: now }) }, 'read'],
    [
      'it was read at its other source',
      story([entry('e1'), entry('e2')]),
      { marks: marksOf({ entryId: 'e2', readAt: now }) },
      'read',
    ],
    ['it is hidden', story([entry('e1')]), { marks: marksOf({ entryId: 'e1', hiddenAt: now }) }, 'hidden'],
    ['it is muted', story([entry('e1')]), { verdict: mutedThough }, 'muted'],
    ['it is old', story([entry('e1', { published: now - 80 * hour })]), {}, 'too-old'],
    [
      'it was told of, and another source says the same',
      story([entry('e1'), entry('e2')]),
      { marks: marksOf({ entryId: 'e1', notifiedAt: now }) },
      'nothing-new',
    ],
  ])('but not when %s', (_, one, given, reason) => {
    const decision = decided([one], given);
    expect([...decision.single, ...decision.list]).toEqual([]);
    expect(why(decision)).toEqual(reason === undefined ? [] : [['not-told', reason]]);
  });

  it('again where another source brings a new figure, and then not again', () => {
    const figure = (text: string, key: string): Fact => ({ kind: 'figure', text, key });
    const one = story([entry('e1'), entry('e2', { sourceId: 'two' })]);
    const [first, second] = one.members;
    if (!first || !second) throw new Error('two members');
    const told: Story = {
      ...one,
      members: [first, { ...second, facts: [figure('7 500 jobs', '7500 jobs')] }],
    };
    const marks = marksOf({ entryId: 'e1', notifiedAt: now - hour });
    const decision = decided([told], { marks });
    expect(decision.single).toMatchObject([{ news: ['7 500 jobs'] }]);
    expect(decision.told).toEqual(['e2']);
    expect(
      decided([told], { marks: marksOf({ entryId: 'e1', notifiedAt: 1 }, { entryId: 'e2', notifiedAt: 1 }) })
        .single,
    ).toEqual([]);
  });

  it('again where the new figure stands in an article that was read only later', () => {
    const figure: Fact = { kind: 'figure', text: '7 500 jobs', key: '7500 jobs' };
    const one = story([entry('e1'), entry('e2', { sourceId: 'two' })]);
    const marks = marksOf({ entryId: 'e1', notifiedAt: now - hour });
    const before = decided([one], { marks, verdict: { ...watched, unfinished: true } });
    expect([before.single, before.told, before.outcomes]).toEqual([[], [], []]);
    const members = one.members.map((member, i) => (i === 1 ? { ...member, facts: [figure] } : member));
    expect(decided([{ ...one, members }], { marks }).single).toMatchObject([{ news: ['7 500 jobs'] }]);
  });

  it('not before its article was read, which may say what is muted; and not much later either', () => {
    const one = story([entry('e1')], { seenAt: now });
    const unfinished = { ...watched, unfinished: true };
    const first = decided([one], { verdict: unfinished });
    expect([first.single, first.wakeAt]).toEqual([[], now + 90_000]);
    expect(why(decided([one], { verdict: mutedThough }))).toEqual([['not-told', 'muted']]);
    const later = { moment: { now: now + 90_000 }, verdict: unfinished };
    expect(ids(decided([one], later).single)).toEqual(['e1']);
    // Where no rule could mute it there is nothing to wait for.
    expect(ids(decided([one], { verdict: { ...unfinished, mayBeMuted: false } }).single)).toEqual(['e1']);
  });

  it.each(['readAt', 'hiddenAt'])('not when its mark (%s) is taken away again', (what) => {
    const { told } = decided([story([entry('e1')])], { marks: marksOf({ entryId: 'e1', [what]: now }) });
    expect(told).toEqual(['e1']);
  });

  it('and what was there before its source was followed is not in the log either, muted or not', () => {
    const one = story([entry('e1')], { backlog: true });
    expect(decided([one], { verdict: mutedThough }).outcomes).toEqual([]);
  });

  it('what joins a told story and adds nothing counts as told, also where no rule watches for it any more', () => {
    const one = story([entry('e1'), entry('e2')]);
    const marks = marksOf({ entryId: 'e1', notifiedAt: now });
    expect(decided([one], { marks }).told).toEqual(['e2']);
    expect(decided([one], { marks, verdict: unwatched }).told).toEqual(['e2']);
    expect(decided([one], { marks, verdict: mutedThough }).told).toEqual(['e2']);
  });

  it('only once so many sources tell it as the user wants', () => {
    const tellers = (count: number) =>
      story(Array.from({ length: count }, (_, i) => entry(`e${i}`, { sourceId: `s${i}` })));
    const waits = decided([tellers(2)], { wish: { leastSources: 3 } });
    expect(why(waits)).toEqual([['held', 'few-sources']]);
    expect(ids(decided([tellers(3)], { wish: { leastSources: 3 } }).single)).toEqual(['e0']);
  });
});

describe('within an hour', () => {
  it('four are told of one by one, and what is more waits for one list at its end', () => {
    const steps = Array.from({ length: 60 }, (_, i) => ({
      at: now + i * minute,
      ...(i % 6 === 0 ? { come: many(1, i) } : {}),
    }));
    const { shown } = live([...steps, { at: now + hour }, { at: now + 2 * hour }]);
    expect(shown.filter(({ single }) => single.length > 0)).toHaveLength(4);
    expect(shown.filter(({ list }) => list.length > 0)).toEqual([
      { at: now + hour, single: [], list: expect.any(Array), digest: false },
    ]);
    expect(shown.at(-1)?.list).toHaveLength(6);
  });

  it('ten at once are four notices and a list an hour later', () => {
    const first = decided(many(10));
    expect(first.single).toHaveLength(4);
    expect(first.wakeAt).toBe(now + hour);
    const { shown } = live([{ at: now, come: many(10) }, { at: now + 30 * minute }, { at: now + hour }]);
    expect(shown.map(({ single, list }) => [single.length, list.length])).toEqual([
      [4, 0],
      [0, 6],
    ]);
  });

  it('no fifth comes by itself, also where it had to wait for an end of silence', () => {
    const { shown } = live(
      [
        { at: now, come: many(4) },
        { at: now + minute, come: many(1, 4) },
        { at: now + 6 * minute },
        { at: now + hour },
      ],
      { wish: { silent: { from: now + 1, until: now + 5 * minute } } },
    );
    expect(shown.map(({ at, single, list }) => [at, single.length, list.length])).toEqual([
      [now, 4, 0],
      [now + hour, 1, 0],
    ]);
  });

  it('those come first that more sources tell', () => {
    const big = story([
      entry('b1', { published: now - hour }),
      entry('b2', { sourceId: 'two', published: now - hour }),
    ]);
    expect(ids(decided([...many(4), big]).single)).toEqual(['b1', 'e0', 'e1', 'e2']);
  });

  it('one that waits alone is a notice, and no list', () => {
    const { shown } = live([{ at: now, come: many(5) }, { at: now + hour }]);
    expect(shown.map(({ single, list }) => [single.length, list.length])).toEqual([
      [4, 0],
      [1, 0],
    ]);
  });

  it('what was read while it waited is not told', () => {
    const first = decided(many(6));
    const marks = marksOf(...['e0', 'e1', 'e2', 'e3'].map((entryId) => ({ entryId, notifiedAt: now })), {
      entryId: 'e4',
      readAt: now,
    });
    const after = decide(many(6), marks, judgedBy(watched, marks), wish, first.state, {
      now: now + hour,
      looking: false,
    });
    expect(ids(after.single)).toEqual(['e5']);
  });

  it('a list that had to wait for the end of a night takes one place', () => {
    process.env.TZ = 'UTC';
    const morning = Date.UTC(2026, 10, 24, 7);
    const { shown } = live(
      [
        { at: Date.UTC(2026, 10, 23, 23), come: many(3) },
        { at: morning, come: many(5, 10) },
      ],
      { wish: { quiet: [night] } },
    );
    expect(shown.map(({ single, list }) => [single.length, list.length])).toEqual([[3, 1 + 2]]);
  });
});

describe('nothing is told', () => {
  const evening = Date.UTC(2026, 10, 23, 22);
  const morning = Date.UTC(2026, 10, 24, 7);

  it('in quiet hours; after them all of it in one notice', () => {
    process.env.TZ = 'UTC';
    const steps = Array.from({ length: 9 }, (_, i) => ({ at: evening + i * hour, come: many(2, 2 * i) }));
    const { shown } = live([...steps, { at: morning }], { wish: { quiet: [night] } });
    expect(shown).toEqual([{ at: morning, single: [], list: expect.any(Array), digest: false }]);
    expect(shown[0]?.list).toHaveLength(18);
  });

  it('and it says when: the alarm is set for the end of the night', () => {
    process.env.TZ = 'UTC';
    const decision = decided(many(1), { wish: { quiet: [night] }, moment: { now: evening } });
    expect(decision.wakeAt).toBe(morning);
    expect(decision.outcomes).toMatchObject([{ what: 'held', why: 'quiet', until: morning }]);
  });

  it('to whoever looks on into the night; after it, all in one notice', () => {
    process.env.TZ = 'UTC';
    const { shown } = live(
      [
        { at: evening - minute, come: many(2), looking: true },
        { at: evening, come: many(1, 2) },
        { at: morning },
      ],
      { wish: { quiet: [night] } },
    );
    expect(shown).toMatchObject([{ at: morning, single: [], list: ['e0', 'e1', 'e2'] }]);
  });

  it('while it is silenced; a moment after that, in one notice', () => {
    const silent = { from: now, until: now + hour };
    const { shown } = live([{ at: now, come: many(3) }, { at: now + 59 * minute }, { at: now + hour }], {
      wish: { silent },
    });
    expect(shown).toMatchObject([{ at: now + hour, single: [], list: ['e0', 'e1', 'e2'] }]);
  });

  it('while the user looks; then one by one, but for what was read', () => {
    const { shown } = live([{ at: now, come: many(2), looking: true }, { at: now + minute }]);
    expect(shown).toMatchObject([{ at: now + minute, single: ['e0', 'e1'], list: [] }]);
    expect(decided(many(1), { moment: { looking: true } }).wakeAt).toBe(now + minute);
  });
});

describe('the day’s digest', () => {
  const digest = { every: 'day', day: 1, at: 8 * 60, since: 0 } as const;
  const eight = Date.UTC(2026, 10, 23, 8);
  const utc = () => {
    process.env.TZ = 'UTC';
  };

  it('is told of at its time, once', () => {
    utc();
    const before = { digestAt: eight - 24 * hour };
    const { shown } = live(
      [{ at: eight - minute }, { at: eight }, { at: eight + minute }, { at: eight + hour }],
      { wish: { digest }, before },
    );
    expect(shown).toEqual([{ at: eight, single: [], list: [], digest: true }]);
  });

  it('is caught up with once after three days asleep', () => {
    utc();
    const before = { digestAt: eight - 72 * hour };
    const { shown } = live([{ at: eight + 2 * hour }, { at: eight + 3 * hour }], {
      wish: { digest },
      before,
    });
    expect(shown).toEqual([{ at: eight + 2 * hour, single: [], list: [], digest: true }]);
  });

  it('waits for the end of the night', () => {
    utc();
    const late = { ...night, to: 10 * 60 };
    const { shown } = live([{ at: eight }, { at: eight + 2 * hour }], { wish: { digest, quiet: [late] } });
    expect(shown).toEqual([{ at: eight + 2 * hour, single: [], list: [], digest: true }]);
  });

  it('sets the alarm for the next one', () => {
    utc();
    expect(
      decided([], { wish: { digest }, before: { digestAt: eight }, moment: { now: eight } }).wakeAt,
    ).toBe(eight + 24 * hour);
  });
});

describe('the clock', () => {
  it('eight hours asleep: what came meanwhile is told once, within the hour’s measure', () => {
    const { shown } = live([
      { at: now, come: many(4) },
      { at: now + 8 * hour, come: many(6, 10) },
      { at: now + 9 * hour },
    ]);
    expect(shown.map(({ single, list }) => [single.length, list.length])).toEqual([
      [4, 0],
      [4, 0],
      [0, 2],
    ]);
  });

  it('set back a day: what was told is not told again, and nothing waits for tomorrow’s hour', () => {
    const yesterday = now - 24 * hour;
    const { shown } = live([
      { at: now, come: many(6) },
      { at: yesterday, come: [story([entry('y', { published: yesterday, seenAt: yesterday })])] },
      { at: yesterday + hour },
    ]);
    expect(shown.map(({ single, list }) => [single.length, list.length])).toEqual([
      [4, 0],
      [0, 3],
    ]);
  });

  it('set back a day: a rule made before it is not deaf until it has come round again', () => {
    const yesterday = now - 24 * hour;
    const fresh = story([entry('y', { published: yesterday, seenAt: yesterday })]);
    const verdict = { ...watched, watched: [{ ...rule, since: now }] };
    expect(decided([fresh], { verdict, moment: { now: yesterday + minute } }).single).toHaveLength(1);
  });

  it('set back a day: silence for an hour does not last for twenty-five', () => {
    const silent = { from: now, until: now + hour };
    expect(decided(many(1), { wish: { silent }, moment: { now: now - 24 * hour } }).single).toHaveLength(1);
  });

  it('set forward a year and back: the digest comes the next day', () => {
    process.env.TZ = 'UTC';
    const digest = { every: 'day', day: 1, at: 8 * 60, since: 0 } as const;
    const wrong = { digestAt: now + 365 * 24 * hour };
    const today = decided([], { wish: { digest }, before: wrong });
    expect(today.digest).toBe(false);
    const tomorrow = decided([], { wish: { digest }, before: today.state, moment: { now: now + 24 * hour } });
    expect(tomorrow.digest).toBe(true);
  });

  it.each(['Europe/Paris', 'America/New_York', 'Africa/Casablanca', 'Asia/Kolkata'])(
    'in %s the night is the night there',
    (place) => {
      process.env.TZ = place;
      const midnight = new Date(2026, 10, 24, 0, 30).getTime();
      expect(decided(many(1), { wish: { quiet: [night] }, moment: { now: midnight } }).single).toEqual([]);
      const noon = new Date(2026, 10, 24, 12).getTime();
      expect(decided(many(1), { wish: { quiet: [night] }, moment: { now: noon } }).single).toHaveLength(1);
    },
  );
});
