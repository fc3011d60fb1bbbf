/** TextRank's sentences (Mihalcea and Tarau, 2004): PageRank over the words that sentences share. */
const damping = 0.85;
const enough = 1e-4;
const maxRounds = 100;

/** One rank a sentence, in the same order, by the words that `wordsOf` sees in it. */
export function textRank(
  sentences: readonly string[],
  wordsOf: (sentence: string) => readonly string[],
): number[] {
  const bags = sentences.map((sentence) => new Set(wordsOf(sentence)));
  const edges = bags.map((a) => bags.map((b) => (a === b ? 0 : overlap(a, b))));
  const out = edges.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = sentences.map(() => 1);
  for (let round = 0; round < maxRounds; round++) {
    const next = ranks.map((_, i) => {
      let sum = 0;
      for (const [j, rank] of ranks.entries()) {
        const weight = edges[j]?.[i] ?? 0;
        if (weight > 0) sum += (weight / (out[j] ?? 1)) * rank;
      }
      return 1 - damping + damping * sum;
    });
    const change = Math.max(0, ...next.map((rank, i) => Math.abs(rank - (ranks[i] ?? 0))));
    ranks = next;
    if (change < enough) break;
  }
  return ranks;
}

/** Shared words by the logarithms of both lengths, so that long sentences gain nothing. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const lengths = Math.log(a.size) + Math.log(b.size);
  if (!(lengths > 0)) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / lengths;
}
