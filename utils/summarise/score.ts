/**
 * How much a sentence tells of its article: a weighted sum of features that can each be explained.
 * Weights were set on news summaries in French and English (`npm run bench -- summaries` measures them).
 */
import { contentWords } from '../text/tokens.ts';
import { wordsOf } from '../text/words.ts';

export interface Candidate {
  readonly text: string;
  /** Index of the block it stands in. */
  readonly block: number;
  /** Order in the article, from 0. */
  readonly index: number;
  readonly words: number;
  /** Counts of its content words. */
  readonly terms: ReadonlyMap<string, number>;
}

export interface Weights {
  readonly position: number;
  readonly title: number;
  readonly centrality: number;
  readonly lead: number;
  readonly numbers: number;
  readonly tooShort: number;
  readonly tooLong: number;
  readonly question: number;
  readonly speech: number;
  readonly dangling: number;
}

export const weights: Weights = {
  position: 1,
  title: 0.6,
  centrality: 0.8,
  lead: 0.3,
  numbers: 0.05,
  tooShort: 0.5,
  tooLong: 0.3,
  question: 0.4,
  speech: 0.25,
  dangling: 0.15,
};

export function candidateOf(
  text: string,
  block: number,
  index: number,
  language: string | undefined,
): Candidate {
  const terms = new Map<string, number>();
  for (const term of contentWords(text, language)) terms.set(term, (terms.get(term) ?? 0) + 1);
  return { text, block, index, words: wordsOf(text).length, terms };
}

/** One score a candidate, in the same order; only differences between them mean anything. */
export function scores(
  candidates: readonly Candidate[],
  title: string,
  language: string | undefined,
  w = weights,
): number[] {
  const titleTerms = new Set(contentWords(title, language));
  const document = new Map<string, number>();
  for (const { terms } of candidates)
    for (const [term, count] of terms) document.set(term, (document.get(term) ?? 0) + count);
  const lead = candidates[0]?.terms ?? new Map<string, number>();
  return candidates.map((candidate) => {
    const { text, words, terms, index } = candidate;
    const position = 1 / (1 + 0.35 * index);
    let inTitle = 0;
    for (const term of titleTerms) if (terms.has(term)) inTitle++;
    const overlap = titleTerms.size > 0 ? inTitle / titleTerms.size : 0;
    return (
      w.position * position +
      w.title * overlap +
      w.centrality * cosine(terms, document) +
      w.lead * (index === 0 ? 0 : cosine(terms, lead)) +
      w.numbers * Math.min(3, text.match(/\p{N}[\p{N}.,\u202f\u00a0 ]*/gu)?.length ?? 0) -
      w.tooShort * (words < 8 ? 1 : 0) -
      w.tooLong * Math.max(0, Math.min(1, (words - 35) / 30)) -
      w.question * (/[?؟]["»”’)]*$/.test(text) ? 1 : 0) -
      w.speech * (isSpeech(text) ? 1 : 0) -
      w.dangling * (dangles(text) ? 1 : 0)
    );
  });
}

/** Cosine of two sparse count vectors, 0 to 1. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [term, count] of a) dot += count * (b.get(term) ?? 0);
  if (dot === 0) return 0;
  return dot / (norm(a) * norm(b));
}

const norm = (vector: ReadonlyMap<string, number>) => {
  let sum = 0;
  for (const count of vector.values()) sum += count * count;
  return Math.sqrt(sum);
};

const isSpeech = (text: string) =>
  /^["«“‘–—]/.test(text) || /(?:^|\s)(?:je|j[’']|nous|i|we|my|our|mon|ma|notre)\s/i.test(text);

/** Begins with a word that points at the sentence before it. */
const dangles = (text: string) =>
  /^(?:he|she|it|they|this|that|these|those|but|and|so|however|il|elle|ils|elles|ce|cet|cette|ces|cela|mais|et|or|donc|ainsi|pourtant|celui|celle|هو|هي|هذا|هذه|ذلك|لكن|كما)(?:\s|,)/i.test(
    text,
  );
