/** How far the writing of everything has come, in rows. */
import type { ExportedTable } from './everything.ts';

export type RowsOf = (table: ExportedTable) => AsyncIterable<readonly unknown[]>;
export type OnProgress = (done: number, total: number) => void;

/**
 * The same rows, and a word after each part that was written.
 *
 * @param total how many rows there were at the beginning; what comes meanwhile does not carry it further
 */
export function counted(rowsOf: RowsOf, total: number, onProgress: OnProgress): RowsOf {
  let done = 0;
  return async function* (table) {
    for await (const rows of rowsOf(table)) {
      yield rows;
      // Whoever writes asks for more: these are written.
      done = Math.min(done + rows.length, total);
      onProgress(done, total);
    }
  };
}
