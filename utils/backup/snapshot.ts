/**
 * Snapshots: three small copies of what a user has put work into (sources, rules, marks), of three days, beside the
 * database. What they did by mistake, or a fault did to the database, can be taken back from them.
 */

import type { Mark, Source } from '../model.ts';
import type { Rule } from '../rules/rule.ts';
import { type MirroredSource, mirrored } from '../store/mirror.ts';

export interface Snapshot {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sources: readonly MirroredSource[];
  readonly rules: readonly Rule[];
  readonly marks: readonly Mark[];
}

const most = 3;
const day = 86_400_000;

/**
 * The snapshots with today's, the newest first. An empty Lede is not worth one: it would push out, day by day, what
 * somebody lost.
 *
 * @param before as stored, the newest first
 * @param read asked for only when one is due
 * @returns undefined where none is due
 */
export async function withSnapshot(
  before: readonly Snapshot[],
  now: number,
  read: () => Promise<{ sources: readonly Source[]; rules: readonly Rule[]; marks: readonly Mark[] }>,
): Promise<readonly Snapshot[] | undefined> {
  const [last] = before;
  // A clock set back must not hold them up until it has caught up.
  if (last && now >= last.at && now - last.at < day) return undefined;
  const { sources, rules, marks } = await read();
  if (sources.length === 0 && rules.length === 0) return undefined;
  return [{ at: now, sources: sources.map(mirrored), rules, marks }, ...before].slice(0, most);
}
