/**
 * The sources beside the database: browsers lose databases (a full disk, a crash, a cleaning tool), and what is
 * followed is small. Not articles: the mirror is to bring Lede back to life, not to replace a backup. Marks come from the
 * newest snapshot.
 */
import type { Source } from '../model.ts';

/** What the user has made of a source; how its polls went is found out anew. */
export type MirroredSource = Omit<Source, 'validators' | 'schedule' | 'health'>;

export interface Mirror {
  /** Which database it is of: each gets a name when it is first used. */
  readonly of: string;
  readonly sources: readonly MirroredSource[];
}

/** The fact that names a database. */
export const databaseName = 'database';

export interface Settled {
  /** Whether there was another database before, which the browser has lost. */
  readonly lost: boolean;
  /** Sources to be put back: the database is a new one, and does not have them. */
  readonly restore: readonly Source[];
  readonly mirror: Mirror;
}

/**
 * @param named what this database is called; undefined for one that has just been made
 * @param name a new name, should it need one
 */
export function settle(
  named: string | undefined,
  sources: readonly Source[],
  mirror: Mirror | undefined,
  name: string,
  now: number,
): Settled {
  // Who deletes everything has the mirror forgotten first: a database without a name is a new one.
  const before = named === undefined ? mirror : undefined;
  const there = new Set(sources.map(({ id }) => id));
  const missing = (before?.sources ?? []).filter(({ id }) => !there.has(id));
  return {
    lost: before !== undefined,
    restore: missing.map((source) => asFollowedNow(source, now)),
    mirror: { of: named ?? name, sources: [...sources.map(mirrored), ...missing] },
  };
}

export function mirrored({ validators: _, schedule: __, health: ___, ...source }: Source): MirroredSource {
  return source;
}

export const asFollowedNow = (source: MirroredSource, now: number): Source => ({
  ...source,
  validators: {},
  schedule: { nextAt: now, failures: 0 },
  health: {},
});
