/** The languages the newsroom publishes in. */
export type Language = 'fr' | 'en' | 'ar';

/** The form in which a publication offers its feed. */
export type FeedKind = 'rss-short' | 'rss-full' | 'rss-wire' | 'atom' | 'json' | 'failing';

/** One piece of an article's body, as written in content/*.json. */
export type Block = { h2: string } | { p: string } | { ul: readonly string[] } | { quote: string };

/** An article as written in content/*.json. */
export interface Article {
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly section: string;
  /** Age at the server's start; 0 means "not out yet", the story waits for publish(). */
  readonly minutesAgo: number;
  /** The same id in two publications: both tell the same event. */
  readonly event?: string;
  readonly image?: { readonly alt: string; readonly caption: string };
  readonly body: readonly Block[];
}

/** An article that stands on a site. */
export interface Story extends Article {
  /** Position in order of publication, from 0: picks the clutter and stays the same while newer stories come. */
  readonly index: number;
  readonly published: Date;
}

/** What does not change about a publication. */
export interface PublicationInfo {
  readonly id: string;
  readonly name: string;
  readonly motto: string;
  readonly language: Language;
  readonly host: string;
  readonly feed: FeedKind;
  readonly accent: string;
}

/** A publication as it runs: its info, its addresses (with the port) and what it has published. */
export interface Publication extends PublicationInfo {
  /** Without a trailing slash. */
  readonly origin: string;
  readonly siteUrl: string;
  readonly feedUrl: string;
  /** Newest first. */
  readonly stories: readonly Story[];
}
