/**
 * What the user may write in a rule: words that stand in a row, "exact words", -without, begin*. No regular
 * expressions: nothing that is written here can take longer than another.
 */
import { fold } from '../text/normalise.ts';
import { lightStem } from '../text/words.ts';

/** Words of one phrase that are looked at; a longer one is cut. */
export const phraseWords = 12;
/** Phrases of one rule that are looked at, wanted and not wanted: a stranger's file may have hundreds. */
const mostPhrases = 8;

/** How one word of a text is told: `=` and its stem, `"` and its form as it stands, `^` and its beginning. */
export type WordTest = string;

/** Words that must stand one after another. */
export type Phrase = readonly WordTest[];

export interface Pattern {
  /** All of these must be there. */
  readonly all: readonly Phrase[];
  /** And none of these. */
  readonly none: readonly Phrase[];
}

/** Scripts that put nothing between words: each of their letters is taken for one. */
const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}`;
const words = new RegExp(String.raw`[${unspaced}]\p{M}*|(?:(?![${unspaced}])[\p{L}\p{M}\p{N}])+`, 'gu');

/** A text's words, folded. */
export const tokensOf = (text: string): string[] => fold(text).match(words) ?? [];

/** Everything that a word of a text passes, but for beginnings: these are tried by their lengths. */
export const testsOf = (token: string): readonly WordTest[] => [
  `"${token}`,
  ...barely(token).map((bare) => `=${lightStem(bare)}` as const),
];

/** The word, and without a one-letter word (and, with, for, so, as) that Arabic writes on to the next one. */
export const barely = (token: string): readonly string[] =>
  /^[وبلفك][\u0600-\u06ff]{4}/.test(token) ? [token, token.slice(1)] : [token];

// A part in quotes, or words up to the next quote or minus; the minus only where a word begins, also as a word processor writes it.
const part = /([-‐‑−]?)(?:["“”«»„]\s*([^"“”«»„]*)(?:["“”«»„]|$)|([^\s"“”«»„]+))/gu;

export function patternOf(text: string): Pattern {
  const all: Phrase[] = [];
  const none: Phrase[] = [];
  let row: WordTest[] = [];
  const endRow = () => {
    if (row.length > 0) all.push(row.slice(0, phraseWords));
    row = [];
  };
  for (const [, minus, quoted, plain = ''] of text.matchAll(part)) {
    const tests = quoted === undefined ? plainTests(plain) : tokensOf(quoted).map((token) => `"${token}`);
    if (tests.length === 0) continue;
    if (minus) none.push(tests.slice(0, phraseWords));
    else if (quoted === undefined) row.push(...tests);
    else {
      endRow();
      all.push(tests.slice(0, phraseWords));
    }
  }
  endRow();
  return { all: all.slice(0, mostPhrases), none: none.slice(0, mostPhrases) };
}

/** `usine*` is a beginning; of "sous-trait*" the last word is. */
function plainTests(plain: string): WordTest[] {
  const tokens = tokensOf(plain);
  const begins = /\*\P{L}*$/u.test(plain);
  return tokens.map((token, i) => (begins && i === tokens.length - 1 ? `^${token}` : `=${lightStem(token)}`));
}
