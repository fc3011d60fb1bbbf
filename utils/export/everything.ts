/**
 * All that Lede keeps as one JSON file, written piece by piece. The format is what a backup is read from:
 * `{format, version, exportedAt, settings, sources, stories, entries, articles, marks, facts}`; each list holds the
 * rows as `utils/model.ts` has them, facts as `{key, value}`. What can be made again (the queue, what stories are
 * compared by) is not in it.
 */
import type { RowsOf } from './counted.ts';
import { dayOf } from './file-name.ts';

export const exportFormat = 'lede-export';
export const exportVersion = 1;

/** In the order in which they are written: what refers to another comes after it. */
export const exportedTables = ['sources', 'stories', 'entries', 'articles', 'marks', 'facts'] as const;
export type ExportedTable = (typeof exportedTables)[number];

/**
 * The file's text in pieces, each a part of it that stands on no other. Lines are rows, so that a large file can be
 * looked at, and read, line by line.
 *
 * @param exportedAt milliseconds since 1970; written as ISO 8601
 * @param settings without keys or anything else that is secret
 * @param rowsOf a table in parts: no more than one is held at a time
 */
export async function* writeEverything(
  exportedAt: number,
  settings: object,
  rowsOf: RowsOf,
): AsyncGenerator<string> {
  const head = {
    format: exportFormat,
    version: exportVersion,
    exportedAt: new Date(exportedAt).toISOString(),
    settings,
  };
  yield JSON.stringify(head).slice(0, -1);
  for (const table of exportedTables) {
    yield `,\n"${table}":[`;
    let before = '\n';
    for await (const rows of rowsOf(table)) {
      if (rows.length === 0) continue;
      yield before + rows.map((row) => JSON.stringify(row)).join(',\n');
      before = ',\n';
    }
    yield ']';
  }
  yield '}\n';
}

/** "lede-2026-11-28.json": the day where the user is. */
export function exportName(now: number): string {
  return `lede-${dayOf(now)}.json`;
}
