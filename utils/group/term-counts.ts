/**
 * How common terms were in the tellings that have left the window: what a background that has just begun knows
 * of a language, so that "plant" is no rarity on a quiet morning.
 */
import type { TermCounts } from '../model.ts';
import type { Counted } from './terms.ts';

/** More tellings than these are halved: what was common a year ago counts ever less. */
const mostTellings = 20_000;
const mostCount = 65_535;

/** With tellings that leave the window. */
export function withLeaving(
  known: readonly TermCounts[],
  leaving: readonly Pick<Counted, 'language' | 'terms'>[],
): TermCounts[] {
  const byLanguage = new Map(known.map((one) => [one.language, one]));
  for (const [language, tellings] of Map.groupBy(leaving, (one) => one.language)) {
    byLanguage.set(language, added(byLanguage.get(language), language, tellings));
  }
  return [...byLanguage.values()];
}

function added(
  before: TermCounts | undefined,
  language: string,
  tellings: readonly Pick<Counted, 'terms'>[],
): TermCounts {
  const fresh = new Uint32Array(tellings.reduce((sum, { terms }) => sum + terms.length, 0));
  let end = 0;
  for (const one of tellings) {
    fresh.set(one.terms, end);
    end += one.terms.length;
  }
  fresh.sort();
  const known = before?.terms ?? new Uint32Array();
  const all = (before?.tellings ?? 0) + tellings.length;
  const share = all > mostTellings ? 0.5 : 1;
  const terms = new Uint32Array(known.length + fresh.length);
  const counts = new Uint16Array(terms.length);
  let size = 0;
  for (let i = 0, k = 0; i < known.length || k < fresh.length; ) {
    const term = Math.min(known[i] ?? Number.POSITIVE_INFINITY, fresh[k] ?? Number.POSITIVE_INFINITY);
    let count = 0;
    if (known[i] === term) count += before?.counts[i++] ?? 0;
    for (; fresh[k] === term; k++) count++;
    if (count * share < 1) continue;
    terms[size] = term;
    counts[size++] = Math.min(mostCount, count * share);
  }
  return { language, tellings: all * share, terms: terms.slice(0, size), counts: counts.slice(0, size) };
}
