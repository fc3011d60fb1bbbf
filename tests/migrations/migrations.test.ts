/** Data as an older version stored it, opened by this one. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { IndexedDbStore } from '../../utils/browser/database/indexed-db-store.ts';
import { type LedeSchema, migrate, migrations } from '../../utils/browser/database/schema.ts';
import sources from './v1-sources.json';

test('sources of version 1 keep all they had, lie in no folder and are read as before', async () => {
  const first = await openDB<LedeSchema>('v1', 1, {
    upgrade: (db, _from, _to, tx) => void migrations[0]?.(db, tx),
  });
  for (const source of sources) await first.put('sources', source as never);
  first.close();

  const opened = openDB<LedeSchema>('v1', migrations.length, {
    upgrade: (db, from, _to, tx) => migrate(db, from, tx),
  });
  const [source] = await new IndexedDbStore(() => opened).sources();
  expect(source).toEqual({ ...sources[0], folder: [], fullText: false });
});

test('a migration that fails leaves the data as it was', async () => {
  const first = await openDB<LedeSchema>('broken', 1, {
    upgrade: (db, _from, _to, tx) => void migrations[0]?.(db, tx),
  });
  for (const source of sources) await first.put('sources', source as never);
  first.close();

  const failing = openDB<LedeSchema>('broken', 2, {
    upgrade: (db, _from, _to, tx) =>
      migrate(db, 1, tx, [
        () => undefined,
        async () => {
          await tx.objectStore('sources').clear();
          throw new Error('made for this test');
        },
      ]),
  });
  await expect(failing).rejects.toThrow();
  const again = await openDB<LedeSchema>('broken', 1);
  expect(await again.getAll('sources')).toEqual(sources);
});
