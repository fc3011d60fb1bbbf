import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { countExported, countStored, exportedRows } from '../../../utils/browser/database/everything.ts';
import { emptyDatabase, openWritableStore as openStore } from '../../../utils/browser/database/writing.ts';
import { exportedTables } from '../../../utils/export/everything.ts';
import { siteMemoryKey } from '../../../utils/store/store.ts';
import { source } from '../make.ts';
import { a, b, poll } from '../store/stores.ts';

const all = async (table: Parameters<typeof exportedRows>[0]) => {
  const rows: unknown[] = [];
  for await (const part of exportedRows(table)) rows.push(...part);
  return rows;
};

/** As if a later version had been here, and was taken back. */
async function makeNewer(): Promise<void> {
  const newer = await openDB('lede', 99);
  newer.close();
}

beforeEach(async () => {
  await emptyDatabase();
  const store = await openStore();
  await store.addSource(source('s', { addedAt: 5 }));
  await store.commitPoll('s', poll([a, b]));
  await store.mark([a.id], (mark) => ({ ...mark, savedAt: 1 }));
});

describe('what is stored', () => {
  it('is counted, and since when it is kept', async () => {
    expect(await countStored()).toEqual({ sources: 1, stories: 2, articles: 0, saved: 1, since: 5 });
    await emptyDatabase();
    expect(await countStored()).toEqual({ sources: 0, stories: 0, articles: 0, saved: 0 });
  });

  it('comes out row by row, to the last one of many', async () => {
    const store = await openStore();
    for (let i = 0; i < 120; i++) await store.addSource(source(`many-${i}`));
    expect(await all('sources')).toHaveLength(121);
    expect(await all('entries')).toEqual([a, b]);
    expect(await all('marks')).toEqual([{ entryId: a.id, savedAt: 1 }]);
  });

  it('comes out without what only the indexes need, and with what was learnt of the sites alone', async () => {
    const store = await openStore();
    await store.changeFact(siteMemoryKey('s'), () => ({ lines: 1 }));
    await store.changeFact('page-budget', () => 3);
    expect(await all('facts')).toEqual([{ key: siteMemoryKey('s'), value: { lines: 1 } }]);
    expect(Object.keys((await all('stories'))[0] as object)).not.toContain('entryIds');
  });
});

describe('the rows of an export', () => {
  it('are counted as they come out, without what is not in it', async () => {
    const store = await openStore();
    await store.changeFact(siteMemoryKey('s'), () => ({ lines: 1 }));
    await store.changeFact('page-budget', () => 3);
    const rows = await Promise.all(exportedTables.map(all));
    expect(await countExported()).toBe(rows.flat().length);
    await emptyDatabase();
    expect(await countExported()).toBe(0);
  });
});

describe('deleting everything', () => {
  it('leaves no row in any table', async () => {
    await emptyDatabase();
    for (const table of ['sources', 'stories', 'entries', 'articles', 'marks', 'facts'] as const) {
      expect([table, await all(table)]).toEqual([table, []]);
    }
    expect(await (await openStore()).pending()).toEqual([]);
  });

  it('is done to what a newer Lede has written as well, and Lede is as it was on its first day', async () => {
    await makeNewer();
    await expect(openStore()).rejects.toThrow('storage-newer');
    await emptyDatabase();
    expect(await countStored()).toEqual({ sources: 0, stories: 0, articles: 0, saved: 0 });
    await (await openStore()).addSource(source('the first'));
    expect(await countStored()).toMatchObject({ sources: 1 });
  });

  it('lets nothing that was under way write afterwards', async () => {
    const underWay = await openStore();
    await emptyDatabase();
    await expect(underWay.addSource(source('late'))).rejects.toThrow('deleted');
    await expect(underWay.changeFact('late', () => 1)).rejects.toThrow('deleted');
    expect(await (await openStore()).sources()).toEqual([]);
  });

  it('also what begins in the very moment: it is deleted with the rest, or refused', async () => {
    const underWay = await openStore();
    const writes = Array.from({ length: 20 }, (_, i) => underWay.addSource(source(`late-${i}`)));
    const done = emptyDatabase();
    const more = Array.from({ length: 20 }, (_, i) =>
      underWay.putPending([{ entryId: `e${i}`, sourceId: 's', published: 0, tries: 0 }]),
    );
    await Promise.allSettled([...writes, done, ...more]);
    const store = await openStore();
    expect([await store.sources(), await store.pending()]).toEqual([[], []]);
  });

  it('leaves a store that works', async () => {
    await emptyDatabase();
    const store = await openStore();
    expect(await store.addSource(source('new'))).toBe(true);
    expect((await store.sources()).map(({ id }) => id)).toEqual(['new']);
  });
});
