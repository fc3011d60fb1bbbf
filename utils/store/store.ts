/**
 * Where everything is kept, as the rest of Lede sees it. Two implementations: IndexedDB
 * (`utils/browser/database/`) and one in memory for tests and measurements (`memory.ts`); one contract
 * suite runs over both. Every method that writes is one transaction: after a kill either all of it
 * stands, or nothing.
 */
import type {
  Entry,
  Mark,
  SearchText,
  Source,
  StoredArticle,
  Story,
  TellingsPage,
  TermCounts,
} from '../model.ts';
import { factsSinceRead } from '../text/new-facts.ts';
import type { ArticleOf } from './teller.ts';

/** What the background has still to do for an entry: find its text, clean it, sum it up. */
export interface Pending {
  readonly entryId: string;
  readonly sourceId: string;
  readonly published: number;
  /** Attempts that ended without a result; the item is dropped after a few. */
  readonly tries: number;
}

export interface PollCommit {
  /** Applied to the source as it stands in the store, so that a change made meanwhile is kept. */
  readonly update: (source: Source) => Source;
  readonly entries: readonly Entry[];
  /** Decides, inside the transaction, which stories the entries not seen before belong to. */
  readonly groups: Grouping;
  /** Which of the fresh entries go on the enrichment queue. */
  readonly queue: (fresh: readonly Entry[]) => readonly Pending[];
}

/**
 * Who remembers which entries tell one event. Asked in this order, once a poll: what it has to hear, what it
 * has to read, and what is to be written.
 */
export interface Grouping {
  /** Nothing that is older is compared. */
  readonly since: number;
  /**
   * What it has to hear before it can place entries: nothing, the pages it left, or these and the stories.
   * @param revision counts the changes of the stories' members, so that who remembers them knows when to forget
   * @param pagesRevision the revision that the pages are of
   */
  needs(revision: number, pagesRevision: number | undefined): 'nothing' | 'pages' | 'stories';
  recallCounts(counts: readonly TermCounts[]): void;
  /** In parts, so that no part is a long task. */
  recall(pages: readonly TellingsPage[]): void;
  /** In parts. */
  learn(stories: readonly Story[]): void;
  /** The ids of the stories that the fresh entries join. */
  place(fresh: readonly Entry[]): readonly string[];
  /** Gets those stories and the ones named after a fresh entry; the stories to write. */
  group(fresh: readonly Entry[], known: readonly Story[]): readonly Story[];
  /** What is to be kept of it; the revision is one higher when it is. */
  toKeep(): {
    readonly pages: readonly TellingsPage[];
    readonly counts?: readonly TermCounts[];
    /** Pages of earlier hours go; `all`: all that are not these. */
    readonly drop: number | 'all';
  };
}

/** The fact that names the stories whose first entry was removed: it may come home when its source does. */
export const homelessStories = 'homeless-stories';

export const homelessOf = (fact: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(fact) ? (fact as string[]) : []);

/** The same fact once these stories are no more. */
export const withoutHomeless = (fact: unknown, ...gone: readonly string[]): readonly string[] => {
  const ids = new Set(homelessOf(fact));
  for (const id of gone) ids.delete(id);
  return [...ids];
};

/** The fact in which the revision of the stories is counted. */
export const storiesRevision = 'stories-revision';
export const revisionOf = (fact: unknown): number => (typeof fact === 'number' ? fact : 0);

/** The fact with the revision of the stories that the pages of tellings are of. */
export const pagesRevision = 'pages-revision';
/** The fact with what was common before the window: `TermCounts` of each language. */
export const termCounts = 'term-counts';
export const termCountsOf = (fact: unknown): readonly TermCounts[] =>
  Array.isArray(fact) ? (fact as TermCounts[]) : [];

/** The pseudo source under which pages are kept that no source brought, or whose source was removed. */
export const readHere = 'read-here';

/** The fact that holds what is remembered of a source's site; it is forgotten together with the source. */
export const siteMemoryKey = (sourceId: string): string => `site-memory:${sourceId}`;

export interface StoriesQuery {
  /** Only stories whose newest member is not older than this. */
  readonly since?: number;
  /** Only stories that come after this one, newest first. */
  readonly after?: Pick<Story, 'id' | 'latest'>;
  readonly limit: number;
}

/** The order in which stories come: newest first, of one moment by their ids. */
export const newerFirst = (a: Pick<Story, 'id' | 'latest'>, b: Pick<Story, 'id' | 'latest'>): number =>
  b.latest - a.latest || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** What is read of it: all that a page does. */
export interface ReadableStore {
  /** Whether a newer Lede has written it: what this one knows of can be read, and nothing changed. */
  isNewer(): Promise<boolean>;
  sources(): Promise<Source[]>;
  source(id: string): Promise<Source | undefined>;
  entry(id: string): Promise<Entry | undefined>;
  article(entryId: string): Promise<StoredArticle | undefined>;
  story(id: string): Promise<Story | undefined>;
  /** The story an entry belongs to. */
  storyOf(entryId: string): Promise<Story | undefined>;
  /** Those that have one of these figures, as `figureKeys` gives them. */
  storiesWith(figures: readonly string[]): Promise<Story[]>;
  /** Newest first. */
  stories(query: StoriesQuery): Promise<Story[]>;
  /** What every story is searched by, in any order and in parts, until `visit` answers false. */
  searchTexts(visit: (part: readonly SearchText[]) => boolean): Promise<void>;
  /** The entries that have an article, in any order. */
  articleIds(): Promise<string[]>;
  /**
   * The articles of these entries, in this order and in parts, until `visit` answers false; entries without
   * one are passed over. Not one transaction: what changes meanwhile is seen as it is when its part is read.
   */
  scanArticles(
    entryIds: readonly string[],
    visit: (part: readonly StoredArticle[]) => Promise<boolean>,
  ): Promise<void>;
  /** The queue, newest article first. */
  pending(): Promise<Pending[]>;
  marks(entryIds: readonly string[]): Promise<ReadonlyMap<string, Mark>>;
  /** Ids of the entries that the user keeps, the last one kept first. */
  savedEntries(): Promise<string[]>;
  /**
   * Small facts that must outlive the worker, such as how many pages were fetched this hour: writes what
   * `change` makes of the fact as it stands, in one transaction.
   */
  fact(key: string): Promise<unknown>;
}

/** What the background alone does. */
export interface Store extends ReadableStore {
  /**
   * The entries that sources brought with this canonical address, one of each source at most. None of a source
   * that brought several: a page of notes, say, of which each entry is one.
   */
  entriesAt(address: string): Promise<readonly Entry[]>;
  /** Adds a source; one that is there already stays as it is. Tells whether it was added. */
  addSource(source: Source): Promise<boolean>;
  /** Adds those that are not there yet, in one transaction. Tells how many that were. */
  addSources(sources: readonly Source[]): Promise<number>;
  updateSource(id: string, update: (source: Source) => Source): Promise<Source | undefined>;
  /** The same for all of them at once: `update` returns a source as it got it where nothing changes. */
  updateSources(update: (source: Source) => Source): Promise<void>;
  /**
   * Takes the source, its entries, articles and queue out of the stories, and keeps them aside with the
   * stories as they were: `restoreSource` puts all of it back. Marks stay
   * where they are, and a story that was read stays read. What is saved stays as a page that no source brought.
   *
   * @param at now
   */
  removeSource(id: string, at: number): Promise<void>;
  /**
   * Puts back what the source took along; one that is there (followed again, say) or was forgotten is left
   * alone. Tells whether it was put back.
   */
  restoreSource(id: string): Promise<boolean>;
  /**
   * Deletes stories with their entries, their articles and their places in the queue; marks stay. One of which
   * `stays` says so by then, or that has got another member meanwhile, is left alone. Returns how many went.
   */
  expireStories(
    stories: readonly Pick<Story, 'id' | 'members'>[],
    stays: (story: Story, marks: ReadonlyMap<string, Mark>) => boolean,
  ): Promise<number>;
  /**
   * Deletes entries of this source that belong to no story, were first seen before this moment and are not saved,
   * with their articles. Returns how many went.
   */
  expireLoose(sourceId: string, before: number): Promise<number>;
  /** Forgets for good what was removed before this moment, and what is remembered of those sources' sites. */
  forgetRemoved(before: number): Promise<void>;
  /** Entries and the source's new state, or nothing; a removed source gets nothing. Returns what was fresh. */
  commitPoll(sourceId: string, commit: PollCommit): Promise<readonly Entry[]>;
  /** Queues entries again, or puts one back with another count of tries. */
  putPending(items: readonly Pending[]): Promise<void>;
  /** Writes the article (when there is one), lets `improve` rewrite its story, and takes it off the queue.
   * Where there is an article already, it stays, and only the queue changes. */
  commitArticle(
    entryId: string,
    article: StoredArticle | undefined,
    improve: (story: Story) => Story,
  ): Promise<void>;
  /**
   * Rewrites an article that is there, and lets `retell` rewrite its story; returns it as it is then,
   * undefined where there is none.
   */
  updateArticle(
    entryId: string,
    update: (article: StoredArticle) => StoredArticle,
    retell: (story: Story, before: StoredArticle, after: StoredArticle) => Story,
  ): Promise<StoredArticle | undefined>;
  /**
   * The user's word on what is one event: `change` gets the stories that hold these entries, and returns those
   * that take their place, with the same members between them; undefined leaves all as it is. Returns what
   * was written.
   */
  regroup(
    entryIds: readonly string[],
    change: (stories: readonly Story[], articleOf: ArticleOf) => readonly Story[] | undefined,
  ): Promise<readonly Story[]>;
  /** An article read on an open page: entry and article at once, without a story. */
  commitPage(entry: Entry, article: StoredArticle): Promise<void>;
  /** Changes the marks of these entries, each as it stands in the store. */
  mark(entryIds: readonly string[], change: (mark: Mark) => Mark): Promise<void>;
  /** The same, and a fact with them: either both are written or neither. */
  markAndNote(
    entryIds: readonly string[],
    change: (mark: Mark) => Mark,
    key: string,
    note: (fact: unknown) => unknown,
  ): Promise<void>;
  changeFact(key: string, change: (value: unknown) => unknown): Promise<void>;
}

/**
 * The entry that said what this one says again: feeds that make up new guids at every answer, or two for one item,
 * are known by address and title.
 */
export const saidBefore = (entry: Entry, known: readonly Entry[]): Entry | undefined =>
  known.find((other) => other.address === entry.address && other.title === entry.title);

/** A story is read when one of its entries is, and no other one brings news: what joins and adds nothing leaves it read. */
export const isRead = (story: Story, marks: ReadonlyMap<string, Mark>): boolean =>
  story.members.some(({ entryId }) => marks.get(entryId)?.readAt !== undefined) &&
  factsSinceRead(story, marks).length === 0;

/** A story that the user hid stays so, whatever joins it. */
export const isHidden = (story: Story, marks: ReadonlyMap<string, Mark>): boolean =>
  story.members.some(({ entryId }) => marks.get(entryId)?.hiddenAt !== undefined);

export const entryIdsOf = (stories: readonly Story[]): string[] =>
  stories.flatMap((story) => story.members.map((member) => member.entryId));
