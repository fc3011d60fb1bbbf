/** A file that is too large to be one text, as "Export everything" writes it: each row of it is a line. */

/**
 * @param pieces the file's text, cut anywhere
 * @returns what the whole text would be as JSON; undefined where it is none of ours, or cut off
 * @throws where a line is no JSON
 */
export async function readByLines(pieces: AsyncIterable<string>): Promise<unknown> {
  let head: object | undefined;
  const tables = new Map<string, unknown[]>();
  let rows: unknown[] = [];
  let ended = false;
  for await (const line of linesOf(pieces)) {
    if (!head) {
      head = JSON.parse(`${line.replace(/,$/, '')}}`) as object;
      continue;
    }
    const [opening = '', table] = /^"(\w+)":\[/.exec(line) ?? [];
    if (table !== undefined) {
      rows = [];
      tables.set(table, rows);
    }
    // A row is an object: what follows its last brace is the list's.
    const row = line.slice(opening.length).replace(/(?:\],|\]\}|,)$/, '');
    if (row !== '') rows.push(JSON.parse(row));
    ended = line.endsWith(']}');
  }
  return ended ? { ...head, ...Object.fromEntries(tables) } : undefined;
}

/** Without those that say nothing. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const piece of pieces) {
    const [first = '', ...more] = piece.split('\n');
    begun.push(first);
    for (const next of more) {
      const line = begun.join('');
      if (line !== '') yield line;
      begun = [next];
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}
