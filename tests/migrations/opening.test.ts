/** The database as it opens where something is not as it should be. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { isNewer, openDatabase, storageCode } from '../../utils/browser/database/opening.ts';
import { type LedeSchema, migrations } from '../../utils/browser/database/schema.ts';
import { entry, source } from '../unit/make.ts';

let databases = 0;
const name = () => `opening-${++databases}`;
const codeOf = (opening: Promise<unknown>) => opening.then(() => 'opened', storageCode);

/** One that was there before, with a source and an entry. */
async function filled(version = migrations.length): Promise<string> {
  const made = name();
  const db = await openDatabase(made, {}, migrations.slice(0, version));
  await db.put('sources', source('one'));
  await db.put('entries', entry('a'));
  db.close();
  return made;
}

describe('data of a newer Lede', () => {
  it('opens as it is, is known to be newer, and is all there', async () => {
    const made = await filled();
    const newer = await openDB(made, migrations.length + 3, {
      upgrade: (db) => void db.createObjectStore('of-a-later-year'),
    });
    newer.close();
    const db = await openDatabase(made);
    expect(db.version).toBe(migrations.length + 3);
    expect(isNewer(db)).toBe(true);
    expect(await db.getAll('sources')).toEqual([source('one')]);
  });

  it('is not what this version has written', async () => {
    expect(isNewer(await openDatabase(await filled()))).toBe(false);
    expect(isNewer(await openDatabase(await filled(2)))).toBe(false);
  });
});

describe('a migration that fails', () => {
  const breaking = (error: unknown): typeof migrations => [
    ...migrations,
    async (_, tx) => {
      await tx.objectStore('sources').clear();
      throw error;
    },
  ];

  it('says so, leaves all of the data as it was, and what is stored can be copied', async () => {
    const made = await filled();
    expect(await codeOf(openDatabase(made, {}, breaking(new Error('made for this test'))))).toBe(
      'storage-not-converted',
    );
    const db = await openDB<LedeSchema>(made);
    expect(db.version).toBe(migrations.length);
    expect(await db.getAll('sources')).toEqual([source('one')]);
    db.close();
    // A Lede that can do it finds it as if nothing had been.
    expect((await openDatabase(made)).version).toBe(migrations.length);
  });

  it('for want of room says that instead', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(await codeOf(openDatabase(await filled(), {}, breaking(full)))).toBe('storage-full');
  });
});

describe('a browser that refuses', () => {
  it.each([
    ['its database', 'InvalidStateError', 'storage-broken'],
    ['the room for it', 'QuotaExceededError', 'storage-full'],
  ])('%s is heard: %s', async (_what, error, code) => {
    const opened = indexedDB.open;
    indexedDB.open = () => {
      throw new DOMException('refused', error);
    };
    try {
      expect(await codeOf(openDatabase(name()))).toBe(code);
    } finally {
      indexedDB.open = opened;
    }
  });
});
