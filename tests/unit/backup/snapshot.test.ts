import { describe, expect, it } from 'vitest';
import { isSnapshotDue, type Snapshot, withSnapshot } from '../../../utils/backup/snapshot.ts';
import { hour, now, source } from '../make.ts';

const day = 24 * hour;
const of = (...sources: string[]) => ({
  of: 'first',
  sources: sources.map((id) => source(id)),
  rules: [],
  marks: [{ entryId: 'a', savedAt: 1 }],
});

describe('snapshots', () => {
  it('are taken once a day, three at most, the newest first', () => {
    let all: readonly Snapshot[] = [];
    for (let at = now; at < now + 5 * day; at += 6 * hour) {
      if (isSnapshotDue(all[0]?.at, at)) all = withSnapshot(all, at, of('one'));
    }
    expect(all.map(({ at }) => (at - now) / day)).toEqual([4, 3, 2]);
    expect(all[0]).toMatchObject({ sources: [{ id: 'one' }], marks: [{ entryId: 'a', savedAt: 1 }] });
  });

  it('are not pushed out by an empty Lede', () => {
    const before = withSnapshot([], now, of('one'));
    expect(before).toHaveLength(1);
    expect(withSnapshot(before, now + 9 * day, of())).toBe(before);
  });

  it('let the last one of a database that was lost go once a new one knows as much', () => {
    const [lost] = withSnapshot([], now, of('one'));
    const empty = { ...of('one'), of: 'second', marks: [] };
    let all: readonly Snapshot[] = lost ? [lost] : [];
    for (let days = 1; days < 6; days++) all = withSnapshot(all, now + days * day, empty);
    expect(all.map(({ at }) => (at - now) / day)).toEqual([5, 4, 0]);
    for (let days = 6; days < 9; days++)
      all = withSnapshot(all, now + days * day, { ...of('one'), of: 'second' });
    expect(all.map(({ at }) => (at - now) / day)).toEqual([8, 7, 6]);
  });

  it('go on where the clock was set back', () => {
    expect(isSnapshotDue(now, now - 400 * day)).toBe(true);
    expect(isSnapshotDue(now, now + hour)).toBe(false);
  });
});
