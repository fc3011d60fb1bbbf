/** Hours in which nothing is told, by the clock on the wall: a change of time or of zone moves them along. */

export interface QuietSpan {
  /** Days of the week on which it begins, 0 for Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight. Where it ends before it begins, it ends the next day; at the same minute, a day later. */
  readonly from: number;
  readonly to: number;
}

/** A week of spans that follow each other leaves no moment to tell anything. */
const mostSpans = 16;

/** The moment at which it is no longer quiet, in milliseconds; undefined where it is not quiet now. */
export function quietUntil(spans: readonly QuietSpan[], now: number): number | undefined {
  let at = now;
  // One may begin as another ends.
  for (let i = 0; i < mostSpans; i++) {
    const ends = spans.flatMap((span) => endOf(span, at) ?? []);
    if (ends.length === 0) break;
    at = Math.max(...ends);
  }
  return at > now ? at : undefined;
}

/** The end of a span that a moment lies in. */
function endOf({ days, from, to }: QuietSpan, at: number): number | undefined {
  for (const back of [0, 1]) {
    const begins = wallTime(at, -back, from);
    if (!days.includes(new Date(begins).getDay())) continue;
    const ends = wallTime(at, to > from ? -back : 1 - back, to);
    if (begins <= at && at < ends) return ends;
  }
  return undefined;
}

/** So many minutes after midnight, some days after the day of a moment, where the user is. */
export function wallTime(moment: number, days: number, minutes: number): number {
  const date = new Date(moment);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 0, minutes).getTime();
}
