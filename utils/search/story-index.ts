/**
 * The texts of all stories in memory, and what a query finds in them. There is no list of words with their
 * places: looking through the text of ten thousand stories takes 10 ms, and building such a list a second.
 */
import type { SearchText } from '../model.ts';
import { nearWords, slipsIn } from './near-words.ts';
import { finderOf, patternsOf } from './patterns.ts';
import type { Term } from './query.ts';

/** Lets the page do other things when the work has gone on for long; false: nobody wants the result any more. */
export type Pause = () => Promise<boolean>;

/** Which stories come into question, and what their sources are called. */
export interface Scope {
  readonly fits: (row: SearchText) => boolean;
  /** The sources by whose name the term is found as well. */
  readonly sourcesOf: (term: Term) => ReadonlySet<string>;
}

/** Where a word was found counts most: in the headline, in another title, as a name or a source, in the summary. */
const perLine = 2;
/** Of a longer word only the beginning. */
const asBeginning = 1;
/** Found by nearly the same word: below all that says it right. */
const asNear = 10;
const nameLine = 2;

type Finder = (row: SearchText) => number;

/** Rows are looked at so many at a time before the clock is. */
const stride = 256;

export class StoryIndex {
  #rows: readonly SearchText[];
  #words: ReadonlySet<string> | undefined;

  constructor(rows: readonly SearchText[]) {
    this.#rows = rows.toSorted((a, b) => b.latest - a.latest || (a.id < b.id ? -1 : 1));
  }

  /** Newest first. */
  get rows(): readonly SearchText[] {
    return this.#rows;
  }

  /**
   * The stories that have all the terms, the best first and of equals the newest. A word that no story has is
   * looked for as nearly the same words.
   * @returns undefined where `pause` said that nobody wants them
   */
  async search(
    terms: readonly Term[],
    scope: Scope,
    pause: Pause,
  ): Promise<readonly SearchText[] | undefined> {
    const finders: Finder[] = [];
    let rows: readonly SearchText[] | undefined = await this.#those(this.#rows, scope.fits, pause);
    for (const term of terms) {
      const named = scope.sourcesOf(term);
      const exact = scored(patternsOf(term), named, 0);
      const near = rows && (await this.#near(term, exact, pause));
      if (!rows || !near) return undefined;
      const finder = near.length > 0 ? scored(near, named, asNear) : exact;
      finders.push(finder);
      rows = await this.#those(rows, (row) => finder(row) >= 0, pause);
    }
    const scores = new Map<SearchText, number>();
    for (const row of rows ?? []) {
      scores.set(
        row,
        finders.reduce((sum, finder) => sum + finder(row), 0),
      );
      if (scores.size % stride === 0 && !(await pause())) return undefined;
    }
    // Sorting leaves equals as they stood: newest first.
    return rows?.toSorted((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0));
  }

  async #those(
    rows: readonly SearchText[],
    wanted: (row: SearchText) => boolean,
    pause: Pause,
  ): Promise<SearchText[] | undefined> {
    const found: SearchText[] = [];
    for (let i = 0; i < rows.length; i += stride) {
      for (const row of rows.slice(i, i + stride)) if (wanted(row)) found.push(row);
      if (!(await pause())) return undefined;
    }
    return found;
  }

  /** What to look for in place of a word that no story has; nothing where one has it. */
  async #near({ words, whole }: Term, exact: Finder, pause: Pause): Promise<string[] | undefined> {
    const [word = ''] = words;
    if (whole || words.length > 1 || slipsIn(word) === 0) return [];
    for (const [i, row] of this.#rows.entries()) {
      if (exact(row) >= 0) return [];
      if (i % stride === 0 && !(await pause())) return undefined;
    }
    this.#words ??= await wordsIn(this.#rows, pause);
    if (!this.#words) return undefined;
    const near = await nearWords(word, this.#words, pause);
    return near.map((one) => ` ${one}`);
  }
}

/** How well a row has what is looked for, 0 the best; −1 where it has not. */
function scored(patterns: readonly string[], named: ReadonlySet<string>, more: number): Finder {
  const find = finderOf(patterns);
  const length = patterns[0]?.length ?? 0;
  return ({ text, sources }) => {
    const at = find(text);
    const byName = named.size > 0 && sources.some((source) => named.has(source));
    if (at < 0) return byName ? nameLine * perLine : -1;
    let line = 0;
    for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
    const said = line * perLine + (text[at + length] === ' ' ? 0 : asBeginning) + more;
    return byName ? Math.min(said, nameLine * perLine) : said;
  };
}

async function wordsIn(rows: readonly SearchText[], pause: Pause): Promise<Set<string> | undefined> {
  const words = new Set<string>();
  for (const [i, { text }] of rows.entries()) {
    for (const word of text.split(/[ \n]+/)) words.add(word);
    if (i % 64 === 0 && !(await pause())) return undefined;
  }
  return words;
}
