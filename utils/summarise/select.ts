/** Which sentences go into the summary: the few that together promise most for their length. */
import { type Candidate, cosine } from './score.ts';

/** How much of a sentence's worth goes where it says again what is said (Carbonell and Goldstein, 1998). */
const redundancy = 0.8;
/** What a sentence that points back loses, unless the one before it stands there too. */
const dangling = 0.03;
/** The summary may run this far over the budget. */
const slack = 1.15;
const maxSentences = 4;
/** Only the best are tried together: 385 sets at most. */
const maxTried = 10;

/**
 * The best set of candidates within about `budget` words, in the order of the article: at least one, longer
 * than the budget only where all are, and at most four.
 *
 * A score is the share of its words that a sentence has in common with a person's summary; a set is worth
 * those words by its length, as in ROUGE's F1. So the length follows from what there is to say: one more
 * sentence must be worth more than those that are there already.
 * @param fixedShare how much of the budget the set is charged for beforehand; more makes it longer
 */
export function select(
  candidates: readonly Candidate[],
  scores: readonly number[],
  budget: number,
  fixedShare = 0.3,
): Candidate[] {
  const limit = budget * slack;
  const someFit = candidates.some(({ words }) => words <= limit);
  const tried = candidates
    .map((candidate, at) => ({ candidate, score: scores[at] ?? 0 }))
    .filter(({ candidate }) => candidate.words <= limit || !someFit)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxTried)
    .sort((a, b) => a.candidate.index - b.candidate.index);
  const likeness = tried.map((a) => tried.map((b) => cosine(a.candidate, b.candidate)));
  let best: readonly number[] = [];
  let bestValue = Number.NEGATIVE_INFINITY;

  function extend(set: readonly number[], gain: number, words: number): void {
    const value = gain / (words + budget * fixedShare);
    if (set.length > 0 && value > bestValue) {
      best = set;
      bestValue = value;
    }
    if (set.length === maxSentences) return;
    const last = set.at(-1) ?? -1;
    for (let next = last + 1; next < tried.length; next++) {
      const { candidate, score } = tried[next] as (typeof tried)[number];
      const length = words + candidate.words;
      if (set.length > 0 && length > limit) continue;
      const alone = tried[last]?.candidate.index !== candidate.index - 1;
      const worth = score - (candidate.pointsBack && alone ? dangling : 0);
      const again = Math.max(0, ...set.map((taken) => likeness[next]?.[taken] ?? 0));
      extend([...set, next], gain + worth * candidate.words * (1 - redundancy * again), length);
    }
  }
  extend([], 0, 0);
  return best.map((at) => (tried[at] as (typeof tried)[number]).candidate);
}
