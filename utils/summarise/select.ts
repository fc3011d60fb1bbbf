/** Which sentences go into the summary: maximal marginal relevance (Carbonell and Goldstein, 1998). */
import { type Candidate, cosine } from './score.ts';

/** How much likeness to a sentence already taken costs. */
const redundancy = 0.6;
/** A last sentence may run this far over the budget. */
const slack = 1.15;
const maxSentences = 4;

/**
 * The best candidates within about `budget` words, in the order of the article; at least one, as long
 * as there is any, and at most four.
 */
export function select(
  candidates: readonly Candidate[],
  scores: readonly number[],
  budget: number,
): Candidate[] {
  const taken: Candidate[] = [];
  let words = 0;
  const left = new Set(candidates.keys());
  while (left.size > 0 && taken.length < maxSentences) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const i of left) {
      const candidate = candidates[i] as Candidate;
      if (taken.length > 0 && words + candidate.words > budget * slack) continue;
      const likeness = Math.max(0, ...taken.map((other) => cosine(candidate.terms, other.terms)));
      const value = (scores[i] ?? 0) - redundancy * likeness;
      if (value > bestValue) {
        bestValue = value;
        best = i;
      }
    }
    if (best < 0) break;
    left.delete(best);
    const chosen = candidates[best] as Candidate;
    taken.push(chosen);
    words += chosen.words;
    if (words >= budget * 0.9) break;
  }
  return taken.sort((a, b) => a.index - b.index);
}
