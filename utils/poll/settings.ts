/** What the user may say about a source: checked wherever it comes from, and applied to the source as it stands. */
import { type Source, type SourceWeight, sourceLimits } from '../model.ts';
import { dueNow } from './index.ts';

/** A wish as a page sends it: nothing in it is known to be what its type says. */
export interface SourceChange {
  readonly title?: string;
  readonly folder?: readonly string[];
  /** Milliseconds; `null` leaves it to Lede. */
  readonly interval?: number | null;
  readonly fullText?: boolean;
  /** `null` where its stories are to stand like any other's. */
  readonly weight?: SourceWeight | null;
}

/** How to change a source, or undefined where the wish cannot be fulfilled: then nothing of it is. */
export function sourceChange(wish: SourceChange): ((source: Source) => Source) | undefined {
  const { title, folder, interval, fullText, weight } = wish;
  const name = title === undefined ? undefined : properName(title, sourceLimits.titleLength);
  const path = folder === undefined ? undefined : properFolder(folder);
  if ((title !== undefined && !name) || (folder !== undefined && !path)) return undefined;
  if (typeof interval === 'number' && !sourceLimits.intervals.some((known) => known === interval))
    return undefined;
  if (interval !== undefined && interval !== null && typeof interval !== 'number') return undefined;
  if (fullText !== undefined && typeof fullText !== 'boolean') return undefined;
  if (weight !== undefined && weight !== null && weight !== 'more' && weight !== 'less') return undefined;
  return (source) => {
    const { interval: before, weight: weighed, ...rest } = source;
    const after = interval === undefined ? before : (interval ?? undefined);
    const weighs = weight === undefined ? weighed : (weight ?? undefined);
    return {
      ...rest,
      ...(name ? { title: name } : {}),
      ...(path ? { folder: path } : {}),
      ...(fullText === undefined ? {} : { fullText }),
      ...(after === undefined ? {} : { interval: after }),
      ...(weighs === undefined ? {} : { weight: weighs }),
    };
  };
}

/** The names of a folder's path as they are kept, or undefined where one is no name or they are too many. */
export function properFolder(path: readonly string[]): readonly string[] | undefined {
  if (!Array.isArray(path) || path.length > sourceLimits.folderDepth) return undefined;
  const names = path.map((name) => properName(name, sourceLimits.folderNameLength));
  return names.every((name) => name !== undefined) ? names : undefined;
}

function properName(text: unknown, longest: number): string | undefined {
  if (typeof text !== 'string') return undefined;
  const name = text.trim().replace(/\s+/g, ' ');
  return name === '' || [...name].length > longest ? undefined : name;
}

/**
 * How to change every source when a folder gets another path, or undefined where that cannot be: no such
 * folder, a name that is none, or a source that would lie too deep. What lies in folders within it goes along.
 */
export function folderRename(
  from: readonly string[],
  to: readonly string[],
  sources: readonly Source[],
): ((source: Source) => Source) | undefined {
  const path = properFolder(to);
  if (!path || path.length === 0 || !Array.isArray(from) || from.length === 0) return undefined;
  const liesIn = ({ folder }: Source) => from.every((name, depth) => folder[depth] === name);
  const moved = (source: Source) => [...path, ...source.folder.slice(from.length)];
  const inside = sources.filter(liesIn);
  if (inside.length === 0) return undefined;
  if (inside.some((source) => moved(source).length > sourceLimits.folderDepth)) return undefined;
  return (source) => (liesIn(source) ? { ...source, folder: moved(source) } : source);
}

/** Not asked until the user says so; one that pauses already keeps its reason. */
export function paused(source: Source, now: number): Source {
  return source.paused ? source : { ...source, paused: { at: now, reason: 'user' } };
}

/** Due at once and with a clean record, or the very next failure would pause it again. */
export function resumed(source: Source, now: number): Source {
  const { paused: _, schedule, ...rest } = source;
  const { failingSince, ...kept } = schedule;
  return { ...rest, schedule: dueNow({ ...kept, failures: 0 }, now) };
}
