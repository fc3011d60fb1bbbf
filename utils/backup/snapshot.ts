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
 * Whether today's is to be taken.
 *
 * @param last when the newest was; undefined where there is none
 */
export const isSnapshotDue = (last: number | undefined, now: number): boolean =>
  // A clock set back must not hold them up until it has caught up.
  last === undefined || now < last || now - last >= day;

/**
 * The snapshots with a new one, the newest first. An empty Lede is not worth one: it would push out, day by day, what
 * somebody lost.
 *
 * @param before as stored, the newest first
 */
export function withSnapshot(
  before: readonly Snapshot[],
  at: number,
  { sources, rules, marks }: { sources: readonly Source[]; rules: readonly Rule[]; marks: readonly Mark[] },
): readonly Snapshot[] {
  if (sources.length === 0 && rules.length === 0) return before;
  return [{ at, sources: sources.map(mirrored), rules, marks }, ...before].slice(0, most);
}
