/** Where readers left off: a place in each of the last articles, kept small. */

/** The block at the top of what was seen, and how much of it was above: whatever the size and the width. */
export interface LeftOff {
  readonly block: number;
  /** A part of the block's height, from 0. */
  readonly part: number;
}

/** An article's id, block and part, the last one left first. */
export type Places = readonly (readonly [entryId: string, block: number, part: number])[];

const most = 200;

/** What is kept, read from where it stands: anything else that may stand there is nothing. */
export function placesFrom(kept: string | null): Places {
  try {
    const rows: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(rows) ? rows.filter(isRow).slice(0, most) : [];
  } catch {
    return [];
  }
}

function isRow(row: unknown): row is Places[number] {
  if (!Array.isArray(row)) return false;
  const [entryId, block, part] = row as unknown[];
  const isBlock = Number.isInteger(block) && Number(block) >= 0;
  return typeof entryId === 'string' && isBlock && typeof part === 'number' && part >= 0 && part <= 1;
}

/** With this article left there; undefined where it begins at its top again. */
export function withPlace(places: Places, entryId: string, left: LeftOff | undefined): Places {
  const others = places.filter(([id]) => id !== entryId);
  if (!left) return others;
  const part = Math.round(Math.min(1, Math.max(0, left.part)) * 1000) / 1000;
  return [[entryId, left.block, part] as const, ...others].slice(0, most);
}

export function placeIn(places: Places, entryId: string): LeftOff | undefined {
  const row = places.find(([id]) => id === entryId);
  return row && { block: row[1], part: row[2] };
}
