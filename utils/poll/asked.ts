/** What a server says of how soon it wants to be asked again; RFC 9111 for caching, RFC 9110 for Retry-After. */
import type { PaceHeaders } from '../net/download.ts';
import { parseDate } from '../text/dates.ts';

/** Nobody is let wait longer, whatever a server says: a slip of the pen would silence a source for years. */
export const longestWait = 7 * 24 * 3_600_000;

const capped = (ms: number): number => Math.min(Math.max(ms, 0), longestWait);

/** Milliseconds for which the answer stays fresh, so that asking again would be no use; 0 where it does not say. */
export function freshFor({ cacheControl = '', expires, date, age }: PaceHeaders, now: number): number {
  if (/\bno-(?:cache|store)\b/i.test(cacheControl)) return 0;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,12})/i.exec(cacheControl)?.[1];
  if (maxAge !== undefined) return capped(Number(maxAge) * 1000 - ageOf(age));
  const end = parseDate(expires);
  // By the server's own clock where it tells it: the two may differ by hours.
  return end === undefined ? 0 : capped(end - (parseDate(date) ?? now));
}

/** Milliseconds until Retry-After is over, in either of its forms; 0 where there is none. */
export function retryIn({ retryAfter, date }: PaceHeaders, now: number): number {
  if (retryAfter === undefined) return 0;
  if (/^\s*\d{1,12}\s*$/.test(retryAfter)) return capped(Number(retryAfter) * 1000);
  const end = parseDate(retryAfter);
  return end === undefined ? 0 : capped(end - (parseDate(date) ?? now));
}

const ageOf = (text: string | undefined): number =>
  text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) * 1000 : 0;
