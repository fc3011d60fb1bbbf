import { describe, expect, it } from 'vitest';
import { type Snapshot, withSnapshot } from '../../../utils/backup/snapshot.ts';
import { hour, now, source } from '../make.ts';

const day = 24 * hour;
const of = async (...sources: string[]) => ({
  sources: sources.map((id) => source(id)),
  rules: [],
  marks: [{ entryId: 'a', savedAt: 1 }],
});

describe('snapshots', () => {
  it('are taken once a day, three at most, the newest first', async () => {
    let all: readonly Snapshot[] = [];
    for (let at = now; at < now + 5 * day; at += 6 * hour) {
      all = (await withSnapshot(all, at, () => of('one'))) ?? all;
    }
    expect(all.map(({ at }) => (at - now) / day)).toEqual([4, 3, 2]);
    expect(all[0]).toMatchObject({ sources: [{ id: 'one' }], marks: [{ entryId: 'a', savedAt: 1 }] });
  });

  it('are not pushed out by an empty Lede', async () => {
    const [first] = (await withSnapshot([], now, () => of('one'))) ?? [];
    expect(first).toBeDefined();
    expect(await withSnapshot(first ? [first] : [], now + 9 * day, () => of())).toBeUndefined();
  });

  it('go on where the clock was set back, and read nothing where none is due', async () => {
    const [first] = (await withSnapshot([], now, () => of('one'))) ?? [];
    const before = first ? [first] : [];
    expect(await withSnapshot(before, now - 400 * day, () => of('two'))).toHaveLength(2);
    expect(await withSnapshot(before, now + hour, () => Promise.reject(new Error('read')))).toBeUndefined();
  });
});
