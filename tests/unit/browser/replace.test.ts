import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { source } from '../make.ts';

/** Each test has the modules of a page that has just opened: the connection is one of them. */
async function page() {
  vi.resetModules();
  const [{ replaceBroken }, { openWritableStore }] = await Promise.all([
    import('../../../utils/browser/database/replace.ts'),
    import('../../../utils/browser/database/writing.ts'),
  ]);
  return { replaceBroken, openWritableStore };
}

const sources = async () => (await (await page()).openWritableStore()).sources();

beforeEach(async () => {
  vi.restoreAllMocks();
  indexedDB.deleteDatabase('lede');
  const store = await (await page()).openWritableStore();
  await store.addSource(source('s'));
});

it('a database that opens is not replaced, whatever was wrong before', async () => {
  expect(await (await page()).replaceBroken()).toBe(false);
  expect(await sources()).toHaveLength(1);
});

it('nor is one that a newer Lede has written', async () => {
  (await openDB('lede', 99)).close();
  expect(await (await page()).replaceBroken()).toBe(false);
  const db = await openDB('lede');
  expect(await db.count('sources')).toBe(1);
  db.close();
  indexedDB.deleteDatabase('lede');
});

it('one that the browser cannot read is', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('not to be read', 'UnknownError');
  });
  expect(await (await page()).replaceBroken()).toBe(true);
  expect(await sources()).toEqual([]);
});

it('and one for which there is no room is not', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await (await page()).replaceBroken()).toBe(false);
  expect(await sources()).toHaveLength(1);
});
