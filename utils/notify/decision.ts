/** What telling is decided from, and what comes of it. */
import type { Story } from '../model.ts';
import type { DigestTime } from './digest-time.ts';
import type { QuietSpan } from './quiet.ts';

/** A rule, as far as telling goes. */
export interface Reason {
  /** What it is called. */
  readonly label: string;
  /** When it became what it is: what was there before is no news. */
  readonly since: number;
}

/** What is to be known of a story, whoever knows it. */
export interface Judged {
  /** Why it is told of. */
  readonly watched: readonly Reason[];
  /** What mutes it, where it would be told of otherwise. */
  readonly muted?: Reason;
  readonly read: boolean;
  readonly hidden: boolean;
  /** The article of one that tells it is still to be read: more may become known of it. */
  readonly unfinished: boolean;
  /** Whether any rule could take it out by what is not known yet: only then is it worth a wait. */
  readonly mayBeMuted: boolean;
  /** How many newsrooms tell it, each by itself. */
  readonly sources: number;
}

/** How the user wants to be told. */
export interface NotifyWish {
  /** When notifications were switched on: only what came later is told. */
  readonly since: number;
  /** Notices of one story each within an hour; what is more comes in one list. */
  readonly perHour: number;
  /** So many sources must tell it. */
  readonly leastSources: number;
  readonly quiet: readonly QuietSpan[];
  /** Nothing until then; said at `from`. */
  readonly silent?: { readonly from: number; readonly until: number };
  readonly digest?: DigestTime;
}

/** What is known of what was told; kept with the marks. */
export interface NotifyState {
  /** When single notices and lists were shown, those of the last hour. */
  readonly shownAt: readonly number[];
  /** Why stories wait, by their ids. */
  readonly held: Readonly<Record<string, HoldReason>>;
  /** When those that were too many for the hour come. */
  readonly listAt?: number;
  /** When the digest was last told of. */
  readonly digestAt?: number;
}

export type HoldReason = 'quiet' | 'silent' | 'looking' | 'many' | 'few-sources';
export type Untold = 'read' | 'hidden' | 'muted' | 'nothing-new' | 'too-old';

export const nothingTold: NotifyState = { shownAt: [], held: {} };

export interface Moment {
  readonly now: number;
  /** Whether the user looks at Lede: what is before their eyes need not be told. */
  readonly looking: boolean;
}

export interface Telling {
  readonly story: Story;
  /** Why it is watched. */
  readonly reasons: readonly Reason[];
  /** How many newsrooms tell it. */
  readonly sources: number;
  /** What is new in a story that was told before. */
  readonly news: readonly string[];
}

const outcomeKinds = ['told', 'listed', 'held', 'not-told'] as const;

export interface Outcome {
  readonly story: Story;
  readonly reasons: readonly Reason[];
  readonly what: (typeof outcomeKinds)[number];
  readonly why?: HoldReason | Untold;
  /** When what is held comes, where that is known. */
  readonly until?: number;
}

export interface Decision {
  /** A notice each. */
  readonly single: readonly Telling[];
  /** One notice for all of these. */
  readonly list: readonly Telling[];
  /** Whether the day's digest is told of. */
  readonly digest: boolean;
  /** Entries that count as told: of the stories above, and those that joined a told story and add nothing. */
  readonly told: readonly string[];
  readonly state: NotifyState;
  readonly outcomes: readonly Outcome[];
  /** When to decide again, if nothing happens before. */
  readonly wakeAt?: number;
}
