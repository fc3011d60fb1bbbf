// @vitest-environment node
/** What is there again after the browser has lost the database. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepMirror } from '../../../entrypoints/background/mirror.ts';
import { keepSnapshots } from '../../../entrypoints/background/snapshot.ts';
import { readBroughtBack } from '../../../utils/browser/brought-back.ts';
import { readSnapshots } from '../../../utils/browser/snapshots.ts';
import type { Mark } from '../../../utils/model.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { hour, now, source } from '../make.ts';

const fake = vi.hoisted(() => ({
  store: undefined as unknown,
  items: {} as Record<string, unknown>,
  changes: [] as string[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: fake.items[key] }),
        set: async (items: object) => void Object.assign(fake.items, structuredClone(items)),
        remove: async (key: string) => void delete fake.items[key],
      },
    },
  },
}));
vi.mock('../../../utils/browser/database/writing.ts', () => ({ openWritableStore: async () => fake.store }));
vi.mock('../../../utils/browser/database/everything.ts', () => ({
  allMarks: async () => [...(await (fake.store as MemoryStore).marks(ids)).values()],
}));
vi.mock('../../../utils/browser/tell-change.ts', () => ({
  tellChange: ({ kind }: { kind: string }) => fake.changes.push(kind),
}));

const day = 24 * hour;
const ids = ['a', 'b', 'c'];
let store: MemoryStore;

/** The browser makes the folder anew: a database without anything, and what lies beside it as it was. */
function loseDatabase(): void {
  store = new MemoryStore();
  fake.store = store;
}

/** As after each round. */
async function round(): Promise<void> {
  await keepMirror();
  await keepSnapshots();
}

const marksNow = async (): Promise<Mark[]> => [...(await store.marks(ids)).values()];

beforeEach(async () => {
  vi.useFakeTimers({ now });
  fake.items = {};
  loseDatabase();
  await store.addSources([source('one'), source('two')]);
  await store.mark(['a'], (mark) => ({ ...mark, readAt: 3, notifiedAt: 2 }));
  await store.mark(['b'], (mark) => ({ ...mark, savedAt: 4 }));
  await round();
  fake.changes = [];
});

describe('a database that is gone', () => {
  it('has its sources and what was read, saved and told of again, and the user is told', async () => {
    const before = await marksNow();
    vi.setSystemTime(now + hour);
    loseDatabase();
    await round();
    expect((await store.sources()).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(await marksNow()).toEqual(before);
    expect(await readBroughtBack()).toEqual({ sources: 2, snapshotAt: now });
    expect(fake.changes).toEqual(['sources', 'marks']);
  });

  it('keeps what was marked in the new one before anybody looked', async () => {
    loseDatabase();
    await store.mark(['b', 'c'], (mark) => ({ ...mark, readAt: 9 }));
    await round();
    expect(await marksNow()).toEqual([
      { entryId: 'a', readAt: 3, notifiedAt: 2 },
      { entryId: 'b', savedAt: 4, readAt: 9 },
      { entryId: 'c', readAt: 9 },
    ]);
  });

  it('is brought back whole where the worker died in the middle of it', async () => {
    loseDatabase();
    vi.spyOn(store, 'mark').mockRejectedValueOnce(new Error('killed'));
    await expect(keepMirror()).rejects.toThrow('killed');
    await round();
    expect(await marksNow()).toHaveLength(2);
    expect(await readBroughtBack()).toEqual({ sources: 2, snapshotAt: now });
  });

  it('says so where there was no snapshot to have marks from', async () => {
    delete fake.items.snapshots;
    loseDatabase();
    await keepMirror();
    expect(await readBroughtBack()).toEqual({ sources: 2 });
  });

  it('is not spoken of where nothing was lost', async () => {
    await round();
    loseDatabase();
    fake.items = {};
    await round();
    expect(await readBroughtBack()).toBeUndefined();
    expect(fake.changes).toEqual([]);
  });

  it('leaves its marks in a snapshot, also after a week of a new one that has none', async () => {
    const [last] = await readSnapshots();
    loseDatabase();
    // It could not be brought back: another database was named before.
    await store.changeFact('database', () => 'another');
    await store.addSource(source('one'));
    for (let days = 1; days < 9; days += 1) {
      vi.setSystemTime(now + days * day);
      await round();
    }
    const kept = await readSnapshots();
    expect(kept.map(({ at }) => (at - now) / day)).toEqual([8, 7, 0]);
    expect(kept.at(-1)).toEqual(last);
  });
});
