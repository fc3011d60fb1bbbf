/** When the user last looked at the digest, and what counts as new since. */

/** So long after the last look a popup that opens again belongs to the same visit: reading a story closes it. */
export const visitMs = 15 * 60_000;

export interface Looked {
  /** The last time that the digest was on screen. */
  readonly at: number;
  /** The end of the visit before that one. */
  readonly before?: number;
}

/** What counts as new for somebody who looks now. */
export function lookedBefore(looked: Looked | undefined, now: number): number | undefined {
  return looked && now - looked.at < visitMs ? looked.before : looked?.at;
}

/** The same record after a look. @param since when it began, where the digest was on screen since then */
export function lookedNow(looked: Looked | undefined, now: number, since = now): Looked {
  const before = lookedBefore(looked, since);
  return { at: now, ...(before === undefined ? {} : { before }) };
}
