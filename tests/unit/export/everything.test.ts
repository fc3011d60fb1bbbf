import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportedTables, exportName, writeEverything } from '../../../utils/export/everything.ts';

type Tables = Partial<Record<string, readonly (readonly unknown[])[]>>;

async function fileOf(tables: Tables, settings: object = {}): Promise<string> {
  const pieces: string[] = [];
  const rowsOf = async function* (table: string) {
    yield* tables[table] ?? [];
  };
  for await (const piece of writeEverything(Date.UTC(2026, 10, 28, 9, 30), settings, rowsOf))
    pieces.push(piece);
  return pieces.join('');
}

describe('the export of everything', () => {
  it('says what it is, of which version and when, with a list for each table, also an empty one', async () => {
    expect(JSON.parse(await fileOf({}, { language: 'fr' }))).toEqual({
      format: 'lede-export',
      version: 1,
      exportedAt: '2026-11-28T09:30:00.000Z',
      settings: { language: 'fr' },
      sources: [],
      stories: [],
      entries: [],
      articles: [],
      marks: [],
      facts: [],
    });
  });

  it('is JSON that gives every row back, however the tables come in parts', async () => {
    const rows = fc.array(fc.array(fc.jsonValue(), { maxLength: 4 }), { maxLength: 4 });
    const tables = fc.record(Object.fromEntries(exportedTables.map((table) => [table, rows])));
    await fc.assert(
      fc.asyncProperty(tables, async (parts) => {
        const file = JSON.parse(await fileOf(parts)) as Record<string, unknown>;
        for (const table of exportedTables) {
          // What JSON itself levels (−0) is no loss of ours.
          expect(file[table]).toEqual(JSON.parse(JSON.stringify(parts[table]?.flat())));
        }
      }),
    );
  });

  it('has a row on a line of its own, so that a large one can be looked at', async () => {
    const file = await fileOf({ marks: [[{ entryId: 'a' }, { entryId: 'b' }], [{ entryId: 'c' }]] });
    expect(file).toContain('\n"marks":[\n{"entryId":"a"},\n{"entryId":"b"},\n{"entryId":"c"}],\n');
  });

  it('is named after the day on which it was made', () => {
    expect(exportName(new Date(2026, 2, 5, 23, 59).getTime())).toBe('lede-2026-03-05.json');
  });
});
