/** A query in the text of an article: whether all of it stands there, where first, and the words around it. */
import type { StoredArticle } from '../model.ts';
import { blockLines } from '../text/block-text.ts';
import { fold, shorten } from '../text/normalise.ts';
import { searchWords } from '../text/search-text.ts';
import { finderOf, patternsOf } from './patterns.ts';
import type { Term } from './query.ts';

export interface TextHit {
  readonly entryId: string;
  /** The sentence or so in which it stands. */
  readonly excerpt: string;
  /** Index of its block. */
  readonly block: number;
}

/** Characters of an excerpt: about three lines. */
const excerptLength = 220;
/** Before the hit. */
const leadLength = 70;

/** Made once for a query, asked for every article. */
export function articleSearch(terms: readonly Term[]): (article: StoredArticle) => TextHit | undefined {
  const needed = terms.flatMap(({ words }) =>
    words.map((word) => patternsOf({ words: [word], whole: false }).map((form) => form.trim())),
  );
  const finders = terms.map((term) => finderOf(patternsOf(term)));
  const findIn = (text: string) => {
    const words = ` ${searchWords(text).join(' ')} `;
    return finders.map((find) => find(words) >= 0);
  };
  return ({ entryId, title, blocks }) => {
    const lines = blocks.flatMap((block, index) => blockLines(block).map((text) => ({ text, index })));
    // Most articles lack one of the letters' runs: that is seen without taking their text apart.
    const whole = fold(lines.map(({ text }) => text).join('\n'));
    const rough = `${whole}\n${fold(title)}`;
    if (!needed.every((forms) => forms.some((form) => rough.includes(form)))) return undefined;
    const there = findIn(title);
    let best: { readonly text: string; readonly index: number; readonly count: number } | undefined;
    for (const { text, index } of lines) {
      const found = findIn(text);
      found.forEach((has, i) => {
        there[i] ||= has;
      });
      const count = found.filter(Boolean).length;
      if (count > (best?.count ?? 0)) best = { text, index, count };
    }
    const shown = best ?? lines[0];
    if (!shown || !there.every(Boolean)) return undefined;
    return { entryId, excerpt: excerptOf(shown.text, terms), block: shown.index };
  };
}

/** The part of a line around its first hit, cut at words. */
export function excerptOf(line: string, terms: readonly Term[]): string {
  if (line.length <= excerptLength) return line;
  const at = hitsIn(line, terms)[0]?.start ?? 0;
  if (at <= leadLength) return shorten(line, excerptLength);
  const start = line.indexOf(' ', at - leadLength) + 1;
  return `…${shorten(line.slice(start > 0 && start <= at ? start : at), excerptLength - 1)}`;
}

export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Where words that the terms find stand in a text as it is shown. */
export function hitsIn(text: string, terms: readonly Term[]): Hit[] {
  const finders = terms.flatMap(({ words, whole }) =>
    words.map((word, i) => finderOf(patternsOf({ words: [word], whole: whole || i < words.length - 1 }))),
  );
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index: start }) => {
    const folded = ` ${searchWords(word).join(' ')} `;
    return finders.some((find) => find(folded) >= 0) ? { start, end: start + word.length } : [];
  });
}
