/** The bench's figures: a part has rows, a row has named cells. */
export type Cell = number | string;

export interface Row {
  readonly name: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Lines under the rows: what was left out, worst pages. */
  readonly notes?: readonly string[];
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const shown = (cell: Cell | undefined): string => {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(Math.abs(cell) < 2 ? 3 : 2);
};

/** A part as aligned text: a column for every cell name of its rows, in order of appearance. */
export function formatPart({ title, rows, notes = [] }: Part): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
  const lines = [
    [title, ...columns],
    ...rows.map((row) => [row.name, ...columns.map((column) => shown(row.cells[column]))]),
  ];
  const widths = [0, ...columns.map((_, i) => i + 1)].map((i) =>
    Math.max(...lines.map((line) => (line[i] ?? '').length)),
  );
  const text = lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [text[0], rule, ...text.slice(1), ...notes.map((note) => `  ${note}`)].join('\n');
}
