// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, afterSuccess, dueSources, usualPace } from '../../../utils/poll/index.ts';
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
