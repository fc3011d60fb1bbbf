// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  afterRefusal,
  type HostRests,
  hostRestsOf,
  restsUntil,
} from '../../../utils/poll/hosts.ts';
import { hour, minute, now } from '../make.ts';

describe('a host that refuses', () => {
  it('rests a quarter of an hour, then twice as long each time, a day at most', () => {
    let rests: HostRests = {};
    const waits: number[] = [];
    let time = now;
    for (let i = 0; i < 9; i++) {
      rests = afterRefusal(rests, 'a', 0, time);
      waits.push((restsUntil(rests, 'a', time) - time) / minute);
      time = restsUntil(rests, 'a', time);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  it('rests never shorter than it asks', () => {
    expect(restsUntil(afterRefusal({}, 'a', 5 * hour, now), 'a', now)).toBe(now + 5 * hour);
    expect(restsUntil(afterRefusal({}, 'a', 1000, now), 'a', now)).toBe(now + 15 * minute);
  });

  it('twice at once counts once', () => {
    const once = afterRefusal({}, 'a', hour, now);
    expect(afterRefusal(once, 'a', 0, now + 10)).toBe(once);
  });

  it('whose rest was written by a clock a year ahead is asked again, and may rest anew', () => {
    const wrong = afterRefusal({}, 'a', 0, now + 9000 * hour);
    expect(restsUntil(wrong, 'a', now)).toBe(0);
    expect(restsUntil(afterRefusal(wrong, 'a', hour, now), 'a', now)).toBe(now + hour);
  });

  it('and answers again starts anew; the others rest on', () => {
    const both = afterRefusal(afterRefusal({}, 'a', 0, now), 'b', 0, now);
    const left = afterAnswer(both, 'a');
    expect(restsUntil(left, 'a', now)).toBe(0);
    expect(restsUntil(left, 'b', now)).toBe(now + 15 * minute);
  });

  it('is forgotten a day after its rest: the table does not grow for ever', () => {
    const old = afterRefusal({}, 'old', 0, now);
    expect(Object.keys(afterRefusal(old, 'new', 0, now + 48 * hour))).toEqual(['new']);
  });

  it.each([undefined, null, 7, 'x', [1], { a: 3 }, { a: { until: 'x', refusals: 1 } }])(
    'stored as %j is none',
    (value) => {
      expect(restsUntil(hostRestsOf(value), 'a', now)).toBe(0);
    },
  );

  it('may be called as nobody should be: names of the language’s own are hosts like others', () => {
    expect(restsUntil({}, 'constructor', now)).toBe(0);
    expect(restsUntil(afterRefusal({}, '__proto__', hour, now), 'toString', now)).toBe(0);
  });
});
