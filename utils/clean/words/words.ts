/** The words of one language that a line of advertising is made of; lower case, folded. */
export interface AdWords {
  /** Alone on a line, these mean nothing but "here stands an ad". */
  readonly labels: readonly string[];
  /** A label only as the whole line: in "Après l’annonce" it is what someone announced. */
  readonly alone: readonly string[];
  /** Mean it only beside a filler word or in brackets or dashes: an article may have them as a heading. */
  readonly topics: readonly string[];
  /** Words that stand round a label and carry nothing of their own. */
  readonly fillers: readonly string[];
}
