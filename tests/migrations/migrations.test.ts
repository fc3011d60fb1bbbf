/** Data as an older version stored it, opened by this one. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { IndexedDbStore } from '../../utils/browser/database/indexed-db-store.ts';
import { type LedeSchema, migrate, migrations } from '../../utils/browser/database/schema.ts';
import { isRead } from '../../utils/store/store.ts';
import { article, entry, now, story } from '../unit/make.ts';
import v1 from './v1.json' with { type: 'json' };
import v2 from './v2.json' with { type: 'json' };
import v3 from './v3.json' with { type: 'json' };
import v4 from './v4.json' with { type: 'json' };

const { sources } = v1;
const samples = [v1, v2, v3, v4];

test('there is a sample of what each version before this one stored', () => {
  expect(samples).toHaveLength(migrations.length - 1);
});

test.each(samples.map((rows, i) => [i + 1, rows] as const))(
  'all that version %i stored is there, reads as before, and can be searched',
  async (version, rows) => {
    const name = `sample-${version}`;
    const old = await openDB(name, version, {
      upgrade: (db, from, _to, tx) => migrate(db as never, from, tx as never, migrations.slice(0, version)),
    });
    for (const [table, all] of Object.entries(rows)) for (const row of all) await old.put(table, row);
    old.close();

    const db = await openDB<LedeSchema>(name, migrations.length, {
      upgrade: (opened, from, _to, tx) => migrate(opened, from, tx),
    });
    const store = new IndexedDbStore(async () => db);
    for (const table of ['entries', 'articles', 'stories', 'marks'] as const) {
      expect(await db.getAll(table)).toEqual(rows[table]);
    }
    const [source] = await store.sources();
    expect(source).toMatchObject({
      ...rows.sources[0],
      folder: expect.any(Array),
      fullText: expect.any(Boolean),
    });
    expect((await store.savedEntries()).map(String)).toEqual(['e1']);
    const [newest, older] = await store.stories({ limit: 9 });
    expect([newest?.id, older?.id]).toEqual(['e1', 'e2']);
    expect(older && isRead(older, await store.marks(['e2']))).toBe(true);
    const texts = await db.getAll('texts');
    expect(texts.map(({ text }) => text).join()).toContain(' une usine a kenitra ');
    db.close();
  },
);

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

test('stories of version 3 stay as they were read, and are found by their figures once they are told anew', async () => {
  const first = await openDB<LedeSchema>('v3', 3, {
    upgrade: (db, from, _to, tx) => migrate(db, from, tx, migrations.slice(0, 3)),
  });
  const { members, ...rest } = story([entry('a'), entry('b')]);
  await first.put('stories', { ...rest, members, entryIds: ['a', 'b'] });
  await first.put('entries', entry('a'));
  await first.put('marks', { entryId: 'a', readAt: now });
  first.close();

  const opened = openDB<LedeSchema>('v3', migrations.length, {
    upgrade: (db, from, _to, tx) => migrate(db, from, tx),
  });
  const store = new IndexedDbStore(() => opened);
  const [before] = await store.stories({ limit: 9 });
  expect(before && isRead(before, await store.marks(['a', 'b']))).toBe(true);
  expect(await store.storiesWith(['450 jobs'])).toEqual([]);
  const facts = [{ kind: 'figure', text: '450 jobs', key: '450 jobs' }] as const;
  await store.commitArticle('a', article('a'), (one) => ({
    ...one,
    members: one.members.map((member) => ({ ...member, facts })),
  }));
  expect((await store.storiesWith(['450 jobs'])).map(({ id }) => id)).toEqual(['a']);
});

test('stories of version 4 are found by their words at once', async () => {
  const first = await openDB<LedeSchema>('v4', 4, {
    upgrade: (db, from, _to, tx) => migrate(db, from, tx, migrations.slice(0, 4)),
  });
  const kept = story([entry('a', { title: 'Une usine à Kénitra' })]);
  await first.put('stories', { ...kept, entryIds: ['a'] });
  first.close();

  const opened = openDB<LedeSchema>('v4', migrations.length, {
    upgrade: (db, from, _to, tx) => migrate(db, from, tx),
  });
  const texts: string[] = [];
  await new IndexedDbStore(() => opened).searchTexts((part) => {
    texts.push(...part.map(({ text }) => text));
    return true;
  });
  expect(texts).toEqual([expect.stringContaining(' une usine a kenitra ')]);
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
