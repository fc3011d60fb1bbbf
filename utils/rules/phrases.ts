/**
 * Looks for many phrases at once, in one walk over the words of a text, by Baeza-Yates and Gonnet's Shift-And (1992)
 * with a word of the text where they have a letter: a phrase is a run of bits, and a word moves every phrase on whose
 * next word it is. The time is linear in the text, whatever is looked for.
 */
import { lightStem } from '../text/words.ts';
import { barely, type Phrase, testsOf, tokensOf, type WordTest } from './pattern.ts';

/** Words between two texts: nothing stands in a row, or near, across them. */
const betweenTexts = 100;
/** Numbers that are kept of words met before: a page of made-up words must not fill the memory. */
const mostKept = 2_000_000;
const wordBits = 32;

export interface Found {
  has(phrase: number): boolean;
  /** Where each occurrence ends, in words from the beginning, ascending; kept of those that `near` named. */
  places(phrase: number): readonly number[];
  /** All that were found, each once. */
  readonly phrases: readonly number[];
}

/** What a word of a text lets through. */
interface Mask {
  /** The words of 32 bits that it concerns; without, all in their order. */
  readonly at?: Int32Array;
  readonly bits: Int32Array;
}
/** A walk over all words of bits takes the time of one over so much less of them by their numbers. */
const worthAll = 4;

export class Phrases {
  readonly #ids = new Map<string, number>();
  readonly #masks = new Map<WordTest, Map<number, number>>();
  readonly #firstBits: number[] = [];
  readonly #lastBits: number[] = [];
  /** The phrase that ends at a bit, by the number of that bit. */
  readonly #ends = new Map<number, number>();
  /** Lengths of the beginnings that are looked for. */
  readonly #beginnings = new Set<number>();
  readonly #placed = new Set<number>();
  #room = 0;

  /** The number of a phrase of at most `phraseWords` words; one that is known has its old one. */
  add(phrase: Phrase): number {
    const key = phrase.join(' ');
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    // A phrase lies within one word of bits, so that none is carried to the next.
    if (this.#room < phrase.length) {
      this.#firstBits.push(0);
      this.#lastBits.push(0);
      this.#room = wordBits;
    }
    const index = this.#firstBits.length - 1;
    const first = wordBits - this.#room;
    const last = first + phrase.length - 1;
    phrase.forEach((test, i) => {
      const mask = this.#masks.get(test) ?? new Map<number, number>();
      mask.set(index, (mask.get(index) ?? 0) | (1 << (first + i)));
      this.#masks.set(test, mask);
      if (test.startsWith('^')) this.#beginnings.add(test.length - 1);
    });
    this.#firstBits[index] = (this.#firstBits[index] ?? 0) | (1 << first);
    this.#lastBits[index] = (this.#lastBits[index] ?? 0) | (1 << last);
    this.#ends.set(index * wordBits + last, id);
    this.#room -= phrase.length;
    return id;
  }

  /** Where this one is found is kept. */
  near(phrase: number): void {
    this.#placed.add(phrase);
  }

  /** What finds all that was added before. What it found holds until it is asked again. */
  finder(): (texts: readonly string[]) => Found {
    const firstBits = Int32Array.from(this.#firstBits);
    const lastBits = Int32Array.from(this.#lastBits);
    const ends = new Int32Array(firstBits.length * wordBits);
    for (const [bit, phrase] of this.#ends) ends[bit] = phrase;
    const state = new Int32Array(firstBits.length);
    /** The place at which a word of the state was written: before that it is over. */
    const writtenAt = new Int32Array(firstBits.length).fill(-2);
    /** The place at which all were. */
    let allAt = -2;
    /** The last bits of phrases that are still to be found in this walk, or wherever they stand. */
    const open = new Int32Array(firstBits.length);
    /** The walk in which a phrase was last found. */
    const foundIn = new Int32Array(this.#ids.size).fill(-1);
    /** Of those that `near` named; of an earlier walk, unless it was found in this one. */
    const places: (number[] | undefined)[] = Array.from({ length: this.#ids.size });
    for (const phrase of this.#placed) places[phrase] = [];
    const known = new Map<string, Mask>();
    let kept = 0;
    let phrases: number[] = [];
    let walk = 0;

    const end = (index: number, ended: number, place: number) => {
      for (let rest = ended; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const phrase = ends[index * wordBits + wordBits - 1 - Math.clz32(bit)] ?? 0;
        const here = places[phrase];
        if (foundIn[phrase] !== walk) {
          foundIn[phrase] = walk;
          phrases.push(phrase);
          if (here) here.length = 0;
        }
        if (here) here.push(place);
        else open[index] = (open[index] ?? 0) & ~bit;
      }
    };
    const stepSome = (at: Int32Array, bits: Int32Array, place: number) => {
      for (let i = 0; i < at.length; i++) {
        const index = at[i] ?? 0;
        const isGoing = allAt === place - 1 || writtenAt[index] === place - 1;
        const before = isGoing ? (state[index] ?? 0) : 0;
        const now = ((before << 1) | (firstBits[index] ?? 0)) & (bits[i] ?? 0);
        state[index] = now;
        writtenAt[index] = place;
        const ended = now & (open[index] ?? 0);
        if (ended !== 0) end(index, ended, place);
      }
    };
    const stepAll = (bits: Int32Array, place: number) => {
      if (allAt !== place - 1) {
        for (let i = 0; i < state.length; i++) if (writtenAt[i] !== place - 1) state[i] = 0;
      }
      allAt = place;
      if (move(state, firstBits, bits, open) === 0) return;
      for (let i = 0; i < state.length; i++) {
        const ended = (state[i] ?? 0) & (open[i] ?? 0);
        if (ended !== 0) end(i, ended, place);
      }
    };
    const maskOf = (token: string): Mask => {
      const before = known.get(token);
      if (before) return before;
      if (kept > mostKept) {
        known.clear();
        kept = 0;
      }
      const mask = this.#maskOf(token);
      known.set(token, mask);
      // A word's own letters, and what a map needs.
      kept += mask.bits.length + (mask.at?.length ?? 0) + 16;
      return mask;
    };
    return (texts) => {
      walk++;
      phrases = [];
      writtenAt.fill(-2);
      allAt = -2;
      open.set(lastBits);
      let place = 0;
      // Where no rule has words nothing is looked for.
      for (const text of state.length > 0 ? texts : []) {
        for (const token of tokensOf(text)) {
          const mask = maskOf(token);
          if (mask.at) stepSome(mask.at, mask.bits, place);
          else stepAll(mask.bits, place);
          place++;
        }
        place += betweenTexts;
      }
      return {
        has: (phrase) => foundIn[phrase] === walk,
        places: (phrase) => (foundIn[phrase] === walk ? (places[phrase] ?? []) : []),
        phrases,
      };
    };
  }

  #maskOf(token: string): Mask {
    const tests: WordTest[] = [...testsOf(token)];
    // Behind Arabic's article, and behind a word of one letter, a word begins as well.
    const bare = barely(token).flatMap((one) => [one, lightStem(one)]);
    const wholes = new Set([token, ...bare.filter((one) => !token.startsWith(one))]);
    for (const length of this.#beginnings) {
      for (const whole of wholes) if (whole.length >= length) tests.push(`^${whole.slice(0, length)}`);
    }
    const all = new Int32Array(this.#firstBits.length);
    let some = 0;
    for (const test of tests) {
      for (const [index, bits] of this.#masks.get(test) ?? []) {
        if (all[index] === 0) some++;
        all[index] = (all[index] ?? 0) | bits;
      }
    }
    if (some * worthAll > all.length) return { bits: all };
    const at = new Int32Array(some);
    for (let i = 0, to = 0; to < some; i++) if (all[i] !== 0) at[to++] = i;
    return { at, bits: at.map((index) => all[index] ?? 0) };
  }
}

/** Moves all on. @returns something, if any of the open ones has ended; a loop with nothing else in it is the quickest. */
function move(state: Int32Array, firstBits: Int32Array, bits: Int32Array, open: Int32Array): number {
  let ended = 0;
  for (let i = 0; i < state.length; i++) {
    const now = (((state[i] ?? 0) << 1) | (firstBits[i] ?? 0)) & (bits[i] ?? 0);
    state[i] = now;
    ended |= now & (open[i] ?? 0);
  }
  return ended;
}
