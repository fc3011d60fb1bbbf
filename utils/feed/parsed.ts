import type { AskedPace } from '../model.ts';

/** What a feed says, in Lede's terms, whichever format it came in. */
export interface ParsedFeed {
  readonly title: string;
  /** The site's address, absolute; the feed's own where it names none. */
  readonly link: string;
  readonly language?: string;
  /** How often it may be asked, in its own words. */
  readonly pace?: AskedPace;
  readonly entries: readonly ParsedEntry[];
  /** It broke off before its end: there is more than these entries. */
  readonly isCutOff?: true;
}

export interface ParsedEntry {
  /** guid or atom id as written; empty where the feed gives none. */
  readonly guid: string;
  /** Absolute http(s) address; empty where there is none. */
  readonly link: string;
  /** Plain text, one line. */
  readonly title: string;
  readonly published?: number;
  readonly updated?: number;
  readonly author?: string;
  /** The longer text as markup; empty where there is none. */
  readonly contentHtml: string;
  /** The teaser as markup; empty where there is none. */
  readonly summaryHtml: string;
  readonly image?: string;
}

/** At most this many entries are read from one answer; what comes after is left for no one. */
export const maxEntries = 500;
/** Characters of a byline. */
export const maxAuthor = 500;
/** Characters of one entry's text. */
export const maxEntryText = 2_000_000;
/** Characters of a guid; it is compared, never shown. */
export const maxGuid = 1000;
