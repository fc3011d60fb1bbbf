/**
 * How common terms were in the tellings that have left the window: what a background that has just begun knows
 * of a language, so that "plant" is no rarity on a quiet morning.
 */
import type { TermCounts } from '../model.ts';
import type { Prior } from './rarity.ts';
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
  const counts = new Map<number, number>();
  before?.terms.forEach((term, i) => void counts.set(term, before.counts[i] ?? 0));
  for (const { terms } of tellings) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const all = (before?.tellings ?? 0) + tellings.length;
  const share = all > mostTellings ? 0.5 : 1;
  const kept = [...counts].filter(([, count]) => count * share >= 1).sort(([a], [b]) => a - b);
  return {
    language,
    tellings: all * share,
    terms: Uint32Array.from(kept, ([term]) => term),
    counts: Uint16Array.from(kept, ([, count]) => Math.min(mostCount, count * share)),
  };
}

/** What is known of a language, to be asked. */
export function priorOf({ tellings, terms, counts }: TermCounts): Prior {
  return {
    documents: tellings,
    of(term) {
      let from = 0;
      let to = terms.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((terms[middle] as number) < term) from = middle + 1;
        else to = middle;
      }
      return terms[from] === term ? (counts[from] ?? 0) : 0;
    },
  };
}
