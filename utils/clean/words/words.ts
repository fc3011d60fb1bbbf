/** The words of one language that a line of advertising is made of; lower case, folded. */
export interface AdWords {
  /** Alone on a line, these mean nothing but "here stands an ad". */
  readonly labels: readonly string[];
  /** Those of them that are also the name of the trade: they may head a chapter or be one of a list. */
  readonly trade: readonly string[];
  /** A label as the whole line, framed, or beside its kin: in "Après l’annonce" it is what someone announced. */
  readonly alone: readonly string[];
  /** Mean it only framed, beside their kin or two together: an article may have them as a heading. */
  readonly topics: readonly string[];
  /** Words that stand beside a label and make its meaning sure. */
  readonly kin: readonly string[];
  /** Words that stand round a label and carry nothing of their own. */
  readonly fillers: readonly string[];
}
