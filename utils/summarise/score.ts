/**
 * How much a sentence tells of its article: the share of its words that a person's summary would have too,
 * guessed by a weighted sum of features that can each be explained. Weights: docs/notes/summaries.md.
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
  /** Counts of its content words, and the length of that vector. */
  readonly terms: ReadonlyMap<string, number>;
  readonly norm: number;
  /** Begins with a word that points at the sentence before it. */
  readonly pointsBack: boolean;
}

export interface Weights {
  /** What any sentence of an article shares with its summary: mostly words of grammar. */
  readonly base: number;
  /** News says first what it has to say. */
  readonly position: number;
  /** The share of the title's words that it repeats. */
  readonly title: number;
  /** Likeness to the article as a whole. */
  readonly centrality: number;
  /** From 35 words on, in full at 65. */
  readonly long: number;
  /** Under 8 words. */
  readonly short: number;
  readonly question: number;
  /** Somebody speaks: it begins with a quote or holds half of one, or it says "I" or "we"; both count. */
  readonly speech: number;
  /** Not of a sentence: how much of the budget a summary is charged for beforehand. Less makes it stop sooner. */
  readonly fixedShare: number;
}

const common = { title: 0.11, short: -0.02, question: -0.03, speech: -0.02 };

/** Fitted on news: French standfirsts, English highlights, and both together for the other languages. */
const weights: Readonly<Record<'fr' | 'en' | 'other', Weights>> = {
  fr: { ...common, base: 0.175, position: 0.05, centrality: 0.09, long: -0.095, fixedShare: 0.4 },
  en: { ...common, base: 0.085, position: 0.11, centrality: 0.345, long: -0.155, fixedShare: 0.22 },
  other: { ...common, base: 0.12, position: 0.08, centrality: 0.26, long: -0.125, fixedShare: 0.3 },
};

export function weightsOf(language: string | undefined): Weights {
  const tag = language?.toLowerCase().split('-')[0];
  return tag === 'fr' || tag === 'en' ? weights[tag] : weights.other;
}

export function candidateOf(
  text: string,
  block: number,
  index: number,
  language: string | undefined,
): Candidate {
  const terms = countsOf(contentWords(text, language));
  const words = wordsOf(text).length;
  return {
    text,
    block,
    index,
    words,
    terms,
    norm: normOf(terms),
    pointsBack: back.test(text) || endsAQuote(text),
  };
}

/** One score a candidate, in the same order: about 0 to 1, a share of its words. */
export function scores(
  candidates: readonly Candidate[],
  title: string,
  language: string | undefined,
  w: Weights = weightsOf(language),
): number[] {
  const inTitle = new Set(contentWords(title, language));
  const terms = new Map<string, number>();
  for (const candidate of candidates)
    for (const [term, count] of candidate.terms) terms.set(term, (terms.get(term) ?? 0) + count);
  const article = { terms, norm: normOf(terms) };
  return candidates.map((candidate) => {
    const { text, words, index } = candidate;
    let repeated = 0;
    for (const term of inTitle) if (candidate.terms.has(term)) repeated++;
    return (
      w.base +
      w.position / (1 + 0.35 * index) +
      w.title * (repeated / Math.max(1, inTitle.size)) +
      w.centrality * cosine(candidate, article) +
      w.long * Math.max(0, Math.min(1, (words - 35) / 30)) +
      w.short * Number(words < 8) +
      w.question * Number(/[?؟]["»”’)\s]*$/.test(text)) +
      w.speech * (Number(isQuoted(text)) + Number(we.test(text) || iAlone.test(text)))
    );
  });
}

/** Whole quotations have an even number of marks, whatever the language's marks are. */
function isQuoted(text: string): boolean {
  return /^["«“„‘–—]/.test(text) || isOdd(text, /["“”„]/g) || isOdd(text, /[«»]/g);
}

const isOdd = (text: string, mark: RegExp) => (text.match(mark)?.length ?? 0) % 2 === 1;

/** The first mark closes what an earlier sentence opened. */
const endsAQuote = (text: string) => isQuoted(text) && /^[^"“”„«»]*(?:[”»]|"(?![\p{L}\p{N}]))/u.test(text);

type Vector = Pick<Candidate, 'terms' | 'norm'>;

/** Likeness of two sentences by their content words, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [term, count] of a.terms) dot += count * (b.terms.get(term) ?? 0);
  return dot === 0 ? 0 : dot / (a.norm * b.norm);
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function normOf(terms: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of terms.values()) sum += count * count;
  return Math.sqrt(sum);
}

const edge = '(?![\\p{L}\\p{M}\\p{N}])';
const oneOf = (list: string) => `(?:${list.replaceAll(' ', '|').replaceAll('_', ' ')})${edge}`;

const we = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:[jm]['’]|${oneOf('je nous mon ma mes moi notre nos we my our ich wir yo nosotros أنا نحن إننا')})`,
  'iu',
);
/** By itself: "i" alone may be anything. */
const iAlone = new RegExp(`(?<![\\p{L}\\p{N}.'’])I(?!\\.)${edge}`, 'u');

const back = new RegExp(
  `^["«“‘\\s]*(?:c['’]|${oneOf(
    'he she it they this that these those but and so however his her their its then also yet still instead meanwhile there such both ' +
      "il elle ils elles ce cet cette ces cela mais et or donc ainsi pourtant celui celle ceux son sa ses leur leurs puis enfin ensuite toutefois cependant car aussi d[’']autres en_effet par_ailleurs de_plus " +
      'er sie es aber pero هو هي هذا هذه ذلك لكن كما وأضاف وأوضح وتابع وأشار وأكد وقال',
  )})`,
  'iu',
);
