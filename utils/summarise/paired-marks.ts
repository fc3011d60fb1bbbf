/** Quotes and parentheses that open and close within a line: what stands between them belongs together. */

export interface Pairs {
  /** Place of an opening mark to the place of its closing one. */
  readonly closeOf: ReadonlyMap<number, number>;
  readonly closings: ReadonlySet<number>;
}

/** A longer quote is cut after all: a summary has no room for it, and a stray mark binds no more than this. */
const longest = 300;

/** Every kind of mark, as opener, with what closes it: »…« and „…“ are German. */
const closersOf: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '“': '”',
  '„': '“”',
  '‘': '’',
  '"': '"',
  '(': ')',
  '[': ']',
};

/** One pass: of several openers of a kind the last one counts, so that its cost grows with the line only. */
export function pairsOf(line: string): Pairs {
  const closeOf = new Map<number, number>();
  const closings = new Set<number>();
  const open = new Map<string, number>();
  for (const { 0: mark, index } of line.matchAll(/[«»“”„‘’"()[\]]/g)) {
    const before = line[index - 1] ?? ' ';
    const after = line[index + 1] ?? ' ';
    const opener = [...open.keys()].find((kind) => closersOf[kind]?.includes(mark));
    if (opener !== undefined && mayClose(mark, before, after)) {
      const start = open.get(opener) as number;
      open.delete(opener);
      if (index - start > longest) continue;
      closeOf.set(start, index);
      closings.add(index);
    } else if (mayOpen(mark, before, after)) open.set(mark, index);
  }
  return { closeOf, closings };
}

/** An apostrophe looks like a closing quote; » after a space and before a letter opens in German. */
function mayClose(mark: string, before: string, after: string): boolean {
  if (mark === '’') return /[.,!?…]/.test(before);
  if (mark === '"' || mark === '«') return !/\s/.test(before);
  return mark !== '»' || !/\s/.test(before) || !/[\p{L}\p{N}]/u.test(after);
}

function mayOpen(mark: string, before: string, after: string): boolean {
  if (mark === '"' || mark === '»') return /[\s([«“—–-]/.test(before) && !/\s/.test(after);
  return mark in closersOf;
}
