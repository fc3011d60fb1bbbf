/** The file that "Export everything" writes, read again: row by row checked, and what makes no sense left out. */
import { exportedTables, exportFormat, exportVersion } from '../export/everything.ts';
import type { Entry, Mark, Source, StoredArticle, Story } from '../model.ts';
import type { AllowHttp } from '../net/address.ts';
import { fail, ok, type Result } from '../result.ts';
import { readByLines } from './by-lines.ts';
import { newPart } from './merge.ts';
import { type FactRow, rowShapes } from './row-shapes.ts';

export interface BackupRows {
  readonly sources: readonly Source[];
  readonly stories: readonly Story[];
  readonly entries: readonly Entry[];
  readonly articles: readonly StoredArticle[];
  readonly marks: readonly Mark[];
  readonly facts: readonly FactRow[];
}

export interface Backup extends BackupRows {
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  /** As the file has them: whoever keeps the settings checks them. */
  readonly settings: unknown;
  /** Rows that made no sense. */
  readonly leftOut: number;
}

/** Rows checked between two breaths: no step is a long task. */
const atOnce = 50;

/**
 * @param written the file as one text; or in pieces, where it is too large for one
 * @param breath waits a moment, so that the page stays alive
 * @returns `not-backup` where the file is none of ours, or cut off; `backup-newer` where a newer Lede has written it
 */
export async function readBackup(
  written: string | AsyncIterable<string>,
  allowHttp: AllowHttp,
  now: number,
  breath: () => Promise<void>,
): Promise<Result<Backup, 'not-backup' | 'backup-newer'>> {
  let file: unknown;
  try {
    file = typeof written === 'string' ? JSON.parse(written) : await readByLines(written);
  } catch (error) {
    return fail('not-backup', String(error));
  }
  if (!isRecord(file) || file.format !== exportFormat) return fail('not-backup', 'JSON of another kind');
  if (typeof file.version !== 'number') return fail('not-backup', 'no version');
  if (file.version > exportVersion) return fail('backup-newer', `version ${file.version}`);
  const shapes = rowShapes(allowHttp, now);
  const rows: Record<string, unknown[]> = {};
  let leftOut = 0;
  for (const table of exportedTables) {
    const all: unknown = file[table];
    if (!Array.isArray(all)) return fail('not-backup', `no ${table}`);
    const good: unknown[] = [];
    for (let from = 0; from < all.length; from += atOnce) {
      for (const row of all.slice(from, from + atOnce)) {
        if (shapes[table](row)) good.push(row);
        else leftOut += 1;
      }
      await breath();
    }
    rows[table] = good;
  }
  const all = consistent(rows as unknown as BackupRows, now);
  return ok({
    ...all.rows,
    settings: file.settings,
    exportedAt: writtenAt(file.exportedAt, all.rows.entries, now),
    leftOut: leftOut + all.leftOut,
  });
}

/** No file is older than Lede: the clock by which stories expire goes back to this moment, and only slowly on. */
const firstYear = Date.UTC(2020, 0);

/** When the file was written, as far as that can be: after all that is in it, and not in the future. */
function writtenAt(said: unknown, entries: readonly Entry[], now: number): number {
  const at = typeof said === 'string' ? Date.parse(said) : Number.NaN;
  if (Number.isNaN(at)) return now;
  return Math.min(
    now,
    entries.reduce((newest, { seenAt }) => Math.max(newest, seenAt), Math.max(at, firstYear)),
  );
}

/**
 * Nothing that refers to what is not there, and no id twice: the last one of a file counts. A story keeps the members
 * whose entries are there. An entry that no story tells, since a poll came between the two tables, would be known to its
 * source for ever and never be shown: without it the source brings it again.
 */
function consistent(rows: BackupRows, now: number): { rows: BackupRows; leftOut: number } {
  const entries = byId(rows.entries, ({ id }) => id);
  const articles = [...byId(rows.articles, ({ entryId }) => entryId).values()];
  const told = [...byId(rows.stories, ({ id }) => id).values()];
  const stories = told.flatMap((story) => newPart(story, (entryId) => !entries.has(entryId)) ?? []);
  const kept = articles.filter(({ entryId }) => entries.has(entryId));
  const sources = byId(rows.sources, ({ id }) => id);
  const marks = byId(rows.marks, ({ entryId }) => entryId);
  const shown = new Set(stories.flatMap(({ members }) => members.map(({ entryId }) => entryId)));
  const comesAgain = ({ id, sourceId }: Entry) =>
    !shown.has(id) && marks.get(id)?.savedAt === undefined && sources.has(sourceId);
  const again = new Set([...entries.values()].filter(comesAgain).map(({ id }) => id));
  return {
    rows: {
      sources: [...sources.values()].map((source) => asFollowedAt(source, now)),
      stories,
      entries: [...entries.values()].filter(({ id }) => !again.has(id)),
      articles: kept.filter(({ entryId }) => !again.has(entryId)),
      marks: [...marks.values()],
      facts: [...byId(rows.facts, ({ key }) => key).values()],
    },
    leftOut: told.length - stories.length + articles.length - kept.length,
  };
}

const byId = <T>(rows: readonly T[], idOf: (row: T) => string): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [idOf(row), row]));

/** Due at once; what a server said in another year is not told to it again. */
const asFollowedAt = (source: Source, now: number): Source => ({
  ...source,
  validators: {},
  schedule: { nextAt: now, failures: 0 },
  health: {},
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
