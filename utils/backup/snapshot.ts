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
  /** Which database it is of; unknown in those of older versions. */
  readonly of?: string;
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
 * somebody lost. Nor does a database that knows less push out the last one of another: it may be all there is of that.
 *
 * @param before as stored, the newest first
 */
export function withSnapshot(
  before: readonly Snapshot[],
  at: number,
  now: { of: string; sources: readonly Source[]; rules: readonly Rule[]; marks: readonly Mark[] },
): readonly Snapshot[] {
  const { of, sources, rules, marks } = now;
  if (sources.length === 0 && rules.length === 0) return before;
  const all = [{ at, of, sources: sources.map(mirrored), rules, marks }, ...before];
  const other = before.find((one) => one.of !== of);
  // Marks are never forgotten: with as many, it has those of the other one.
  if (!other || marks.length >= other.marks.length) return all.slice(0, most);
  return [...all.filter((one) => one !== other).slice(0, most - 1), other];
}
