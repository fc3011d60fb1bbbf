/** What is known of this Lede and of where it runs; each part may be missing where it could not be had. */
import type { Source } from '../model.ts';
import type { ProblemCode } from '../result.ts';
import type { LoggedError } from './errors.ts';

/** What is counted of the database. */
export const countedTables = [
  'sources',
  'entries',
  'stories',
  'articles',
  'marks',
  'saved',
  'pending',
  'removed',
] as const;

export type Counts = Readonly<Record<(typeof countedTables)[number], number>>;

export interface DatabaseFacts {
  /** As it stands on the disk; absent where it does not open. */
  readonly version?: number;
  /** What this Lede writes. */
  readonly expected: number;
  /** Why it does not open, or is not read to the end. */
  readonly problem?: ProblemCode;
  readonly counts?: Counts;
  readonly sources?: readonly Source[];
}

export interface Facts {
  readonly at: number;
  readonly lede: string;
  readonly browser: string;
  readonly database: DatabaseFacts;
  readonly language: string;
  readonly languages: readonly string[];
  readonly zone: string;
  /** Minutes that its clock is ahead of UTC. */
  readonly ahead: number;
  readonly online: boolean;
  readonly persisted?: boolean;
  /** Bytes. */
  readonly used?: number;
  readonly quota?: number;
  readonly alarms?: readonly { readonly name: string; readonly at: number }[];
  readonly permissions?: { readonly sites: number; readonly names: readonly string[] };
  readonly notifications: boolean;
  readonly rules: number;
  readonly keepDays: number;
  /** Of the background, the newest first. */
  readonly errors?: readonly LoggedError[];
}
