// @vitest-environment node
/** How far an export has come: by what is written, not by what is read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted } from '../../../utils/export/counted.ts';
import { exportedTables, writeEverything } from '../../../utils/export/everything.ts';

type Parts = Readonly<Record<string, readonly (readonly number[])[]>>;

/** Each word with how many rows were in the file by then. */
async function told(parts: Parts, total: number) {
  const words: { done: number; total: number; written: number }[] = [];
  let file = '';
  const rowsOf = counted(
    async function* (table) {
      yield* parts[table] ?? [];
    },
    total,
    (done, all) => words.push({ done, total: all, written: file.match(/^\d/gm)?.length ?? 0 }),
  );
  for await (const piece of writeEverything(0, {}, rowsOf)) file += piece;
  return words;
}

const sizeOf = (parts: Parts): number => Object.values(parts).flat(2).length;

describe('the progress of an export', () => {
  it('goes up with what is written, and ends at all there is', async () => {
    const rows = fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { maxLength: 4 });
    const tables = fc.record(Object.fromEntries(exportedTables.map((table) => [table, rows])));
    await fc.assert(
      fc.asyncProperty(tables, async (parts: Parts) => {
        const total = sizeOf(parts);
        const words = await told(parts, total);
        expect(words.map(({ done }) => done)).toEqual(words.map(({ written }) => written));
        expect(words.map(({ done }) => done)).toEqual(
          words.map(({ done }) => done).toSorted((a, b) => a - b),
        );
        if (words.length > 0) expect(words.at(-1)).toMatchObject({ done: total, total });
      }),
    );
  });

  it('goes no further than all there was, where more came meanwhile', async () => {
    const words = await told({ sources: [[1, 2], [3]], marks: [[4]] }, 3);
    expect(words.map(({ done, total }) => [done, total])).toEqual([
      [2, 3],
      [3, 3],
      [3, 3],
    ]);
  });
});
