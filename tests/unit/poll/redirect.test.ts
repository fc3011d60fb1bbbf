// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Redirected, redirected } from '../../../utils/poll/redirect.ts';
import { hour, now } from '../make.ts';

const day = 24 * hour;
/** The outcome after polls that ended at these addresses, so many hours apart. */
function outcome(ends: readonly string[], hours: number): Redirected {
  let moved: Redirected['moved'];
  let last: Redirected = {};
  ends.forEach((end, i) => {
    last = redirected(moved ? { moved } : {}, 'old', end, now + i * hours * hour);
    moved = last.moved;
  });
  return last;
}

describe('a redirect', () => {
  it('that stood for five polls over three days is adopted', () => {
    expect(outcome(['new', 'new', 'new', 'new', 'new'], 18)).toEqual({ adopt: 'new' });
  });

  it('of four polls, or of five within a day, is only watched', () => {
    expect(outcome(['new', 'new', 'new', 'new'], 48).adopt).toBeUndefined();
    expect(outcome(['new', 'new', 'new', 'new', 'new'], 1)).toEqual({
      moved: { to: 'new', since: now, polls: 5 },
    });
  });

  it('that leads elsewhere, or is gone for once, is watched from the start', () => {
    expect(outcome(['a', 'a', 'a', 'a', 'b'], 48).moved).toMatchObject({ to: 'b', polls: 1 });
    expect(outcome(['a', 'a', 'a', 'a', 'old', 'a'], 24)).toEqual({
      moved: { to: 'a', since: now + 5 * day, polls: 1 },
    });
  });
});
