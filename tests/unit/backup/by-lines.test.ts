/** A backup that is too large for one text, read as it was written: line by line. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readByLines } from '../../../utils/backup/by-lines.ts';
import { readBackup } from '../../../utils/backup/read.ts';
import { backupOf } from '../../../utils/browser/page/restore.ts';
import { type ExportedTable, writeEverything } from '../../../utils/export/everything.ts';
import { article, entry, now, source, story } from '../make.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const entries = [entry('a', { title: 'A "line"\nof [two]},' }), entry('b', { text: '],\n"marks":[' })];
const tables: Partial<Record<ExportedTable, readonly unknown[]>> = {
  sources: [source('one', { folder: ['Cars'] })],
  stories: entries.map((one) => story([one])),
  entries,
  articles: [article('a')],
};

async function written(): Promise<string> {
  const rowsOf = async function* (table: ExportedTable) {
    for (const row of tables[table] ?? []) yield [row];
  };
  let text = '';
  for await (const piece of writeEverything(now, { theme: 'dark', rules: [] }, rowsOf)) text += piece;
  return text;
}

async function* pieces(text: string, cuts: readonly number[]): AsyncGenerator<string> {
  let from = 0;
  for (const cut of cuts.map((at) => at % (text.length + 1)).sort((x, y) => x - y)) {
    yield text.slice(from, cut);
    from = cut;
  }
  yield text.slice(from);
}

describe('a backup read line by line', () => {
  it('is what it is as one text, wherever it is cut into pieces', async () => {
    const text = await written();
    const whole = JSON.parse(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 20 }), async (cuts) => {
        expect(await readByLines(pieces(text, cuts))).toEqual(whole);
      }),
      { numRuns: 100 },
    );
    const breath = async () => undefined;
    const read = await readBackup(pieces(text, [100]), () => false, now, breath);
    expect(read).toEqual(await readBackup(text, () => false, now, breath));
    expect(read.ok).toBe(true);
  });

  it('is none where it ends before its end, wherever that is', async () => {
    const text = await written();
    for (let end = 0; end < text.length - 1; end += 7) {
      const read = await readBackup(
        pieces(text.slice(0, end), [50]),
        () => false,
        now,
        async () => undefined,
      );
      expect(read.ok, text.slice(end - 20, end)).toBe(false);
    }
  });

  it('is refused by its own name where no page could hold it', async () => {
    const read = await backupOf({ size: 1_600_000_000 } as File);
    expect(read.ok ? '' : read.problem.code).toBe('too-large');
  });

  it('comes from the file itself where that is too large for one text', async () => {
    const text = await written();
    const file = new File([text], 'lede.json');
    Object.defineProperties(file, {
      size: { value: 500_000_000 },
      text: { value: () => Promise.reject(new RangeError('Invalid string length')) },
    });
    expect(await backupOf(file)).toMatchObject({ ok: true, value: { leftOut: 0, entries } });
  });
});
