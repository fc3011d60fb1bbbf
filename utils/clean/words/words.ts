/**
 * The words of one language that a line of advertising is made of: one string a class, as they are the
 * smallest that way. Spelling, accents and case do not matter, they are folded. A word may be of two classes.
 * "advert-" is any word that has up to four more letters; the longest that fits counts.
 */
export type AdWords = readonly [
  /** Alone on a line, these mean nothing but "here stands an ad". */
  labels: string,
  /** Such labels as are also the name of the trade: they may head a chapter or be one of a list. */
  trade: string,
  /** A label as the whole line, framed, or beside its kin: in "Après l’annonce" it is what someone announced. */
  alone: string,
  /** Mean it only framed, beside their kin, all by themselves or before who paid: else an article may say them. */
  topics: string,
  /** Words that stand beside a label and make its meaning sure. */
  kin: string,
  /** Words that stand round a label and carry nothing of their own. */
  fillers: string,
  /** Articles: fillers, but with nothing else beside it a word is what the text speaks of ("The ad"). */
  articles: string,
  /** What stands before the name of who paid ("Sponsored by Acme"). */
  by: string,
];
