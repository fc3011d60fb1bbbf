/** What a migration could not bring to this version can be copied all the same, however much it is. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { exportedRows } from '../../utils/browser/database/everything.ts';
import { openDatabase } from '../../utils/browser/database/opening.ts';
import { migrations } from '../../utils/browser/database/schema.ts';

const databaseName = 'not-converted';

vi.mock('../../utils/browser/database/index.ts', () => ({
  databaseName: 'not-converted',
  connect: () => connect(),
}));

const connect = () =>
  openDatabase(databaseName, {}, [...migrations, () => Promise.reject(new Error('made for this test'))]);

it('is read to its end, in parts, and lets go of the database for whoever tries again', async () => {
  const old = await openDatabase(databaseName);
  for (let i = 0; i < 120; i++) await old.put('marks', { entryId: `e${i}`, readAt: i });
  old.close();
  const copied: unknown[] = [];
  for await (const rows of exportedRows('marks')) copied.push(...rows);
  expect(copied).toHaveLength(120);
  await expect(connect()).rejects.toMatchObject({ problem: 'storage-not-converted' });
  for await (const rows of exportedRows('sources')) expect(rows).toEqual([]);
});

it('is refused for the first reason where it cannot be copied either', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('made for this test', 'UnknownError');
  });
  // Without the connection of before.
  vi.resetModules();
  const { exportedRows: anew } = await import('../../utils/browser/database/everything.ts');
  await expect(anew('marks').next()).rejects.toMatchObject({ problem: 'storage-broken' });
  open.mockRestore();
});
