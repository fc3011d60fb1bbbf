export interface Headline {
  readonly url: string;
  /** Plain text, one line. */
  readonly title: string;
  readonly published?: number;
}
