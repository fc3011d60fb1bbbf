/** What the pipeline needs from outside; entrypoints bring the browser's, tests bring their own. */
import type { EntryFacts, WholePage } from '../article.ts';
import type { SiteMemory } from '../clean/site-memory.ts';
import type { StoryGroups } from '../group/index.ts';
import type { Article } from '../model.ts';
import type { HostQueue } from '../net/by-host.ts';
import type { DownloadPorts } from '../net/download.ts';
import type { PollPace } from '../poll/index.ts';
import type { Result } from '../result.ts';
import type { Store } from '../store/store.ts';

export interface Ports extends DownloadPorts {
  readonly store: Store;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** A page's or a feed's markup to an article, wherever a DOM is at hand. */
  readonly dom: Dom;
  readonly tell: (news: News) => void;
  readonly pace: PollPace;
  /**
   * Does this while nobody else does what has the same name, in whatever context; who dies at it holds up nobody. MUST
   * NOT be called in itself.
   */
  readonly alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Whose turn it is; one for everything that leaves Lede. */
  readonly hosts: HostQueue;
  /** Names that the packs know: firms and people of the industries. */
  readonly names: readonly string[];
  /** The language that the user reads Lede in, as a primary tag. */
  readonly reader: string;
  /** The recent stories, remembered between polls. */
  readonly groups: StoryGroups;
}

export interface Dom {
  readonly fromPage: (html: string, url: string, memory: SiteMemory) => Promise<Result<Article>>;
  readonly fromFeed: (html: string, facts: EntryFacts, memory: SiteMemory) => Promise<Result<Article>>;
  readonly whole: (html: string, url: string) => Promise<Result<WholePage>>;
}

/** What changed in the store, for whoever shows it. */
export type News =
  | { readonly kind: 'stories' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'article'; readonly entryId: string }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number };

export interface RoundReport {
  readonly polled: number;
  readonly failed: number;
  /** Stories that were not there before. */
  readonly added: number;
  /** Nothing was asked, because the machine is offline. */
  readonly offline: boolean;
  /** Sources that are due as well, left for the next alarm. */
  readonly left: number;
  /** Something could not be stored because the disk is full: room is to be made. */
  readonly full: boolean;
}
