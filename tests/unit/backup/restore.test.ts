/** A backup as it goes into the database: all of it or nothing, beside what is there or in its place. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Backup, BackupRows } from '../../../utils/backup/read.ts';
import { exportedRows } from '../../../utils/browser/database/everything.ts';
import { connect } from '../../../utils/browser/database/index.ts';
import { restoreRows } from '../../../utils/browser/database/restore.ts';
import { emptyDatabase, openWritableStore } from '../../../utils/browser/database/writing.ts';
import { exportedTables } from '../../../utils/export/everything.ts';
import { sourceId } from '../../../utils/identify/index.ts';
import { article, entry, now, source, story } from '../make.ts';

const none: BackupRows & Pick<Backup, 'exportedAt'> = {
  exportedAt: now,
  sources: [],
  stories: [],
  entries: [],
  articles: [],
  marks: [],
  facts: [],
};
const memory = { kept: [], articles: [], titles: ['t'] };
const [a, b, c] = [entry('a'), entry('b'), entry('c')];
const full: typeof none = {
  exportedAt: now,
  sources: [source('one')],
  stories: [story([a, b], { headline: 'Of the file' }), story([c])],
  entries: [a, b, c],
  articles: [article('a'), article('c')],
  marks: [
    { entryId: 'a', savedAt: 5 },
    { entryId: 'gone', readAt: 1 },
  ],
  facts: [{ key: 'site-memory:one', value: memory }],
};
const quiet = () => undefined;
const settings = { rules: [], looks: {}, notify: {} };
const [merge, replace] = [
  { mode: 'merge', settings },
  { mode: 'replace', settings },
] as const;

async function stored(): Promise<Record<string, readonly unknown[]>> {
  const all: Record<string, readonly unknown[]> = {};
  for (const table of exportedTables) {
    all[table] = [];
    for await (const rows of exportedRows(table)) all[table] = [...(all[table] ?? []), ...rows];
  }
  return all;
}

beforeEach(emptyDatabase);

describe('a backup put back', () => {
  it('gives an empty Lede all there was, row for row, and its stories can be searched', async () => {
    await restoreRows(full, replace, quiet);
    const first = await stored();
    await emptyDatabase();
    await restoreRows(full, merge, quiet);
    expect(await stored()).toEqual(first);
    expect(first).toMatchObject({ sources: full.sources, entries: full.entries, articles: full.articles });
    const texts = await (await connect()).getAll('texts');
    expect(texts.map(({ id }) => id).sort()).toEqual(['a', 'c']);
    expect((await (await openWritableStore()).storyOf('b'))?.headline).toBe('Of the file');
  });

  it('adds what is not there, and changes nothing that is', async () => {
    const mine = {
      ...none,
      sources: [source('one', { title: 'As I call it' })],
      entries: [a],
      stories: [story([a])],
    };
    await restoreRows({ ...mine, marks: [{ entryId: 'a', readAt: 7 }] }, merge, quiet);
    const added = await restoreRows(full, merge, quiet);
    const store = await openWritableStore();
    expect((await store.sources()).map(({ title }) => title)).toEqual(['As I call it']);
    expect((await store.storyOf('a'))?.members.map(({ entryId }) => entryId)).toEqual(['a']);
    expect(await store.storyOf('b')).toMatchObject({ id: 'b', headline: b.title });
    expect((await store.marks(['a'])).get('a')).toEqual({ entryId: 'a', readAt: 7, savedAt: 5 });
    // One that it lacks, and one that was not saved here.
    expect(added).toEqual({ sources: 0, stories: 2, articles: 2, marks: 2 });
    expect(await restoreRows(full, merge, quiet)).toEqual({
      sources: 0,
      stories: 0,
      articles: 0,
      marks: 0,
    });
  });

  it('takes the place of all there is, where that is asked for', async () => {
    await restoreRows({ ...full, sources: [source('two')] }, merge, quiet);
    await restoreRows({ ...none, sources: [source('one')] }, replace, quiet);
    const { exportedAt: _, ...empty } = none;
    expect(await stored()).toEqual({ ...empty, sources: [source('one')] });
  });

  it('leaves all as it was where it cannot be finished', async () => {
    await restoreRows(full, merge, quiet);
    const before = await stored();
    const broken = { ...none, sources: [source('two')], marks: [{ readAt: now }] as never };
    await expect(restoreRows(broken, replace, quiet)).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });

  it('says how far it is, and has whoever compares stories read them again', async () => {
    const store = await openWritableStore();
    const said: number[] = [];
    const before = await store.fact('stories-revision');
    await restoreRows(full, merge, (done, total) => said.push(done / total));
    expect(said.at(-1)).toBe(1);
    expect(said).toEqual([...said].sort((x, y) => x - y));
    expect(await store.fact('stories-revision')).not.toBe(before);
  });

  it('joins what is left of a story whose source was removed, and takes nothing from it', async () => {
    const both = [entry('a', { sourceId: 'one' }), entry('b', { sourceId: 'two' })] as const;
    const file = { ...none, sources: [source('one'), source('two')], entries: both, stories: [story(both)] };
    await restoreRows(file, replace, quiet);
    const store = await openWritableStore();
    await store.removeSource('one', now);
    expect((await store.storyOf('b'))?.id).toBe('a');
    await restoreRows(file, merge, quiet);
    for (const id of ['a', 'b']) {
      expect((await store.storyOf(id))?.members.map(({ entryId }) => entryId).sort()).toEqual(['a', 'b']);
    }
  });

  it('gives a feed that has moved to the source that follows it here', async () => {
    const moved = source(sourceId('https://old.example.org/feed'), {
      feedUrl: 'https://new.example.org/feed',
    });
    await restoreRows({ ...none, sources: [moved] }, merge, quiet);
    const there = source(sourceId('https://new.example.org/feed'), {
      feedUrl: 'https://new.example.org/feed',
    });
    const told = entry('x', { sourceId: there.id });
    await restoreRows({ ...none, sources: [there], entries: [told], stories: [story([told])] }, merge, quiet);
    const store = await openWritableStore();
    expect((await store.sources()).map(({ id }) => id)).toEqual([moved.id]);
    expect((await store.storyOf('x'))?.members[0]?.sourceId).toBe(moved.id);
  });

  it('of an old file does not expire with the next round', async () => {
    const day = 86_400_000;
    await restoreRows({ ...full, exportedAt: now - 120 * day }, replace, quiet);
    const store = await openWritableStore();
    expect(await store.fact('expired')).toMatchObject({ clock: now - 120 * day });
  });
});
