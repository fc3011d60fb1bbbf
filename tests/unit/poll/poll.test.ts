// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedPace, Source } from '../../../utils/model.ts';
import {
  afterFailure,
  afterSuccess,
  dueNow,
  dueSources,
  pauseAfter,
  usualPace,
  validatorsToSend,
} from '../../../utils/poll/index.ts';
import type { ProblemCode } from '../../../utils/result.ts';
import { hour, minute, now, source } from '../make.ts';

const at = (nextAt: number, failures = 0) => ({ schedule: { nextAt, failures } });
const problem = (code: ProblemCode) => ({ code, detail: '' });
const silent = { headers: {} };
const id = fc.string({ minLength: 1 });

describe('which sources are due', () => {
  it('those whose time has come, the longest overdue first', () => {
    const sources = [
      source('later', at(now + 1)),
      source('now', at(now)),
      source('long', at(now - hour)),
      source('new', at(0)),
    ];
    expect(dueSources(sources, now).map((one) => one.id)).toEqual(['new', 'long', 'now']);
  });

  it('none is lost for days when a wrong clock was set back', () => {
    expect(dueSources([source('future', at(now + 30 * 24 * hour))], now)).toHaveLength(1);
  });

  it('one that waits as long as any failure lets it wait is not due', () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 0, max: 60 }), (name, failures) => {
        const failing = source(name, at(now, failures));
        const next = afterFailure(failing, problem('timeout'), now, usualPace);
        expect(dueSources([{ ...failing, schedule: next }], now + minute)).toEqual([]);
      }),
    );
  });
});

describe('when a source is asked again', () => {
  const around = (wait: number, interval: number) => {
    expect(wait).toBeGreaterThanOrEqual(interval * 0.9);
    expect(wait).toBeLessThanOrEqual(interval * 1.1);
  };

  it('after a success in an hour, give or take a tenth, and nothing is held against it', () => {
    fc.assert(
      fc.property(id, fc.nat({ max: 50 }), (name, failures) => {
        const next = afterSuccess(source(name, at(now, failures)), silent, now, usualPace);
        expect(next.failures).toBe(0);
        around(next.nextAt - now, usualPace.interval);
      }),
    );
  });

  it.each([
    [0, 15 * minute],
    [1, 30 * minute],
    [2, hour],
    [3, 2 * hour],
    [4, 4 * hour],
    [5, 8 * hour],
    [6, 16 * hour],
    [7, 24 * hour],
    [8, 24 * hour],
    [40, 24 * hour],
    [5000, 24 * hour],
  ])('after %i failures before this one, in about %i ms', (failures, wait) => {
    const next = afterFailure(source('one', at(now, failures)), problem('server-error'), now, usualPace);
    expect(next.failures).toBe(failures + 1);
    around(next.nextAt - now, wait);
  });

  it('being offline costs nothing: the schedule stays as it is', () => {
    const waiting = source('one', at(now - 5, 2));
    expect(afterFailure(waiting, problem('offline'), now, usualPace)).toEqual({
      nextAt: now - 5,
      failures: 2,
    });
  });

  it('a source keeps its own shift, and a hundred followed at once do not stay in step', () => {
    const next = (name: string) => afterSuccess(source(name), silent, now, usualPace).nextAt;
    expect(next('s1')).toBe(next('s1'));
    expect(new Set(Array.from({ length: 100 }, (_, i) => next(`s${i}abc`))).size).toBeGreaterThan(80);
  });
});

describe('what the server and the feed ask for', () => {
  const feed = (asks: AskedPace, times: readonly number[] = []) => ({
    headers: {},
    feed: { times, bodyHash: 'x', asks },
  });
  const wait = (answered: Parameters<typeof afterSuccess>[1], change: Partial<Source> = {}) =>
    afterSuccess(source('one', change), answered, now, usualPace).nextAt - now;

  it('is never undercut, neither by a lively feed nor by the user', () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 0, max: 9000 }), fc.boolean(), (name, minutes, byHeader) => {
        const lively = Array.from({ length: 20 }, (_, i) => now - i * minute);
        const answered = byHeader
          ? { headers: { cacheControl: `max-age=${minutes * 60}` }, feed: { times: lively, bodyHash: 'x' } }
          : feed({ interval: minutes * minute }, lively);
        const next = afterSuccess(source(name, { interval: 15 * minute }), answered, now, usualPace);
        expect(next.nextAt - now).toBeGreaterThanOrEqual(minutes * minute);
      }),
    );
  });

  it('a user’s interval goes before the rhythm', () => {
    expect(wait({ headers: {} }, { interval: 6 * hour })).toBeGreaterThan(5 * hour);
  });

  it('hours and days to be left alone in are left alone', () => {
    const skipHours = Array.from({ length: 23 }, (_, i) => i);
    expect(new Date(now + wait(feed({ skipHours }))).getUTCHours()).toBe(23);
    const skipDays = [0, 1, 2, 4, 5, 6];
    expect(new Date(now + wait(feed({ skipDays }))).getUTCDay()).toBe(3);
  });

  it('a feed that wants to be left alone always is asked as if it had said nothing', () => {
    const always = Array.from({ length: 24 }, (_, i) => i);
    expect(wait(feed({ skipHours: always }))).toBe(wait(feed({})));
  });

  it('what a feed asked for counts on while it does not change', () => {
    const asked = afterSuccess(source('one'), feed({ interval: 8 * hour }), now, usualPace);
    const again = afterSuccess(source('one', { schedule: asked }), silent, now, usualPace);
    expect(again.nextAt - now).toBeGreaterThanOrEqual(8 * hour);
  });
});

describe('a source that does not come back', () => {
  const schedule = (failingSince: number) => ({ nextAt: now, failures: 9, failingSince });
  it.each<[ProblemCode, number, string | undefined]>([
    ['gone', 0, 'gone'],
    ['not-found', 13, undefined],
    ['not-found', 14, 'not-found'],
    ['refused', 14, 'refused'],
    ['server-error', 400, undefined],
    ['timeout', 400, undefined],
  ])('%s for %i days: paused as %s', (code, days, reason) => {
    expect(pauseAfter(schedule(now - days * 24 * hour), problem(code), now)?.reason).toBe(reason);
  });

  it('is not due while it is paused', () => {
    expect(dueSources([source('a', { ...at(0), paused: { at: now, reason: 'user' } })], now)).toEqual([]);
  });

  it('stands behind the healthy ones of its round', () => {
    const due = dueSources([source('bad', at(now - hour, 3)), source('good', at(now))], now);
    expect(due.map((one) => one.id)).toEqual(['good', 'bad']);
  });
});

describe('validators', () => {
  const tagged = (validatorsAt: number) =>
    source('a', { validators: { etag: '"1"' }, schedule: { nextAt: now, failures: 0, validatorsAt } });

  it('are sent back for eight days, then a whole body is asked for', () => {
    expect(validatorsToSend(tagged(now - 7.9 * 24 * hour), now)).toEqual({ etag: '"1"' });
    expect(validatorsToSend(tagged(now - 8.1 * 24 * hour), now)).toEqual({});
  });
});

describe('“refresh now”', () => {
  it('makes due at once, whatever the cache headers said', () => {
    expect(dueNow({ nextAt: now + hour, failures: 0 }, now).nextAt).toBe(now);
  });

  it('waits for the time a server named in Retry-After', () => {
    expect(dueNow({ nextAt: now + hour, failures: 1, notBefore: now + hour }, now).nextAt).toBe(now + hour);
  });
});

describe('a source from which something is waited for', () => {
  const polled = (change: Partial<Source> = {}) =>
    source('a', {
      schedule: { nextAt: now + 24 * hour, failures: 0 },
      health: { lastPollAt: now },
      ...change,
    });
  const dueAfter = (ms: number, one: Source, watched = true) =>
    dueSources([one], now + ms, false, () => watched).length > 0;

  it('is asked every quarter of an hour, however seldom it publishes', () => {
    expect(dueAfter(15 * minute, polled())).toBe(true);
    expect(dueAfter(13 * minute, polled())).toBe(false);
    expect(dueAfter(15 * minute, polled(), false)).toBe(false);
  });

  it('is asked again at most a quarter of an hour after it published, by an alarm of every five minutes', () => {
    for (let i = 0; i < 200; i++) {
      const one = { ...polled(), id: `source ${i}` };
      const alarms = [5, 10, 15, 20].map((minutes) => minutes * minute);
      expect(alarms.find((ms) => dueAfter(ms, one))).toBe(15 * minute);
    }
  });

  it.each<[string, Partial<Source>]>([
    [
      'its server says that its answer holds for longer',
      { schedule: { nextAt: now + hour, failures: 0, freshUntil: now + hour } },
    ],
    [
      'its server asked for a pause',
      { schedule: { nextAt: now + hour, failures: 0, notBefore: now + hour } },
    ],
    ['it fails', { schedule: { nextAt: now + hour, failures: 2 } }],
    ['the user chose how often', { interval: hour }],
    ['it is paused', { paused: { at: now, reason: 'user' } }],
  ])('unless %s', (_, change) => {
    expect(dueAfter(15 * minute, polled(change))).toBe(false);
  });

  it('keeps what its server said of how long an answer holds', () => {
    const schedule = afterSuccess(
      polled(),
      { headers: { cacheControl: 'max-age=3600' }, feed: { times: [], bodyHash: '' } },
      now,
      usualPace,
    );
    expect(schedule.freshUntil).toBe(now + hour);
  });
});
