/**
 * A telling as what it is compared by: hashed terms with weights, small and plain, so that it may be kept
 * without its text.
 */
import { stopWords } from '../text/function-words.ts';
import { fold } from '../text/normalise.ts';
import { lightStem, wordsOf } from '../text/words.ts';
import { editionsOf } from './editions.ts';
import { everydayWords } from './everyday-words.ts';
import { plainFigures } from './figures.ts';
import { hashOf } from './hash.ts';

export interface Told {
  readonly title: string;
  readonly text: string;
  readonly language?: string;
  readonly sourceId: string;
  readonly time: number;
  /** Equal for copies of one text. */
  readonly copy?: string;
}

/**
 * What a term is; the sum of these. A name has a capital; `within` says that it has one elsewhere than where
 * every word has, at a sentence's start.
 */
export const kinds = { figure: 1, name: 2, everyday: 4, title: 8, within: 16 } as const;

/** An item whose words are counted and that may be compared. Everything in it can be stored as bytes. */
export interface Counted {
  readonly source: string;
  readonly time: number;
  /** The first part of its language's tag; empty where it is not known. */
  readonly language: string;
  /** Hashes, each once. */
  readonly terms: Uint32Array;
  /** The damped count of each, in thirty-seconds: a title's word counts twice, an everyday one half. */
  readonly weights: Uint8Array;
  /** What each is. */
  readonly kinds: Uint8Array;
  /** Which instalment of a series its title says it is. */
  readonly editions: Uint32Array;
  /** Equal for copies of one text. */
  readonly copy?: number;
  /** How many words of content its lead has. */
  readonly leadWords: number;
  /** Whether its title says that it goes on with an earlier one. */
  readonly isUpdate: boolean;
}

export const leadCharacters = 400;
const weightUnit = 32;
const everydayWeight = 0.5;
const figureWeight = 0.7;
/** Words that begin alike are forms of one: what French and English endings differ in comes later. */
const stemLength = 6;
/** A title of which so many words are capitalised tells no names by it. */
const titleCase = 0.75;

const sentenceEnd = /[.!?:…؟]\s+|\n/;
/** Arabic has no capitals: what follows "in", "near" or "the town of" is taken for a place. */
const placeBefore = /^(?:في|قرب|مدينة|بمدينة)$/;

const update =
  /^(?:\W*)(?:live|en direct|direct|update|updated|mise à jour|màj|maj|مباشر|تحديث)\b|\b(?:live updates?|mise à jour|updated?)\W*$/iu;

interface Seen {
  count: number;
  kind: number;
}

export function termsOf({ title, text, language, sourceId, time, copy }: Told): Counted {
  const tag = language?.toLowerCase().split('-')[0] ?? '';
  const seen = new Map<string, Seen>();
  const words = wordsOf(plainFigures(joinInitials(title)));
  const isShouted = areMostlyCapitals(words, tag);
  add(seen, title, tag, true, isShouted);
  const leadWords = add(seen, text.slice(0, leadCharacters), tag, false, false);
  const all = [...seen];
  return {
    source: sourceId,
    time,
    language: tag,
    terms: Uint32Array.from(all, ([stem]) => hashOf(stem)),
    weights: Uint8Array.from(
      all,
      ([, { count, kind }]) => weightUnit * (1 + Math.log(count)) * factorOf(kind),
    ),
    kinds: Uint8Array.from(all, ([, { kind }]) => kind),
    editions: Uint32Array.from(editionsOf(words.map(fold))),
    leadWords,
    isUpdate: update.test(title),
    ...(copy ? { copy: hashOf(copy) } : {}),
  };
}

function add(
  seen: Map<string, Seen>,
  text: string,
  tag: string,
  isTitle: boolean,
  isShouted: boolean,
): number {
  let added = 0;
  const stop = stopWords(tag);
  const everyday = everydayStems(tag);
  for (const sentence of plainFigures(joinInitials(text)).split(sentenceEnd)) {
    let before = '';
    for (const word of wordsOf(sentence)) {
      const isFirst = before === '';
      const preceding = before;
      before = word;
      if (stop.has(word.toLowerCase())) continue;
      const isFigure = /^\p{N}/u.test(word);
      const stem = isFigure ? fold(word) : stemOf(word);
      if (stem.length < 2 && !isFigure) continue;
      const known = seen.get(stem) ?? { count: 0, kind: 0 };
      added++;
      known.count += isTitle ? 2 : 1;
      if (isTitle) known.kind |= kinds.title;
      if (isFigure) known.kind |= isSmall(word) ? kinds.figure | kinds.everyday : kinds.figure;
      else if (everyday.has(stem)) known.kind |= kinds.everyday;
      else if (!isShouted && (/^\p{Lu}/u.test(word) || placeBefore.test(preceding)))
        known.kind |= isFirst ? kinds.name : kinds.name | kinds.within;
      seen.set(stem, known);
    }
  }
  return added;
}

/** Counts of a few and years stand in any news. */
const isSmall = (figure: string) => /^(?:\d\d?|(?:19|20)\d\d)$/.test(figure);

const factorOf = (kind: number) =>
  kind & kinds.everyday ? everydayWeight : kind & kinds.figure ? figureWeight : 1;

const stemOf = (word: string) => lightStem(fold(word)).slice(0, stemLength);

/** U.S. is US. */
const joinInitials = (text: string) =>
  text.replace(/\b(?:\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));

function areMostlyCapitals(words: readonly string[], tag: string): boolean {
  const stop = stopWords(tag);
  const telling = words.slice(1).filter((word) => !stop.has(word.toLowerCase()) && /^\p{L}/u.test(word));
  return (
    telling.length > 1 && telling.filter((word) => /^\p{Lu}/u.test(word)).length >= titleCase * telling.length
  );
}

const stems = new Map<string, ReadonlySet<string>>();

/** Of the language; of all of them where it has no list, for names are what is left then. */
function everydayStems(tag: string): ReadonlySet<string> {
  let found = stems.get(tag);
  if (!found) {
    const list = Object.hasOwn(everydayWords, tag)
      ? everydayWords[tag]
      : Object.values(everydayWords).join(' ');
    found = new Set((list ?? '').split(' ').map(stemOf));
    if (stems.size < 20) stems.set(tag, found);
  }
  return found;
}
