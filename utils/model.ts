/**
 * The nouns of Lede. Plain, readonly data without behaviour: whatever one stage hands to the next, or
 * to the store, or to a page, is one of these. Times are milliseconds since 1970 unless said otherwise.
 */
import type { Problem } from './result.ts';

export type Direction = 'ltr' | 'rtl';

/** What a server wants to hear again to answer "not modified"; kept byte for byte. */
export interface Validators {
  /** The address that answered with them: after a redirect it is not the one that was asked. */
  readonly from?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Something polled. `schedule` and `health` change at every poll, the rest when the user says so. */
export interface Source {
  readonly id: string;
  /** What is asked: a feed, or the page or sitemap whose headlines are read instead. */
  readonly feedUrl: string;
  readonly siteUrl: string;
  readonly title: string;
  /** BCP 47, as the feed declares it. */
  readonly language?: string;
  readonly addedAt: number;
  /** Whether the user wants this source's images drawn. */
  readonly images: boolean;
  /** Names of the folders it lies in, outermost first; empty for none. */
  readonly folder: readonly string[];
  /** Read each article's page, also where the feed seems to carry the whole text. */
  readonly fullText: boolean;
  /** Set where its stories are to stand higher or lower than others'. */
  readonly weight?: SourceWeight;
  /** Milliseconds between two polls, as the user wants them; absent, Lede finds the rhythm. */
  readonly interval?: number;
  /** Set where a page without a feed is read: how its headlines are told from its other links. */
  readonly page?: HeadlinePattern;
  /** Not polled until the user says so. */
  readonly paused?: Pause;
  readonly validators: Validators;
  readonly schedule: Schedule;
  readonly health: Health;
}

export type SourceWeight = 'more' | 'less';

const minute = 60_000;
const hour = 60 * minute;

/** What a source's settings can hold, wherever they come from: its page, or an imported list. */
export const sourceLimits = {
  /** Milliseconds between two polls that can be chosen; besides, Lede finds the rhythm itself. */
  intervals: [15 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour],
  /** Characters, as a reader counts them: not UTF-16's halves. */
  titleLength: 200,
  folderNameLength: 80,
  folderDepth: 5,
} as const;

/** Where the headlines of a page without a feed come from. */
export interface HeadlinePattern {
  /** Lists in JSON-LD, a news sitemap, or links of one shape repeated down the page. */
  readonly by: 'json-ld' | 'sitemap' | 'links';
  /** The shape of those links, for `links`; as `utils/feed/feedless/` writes it. */
  readonly shape?: string;
}

export interface Pause {
  readonly at: number;
  /** The user, or what the server has been saying: for good (`gone`) or for two weeks. */
  readonly reason: 'user' | 'gone' | 'not-found' | 'refused';
}

export interface Schedule {
  /** Not asked before this moment. */
  readonly nextAt: number;
  /** Failures in a row; 0 after any success. */
  readonly failures: number;
  /** When that row began. */
  readonly failingSince?: number;
  /** The server's own word (`Retry-After`): before this not even the user's refresh asks. */
  readonly notBefore?: number;
  /** The server's or the feed's word on how long its answer holds: before this it is not asked without need. */
  readonly freshUntil?: number;
  /** Milliseconds between two polls, as last found from how often it publishes and what it asks for. */
  readonly interval?: number;
  /** What the feed itself asked for, the last time it was read. */
  readonly asks?: AskedPace;
  /** Of the last body that was parsed: an equal one is not parsed again. */
  readonly bodyHash?: string;
  /** When the validators came with a whole body. */
  readonly validatorsAt?: number;
  /** A redirect that is adopted once it has stood for a while. */
  readonly moved?: Moved;
}

/** What a feed says of its own rhythm: `ttl`, `sy:updatePeriod`, `skipHours`, `skipDays`. */
export interface AskedPace {
  /** Milliseconds. */
  readonly interval?: number;
  /** Hours of the day in UTC, 0 to 23, at which nobody should ask. */
  readonly skipHours?: readonly number[];
  /** Days of the week in UTC, 0 for Sunday. */
  readonly skipDays?: readonly number[];
}

export interface Moved {
  readonly to: string;
  readonly since: number;
  /** Polls in a row that ended there. */
  readonly polls: number;
}

export interface Health {
  readonly lastPollAt?: number;
  readonly lastOkAt?: number;
  readonly lastNewAt?: number;
  /** Set while the last poll failed, or while its articles may not be read. */
  readonly problem?: Problem;
}

/** What the source said about one item. Written once, never edited in place. */
export interface Entry {
  readonly id: string;
  readonly sourceId: string;
  /** Of its page; the site's where the source gave none. */
  readonly url: string;
  /** The canonical form of `url`, by which the same page is known again; `hasPage` tells by it whether there is one. */
  readonly address: string;
  readonly title: string;
  readonly published: number;
  readonly author?: string;
  readonly language?: string;
  /** The source's own text as plain text, a block a line; may be empty. */
  readonly text: string;
  /** The source's own markup, kept only where it is longer than a teaser and may be the whole article. */
  readonly html?: string;
  readonly image?: string;
  /** When Lede first saw it. */
  readonly seenAt: number;
  /** Part of what the source already had when it was followed: never worth a notification. */
  readonly backlog: boolean;
}

/** A piece of running text: a string, or a node round further text. */
export type Inline =
  | string
  | { readonly t: 'a'; readonly href: string; readonly c: readonly Inline[] }
  | { readonly t: 'em' | 'strong' | 'code' | 'sub' | 'sup' | 'mark' | 'del'; readonly c: readonly Inline[] }
  | { readonly t: 'br' };

/** Flag on a block that the cleaner took out: it stays in the tree, so that it can be shown or put back. */
interface Removable {
  readonly removed?: RemovalRule;
  /** Taken out with the box it stood in, while there was a document: the line rules cannot find it again. */
  readonly box?: true;
}

export type Block = Removable &
  (
    | { readonly t: 'p'; readonly c: readonly Inline[] }
    | { readonly t: 'h'; readonly level: 2 | 3 | 4 | 5 | 6; readonly c: readonly Inline[] }
    | { readonly t: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
    | { readonly t: 'quote'; readonly c: readonly Block[] }
    | { readonly t: 'pre'; readonly text: string }
    | { readonly t: 'figure'; readonly images: readonly Picture[]; readonly caption: readonly Inline[] }
    | { readonly t: 'table'; readonly rows: readonly (readonly Cell[])[] }
    | { readonly t: 'embed'; readonly href: string; readonly title: string }
    | { readonly t: 'hr' }
  );

export interface Picture {
  readonly src: string;
  readonly alt: string;
}

export interface Cell {
  readonly head: boolean;
  readonly c: readonly Inline[];
}

/** Why something was taken out; each is one kind to a reader, whichever of the cleaner's files found it. */
export const removalRules = [
  'ad-label',
  'ad-box',
  'furniture',
  'repeated-promo',
  'read-also',
  'promo',
  'byline',
  'credit',
  'site-line',
  'feed-footer',
] as const;

export type RemovalRule = (typeof removalRules)[number];

/** One thing the cleaner took out. `block` is its index in the tree; absent when it never got there. */
export interface Removal {
  readonly rule: RemovalRule;
  readonly text: string;
  readonly block?: number;
}

/** The clean content of an entry or of an open page. */
export interface Article {
  readonly url: string;
  readonly title: string;
  readonly byline?: string;
  readonly siteName?: string;
  readonly published?: number;
  /** BCP 47. */
  readonly language?: string;
  readonly direction: Direction;
  readonly image?: string;
  /** The publisher's own description of the piece. */
  readonly description?: string;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  /** The address of the page on which it goes on. */
  readonly next?: string;
  /** Keys of its lines that stood on the page more than once: what the line rules need to know beyond the tree. */
  readonly repeats?: readonly string[];
  /** Version of the cleaner; a newer one may run its line rules over the stored tree again. */
  readonly cleanedBy: number;
}

/** A page as far as its document is needed: the tree, boxes flagged, no line looked at yet. */
export interface ReadPage extends Omit<Article, 'direction' | 'removals' | 'cleanedBy' | 'repeats'> {
  readonly repeats: readonly string[];
  /** What was cut out of its sentences. */
  readonly removals?: readonly Removal[];
  /** Texts within its sentences that the page gave names of their own. */
  readonly spans?: readonly string[];
}

/** An article as stored, beside the entry it belongs to. */
export interface StoredArticle extends Article {
  readonly entryId: string;
  readonly storedAt: number;
  /** Where its text came from: its page, the feed's own text, or its page as the user had it open. */
  readonly from: 'page' | 'feed' | 'tab';
  readonly summary: Summary;
  /** The best first within each kind; absent in what was stored before facts were read. */
  readonly facts?: readonly Fact[];
}

/** Something in an article that can be checked: a figure with its unit, a date, a name. */
export interface Fact {
  readonly kind: 'figure' | 'date' | 'name';
  /** Verbatim, white space levelled: "2,5 milliards d'euros", "d'ici 2030". */
  readonly text: string;
  /** The same for the same thing, however and in whichever language it is written. */
  readonly key: string;
  /** The end (or beginning) of a figure's text that names its unit: "emplois" of "7 500 emplois". */
  readonly unit?: string;
  /** Index of the block it stands in; absent where the text has no tree (a title, a feed's teaser). */
  readonly block?: number;
  /** Where in that block's running text it begins, in UTF-16 units. */
  readonly at?: number;
}

export interface Summary {
  readonly maker: 'publisher' | 'extract';
  readonly sentences: readonly SummarySentence[];
}

export interface SummarySentence {
  readonly text: string;
  /** Index of the block it stands in; absent where the text has no tree (a feed's teaser). */
  readonly block?: number;
}

/** One member of a story: enough of its entry to draw a card without reading it. */
export interface Member {
  readonly entryId: string;
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
  readonly published: number;
  /** What it tells: a dozen figures and dates and four names at most, the best first within each kind. */
  readonly facts?: readonly Fact[];
  /** Keys of the figures and dates that it tells beyond those. */
  readonly told?: readonly string[];
  /** Of a text that several print word for word, as agencies' are: the same for all of them. */
  readonly copy?: string;
  /** How well it tells the story, from 0; absent until its article was read. */
  readonly worth?: number;
  /** Of its article only the beginning could be read: the rest is for subscribers. */
  readonly stub?: true;
}

/** Entries that tell the same event. Its id is its first entry's and never changes. */
export interface Story {
  readonly id: string;
  readonly headline: string;
  readonly language?: string;
  readonly members: readonly Member[];
  readonly summary?: Summary;
  /** The member whose words its headline and summary are; its first one where absent. */
  readonly teller?: string;
  /** Stories that are about this too, without telling the same event. */
  readonly also?: readonly string[];
  /** Entries that the user took out of it, or it out of: they are never joined again. */
  readonly apart?: readonly string[];
  readonly image?: string;
  /** When the newest member was published. */
  readonly latest: number;
  /** When Lede first saw it. */
  readonly seenAt: number;
  /** Ads and promos that the cleaner left out of its articles. */
  readonly leftOut: number;
  /** True while every member was there before its source was followed. */
  readonly backlog: boolean;
}

/**
 * What a story is searched by, kept beside it: to read ten thousand stories whole takes longer than anybody
 * waits for a field to answer. Written with every change of its story.
 */
export interface SearchText {
  /** The story's. */
  readonly id: string;
  readonly latest: number;
  /** Its members', side by side. */
  readonly entryIds: readonly string[];
  readonly sources: readonly string[];
  /**
   * Its words as `searchWords` gives them, each between spaces; a line each for the headline, the other
   * members' titles, the names, and the summary.
   */
  readonly text: string;
}

/**
 * What the tellings of one hour are compared by, laid end to end: kept so that a background that has just woken
 * need not read ten thousand stories. Lists run side by side, an element for each telling.
 */
export interface TellingsPage {
  /** Whole hours since 1970, of when they were published. */
  readonly hour: number;
  readonly entryIds: readonly string[];
  /** The story of each. */
  readonly storyIds: readonly string[];
  readonly sources: readonly string[];
  readonly languages: readonly string[];
  readonly times: Float64Array;
  /** −1 where its text is no copy of an agency's. */
  readonly copies: Float64Array;
  readonly leadWords: Uint16Array;
  readonly isUpdate: Uint8Array;
  /** How many of the terms, and of the editions, are each one's. */
  readonly termCounts: Uint16Array;
  readonly editionCounts: Uint8Array;
  readonly terms: Uint32Array;
  readonly weights: Uint8Array;
  readonly kinds: Uint8Array;
  readonly editions: Uint32Array;
}

/** In how many tellings of one language a term stood that have left the window. */
export interface TermCounts {
  readonly language: string;
  readonly tellings: number;
  /** In ascending order. */
  readonly terms: Uint32Array;
  readonly counts: Uint16Array;
}

/** What the user did with an entry, or was told of it; kept apart from entries, and longer. */
export interface Mark {
  readonly entryId: string;
  readonly readAt?: number;
  readonly savedAt?: number;
  readonly notifiedAt?: number;
  /** When the user said that its story is not to be shown. */
  readonly hiddenAt?: number;
}

/** A feed in a list of feeds (OPML), with what is kept of it beside its address; not followed yet. */
export interface Outline
  extends Pick<
    Source,
    'feedUrl' | 'siteUrl' | 'title' | 'folder' | 'language' | 'interval' | 'weight' | 'page'
  > {
  readonly fullText?: boolean;
  /** Not polled until the user says so. */
  readonly paused?: boolean;
}

/** An industry: sites to start from, and words worth watching. */
export interface Pack {
  readonly id: string;
  readonly name: PackName;
  readonly groups: readonly PackGroup[];
  /** Firms and people, called the same in every language written in Latin letters. */
  readonly names: readonly string[];
  /** Other ways to write a name, in any script: what means the same stands together. */
  readonly alike?: readonly (readonly string[])[];
  readonly watchWords: Readonly<Record<'en' | 'fr' | 'ar', readonly string[]>>;
  /** What its stories can be about. */
  readonly topics?: readonly Topic[];
}

/** A part of an industry, with the words and names by which a story belongs to it. */
export interface Topic {
  readonly id: string;
  readonly name: PackName;
  readonly words: Readonly<Record<'en' | 'fr' | 'ar', readonly string[]>>;
  readonly names?: readonly string[];
}

export type PackName = Readonly<Record<'en' | 'fr' | 'ar', string>>;

export interface PackGroup {
  readonly id: string;
  readonly name: PackName;
  readonly sites: readonly PackSite[];
}

export interface PackSite {
  readonly title: string;
  /** A site's address; its feed is discovered when it is followed. */
  readonly url: string;
  /** BCP 47, or empty where nobody said. */
  readonly language: string;
  /** Whether a maintainer with internet has seen its feed found. */
  readonly checked: boolean;
}
