/**
 * Which stories an item belongs to: cosine of its TF-IDF vector with what the members of a story have in
 * common, bent by what they share and contradict each other in. An inverted index finds the candidates.
 */
import type { TermCounts } from '../model.ts';
import { areOtherEditions } from './editions.ts';
import {
  goesOn,
  leastShared,
  leastSharedKey,
  type Match,
  mostLeastShared,
  nothing,
  scoreOf,
  storyWindowMs,
  tuned,
} from './match.ts';
import { Postings } from './postings.ts';
import { Rarity } from './rarity.ts';
import { grown } from './term-table.ts';
import { type Counted, kinds } from './terms.ts';

const mostAlso = 3;
const mostCompared = 40;
/** A term is never too common below this many items. */
const commonAt = 60;
/** A length measured when there were fewer items is measured again once they have grown by this factor. */
const staleAfter = 1.1;

interface Label {
  readonly name: string;
  readonly sources: Set<string>;
  readonly items: number[];
  /** The squared length of the sum of its members' vectors; undefined until somebody is near. */
  square: number | undefined;
}

interface Settled {
  readonly counted: Counted;
  readonly label: number;
  norm: number;
  normOf: number;
}

interface Common {
  readonly dot: number;
  /** Distinctive terms. */
  readonly shared: number;
  /** Those that are no figures. */
  readonly named: number;
}

export interface Nearest {
  /** The story that the item joins. */
  readonly join?: string;
  /** Stories near it that are not the same event, nearest first. */
  readonly also: readonly string[];
}

/** Items with labels; equal labels tell one event. */
export class Likeness {
  readonly #items: Settled[] = [];
  readonly #labels: Label[] = [];
  readonly #labelIndex = new Map<string, number>();
  readonly #postings = new Postings();
  /** The label that tells an agency's text; undefined where one source has it under two: no text of an event. */
  readonly #copies = new Map<number, { label: number; source: string; time: number } | undefined>();
  readonly #rarity: Rarity;
  /** Items of one kind share as many terms at least with whatever comes; the first of each kind stands for it. */
  readonly #kinds = new Map<string, number>();
  readonly #firsts: Counted[] = [];
  #kindOf = new Uint16Array(2 ** 8);
  #count = 0;
  #shared = new Uint8Array(256);
  #weight = new Float32Array(256);

  /** @param known what was common in earlier windows */
  constructor(known?: readonly TermCounts[]) {
    this.#rarity = new Rarity(known);
  }

  /** Counts an item's terms in; it is compared only once it is settled. */
  count({ language, terms }: Counted): void {
    this.#count++;
    this.#rarity.in(language).count(terms);
  }

  knows(label: string): boolean {
    return this.#labelIndex.has(label);
  }

  settle(counted: Counted, name: string): void {
    const label = this.#labelOf(name);
    const known = this.#labels[label] as Label;
    const square = this.#squareOf(known);
    const sum = known.items.length > 0 ? this.#likenessTo(counted, known.items) : 0;
    this.#put(counted, label);
    known.square = square + 1 + 2 * sum;
  }

  /** Counts and settles what was placed before; how alike a story's members are is asked only once it is near. */
  recall(counted: Counted, name: string): void {
    this.count(counted);
    const label = this.#labelOf(name);
    (this.#labels[label] as Label).square = undefined;
    this.#put(counted, label);
  }

  #put(counted: Counted, label: number): void {
    const item: Settled = { counted, label, norm: 0, normOf: 0 };
    const known = this.#labels[label] as Label;
    known.sources.add(counted.source);
    this.#settleCopy(counted, label);
    const index = this.#items.push(item) - 1;
    known.items.push(index);
    this.#settleKind(counted, index);
    const { terms, kinds: of } = counted;
    for (let i = 0; i < terms.length; i++) {
      if (!((of[i] as number) & kinds.everyday)) this.#postings.add(terms[i] as number, index);
    }
  }

  /** The story that an item joins, and those near it. */
  nearest(counted: Counted): Nearest {
    const { copy } = counted;
    // A text that one source gives to several entries tells of none of them.
    const isSpoilt = copy !== undefined && this.#copies.has(copy) && !this.#copies.get(copy);
    const isBoilerplate = ({ nearest }: Match) => isSpoilt && nearest?.copy === copy;
    const scored: { name: string; score: number }[] = [];
    for (const [label, match] of this.#matches(counted)) {
      const known = this.#labels[label] as Label;
      const { name, sources } = known;
      const isTaken = sources.has(counted.source) && !match.goesOn;
      const score = scoreOf(counted, match, this.#squareOf(known));
      const joinable = isTaken || isBoilerplate(match) ? Math.min(score, tuned.justApart) : score;
      if (joinable >= tuned.alsoAt) scored.push({ name, score: joinable });
    }
    const copied = this.#copiedFrom(counted);
    if (copied) scored.push({ name: copied, score: Number.POSITIVE_INFINITY });
    scored.sort((a, b) => b.score - a.score);
    const [first, ...others] = scored;
    if (!first) return { also: [] };
    return first.score >= 1
      ? { join: first.name, also: names(others.filter(({ name }) => name !== first.name)) }
      : { also: names(scored) };
  }

  /** What the item has in common with each story that might be its own. */
  #matches(counted: Counted): [number, Match][] {
    const vector = this.#vectorOf(counted);
    const near = this.#near(counted, vector);
    const norm = this.#lengthOf(counted);
    const itemsOf = (label: number) => (this.#labels[label] as Label).items;
    return [...near].map((label) => [label, this.#match(counted, vector, norm, itemsOf(label))]);
  }

  #squareOf(label: Label): number {
    const { items } = label;
    label.square ??= items.reduce((square, index, i) => {
      const sum = i > 0 ? this.#likenessTo(this.#at(index).counted, items.slice(0, i)) : 0;
      return square + 1 + 2 * sum;
    }, 0);
    return label.square;
  }

  #likenessTo(counted: Counted, items: readonly number[]): number {
    const vector = this.#vectorOf(counted);
    return this.#match(counted, vector, this.#lengthOf(counted), items).sum;
  }

  #match(
    counted: Counted,
    vector: ReadonlyMap<number, number>,
    norm: number,
    items: readonly number[],
  ): Match {
    const match: Match = { ...nothing };
    for (const index of items) {
      const settled = this.#at(index);
      const other = settled.counted;
      const gap = Math.abs(other.time - counted.time);
      if (gap > storyWindowMs) continue;
      const common = this.#common(vector, other);
      const likeness = common.dot / (norm * this.#settledNorm(settled));
      match.sum += likeness;
      match.shared = Math.max(match.shared, common.shared);
      match.gap = Math.min(match.gap, gap);
      if (areOtherEditions(counted.editions, other.editions)) match.isOther = true;
      if (likeness > match.best) {
        match.best = likeness;
        match.nearest = other;
        match.named = common.named;
      }
      if (other.source === counted.source && goesOn(counted, other, likeness)) match.goesOn = true;
    }
    return match;
  }

  #common(vector: ReadonlyMap<number, number>, other: Counted): Common {
    // Its rarity is in the value once; the other side has it of its own language.
    const tongue = this.#rarity.in(other.language);
    let dot = 0;
    let shared = 0;
    let named = 0;
    for (let i = 0; i < other.terms.length; i++) {
      const term = other.terms[i] as number;
      const value = vector.get(term);
      if (value === undefined) continue;
      dot += value * (other.weights[i] as number) * tongue.rarity(term);
      const kind = other.kinds[i] as number;
      if (kind & kinds.everyday) continue;
      shared++;
      if (!(kind & kinds.figure)) named++;
    }
    return { dot, shared, named };
  }

  /** The stories of the members that share enough distinctive terms, and weighty ones. */
  #near(counted: Counted, vector: ReadonlyMap<number, number>): Set<number> {
    const size = this.#items.length;
    if (this.#shared.length < size) {
      this.#shared = new Uint8Array(size * 2);
      this.#weight = new Float32Array(size * 2);
    }
    const shared = this.#shared.fill(0, 0, size);
    const weight = this.#weight.fill(0, 0, size);
    const found: number[] = [];
    const least = Uint8Array.from(this.#firsts, (first) => leastShared(counted, first));
    const kindOf = this.#kindOf;
    // A word that every twentieth item has tells nothing, and would make the work quadratic.
    const common = Math.max(commonAt, this.#count / 20);
    for (let i = 0; i < counted.terms.length; i++) {
      if ((counted.kinds[i] as number) & kinds.everyday) continue;
      const term = counted.terms[i] as number;
      const worth = (vector.get(term) as number) ** 2;
      this.#postings.each(term, common, (index) => {
        const terms = (shared[index] as number) + 1;
        shared[index] = terms;
        weight[index] = (weight[index] as number) + worth;
        if (terms <= mostLeastShared && terms === least[kindOf[index] as number]) found.push(index);
      });
    }
    return new Set(heaviest(found, weight).map((index) => this.#at(index).label));
  }

  #at(index: number): Settled {
    return this.#items[index] as Settled;
  }

  #copiedFrom({ copy, source, time }: Counted): string | undefined {
    const first = copy === undefined ? undefined : this.#copies.get(copy);
    const isNear = first && first.source !== source && Math.abs(first.time - time) <= storyWindowMs;
    return isNear ? this.#labels[first.label]?.name : undefined;
  }

  #settleCopy({ copy, source, time }: Counted, label: number): void {
    if (copy === undefined) return;
    const first = this.#copies.get(copy);
    if (!this.#copies.has(copy)) this.#copies.set(copy, { label, source, time });
    else if (first && first.source === source && first.label !== label) this.#copies.set(copy, undefined);
  }

  #settleKind(counted: Counted, index: number): void {
    const key = leastSharedKey(counted);
    const kind = this.#kinds.get(key) ?? this.#firsts.push(counted) - 1;
    this.#kinds.set(key, kind);
    if (index >= this.#kindOf.length) this.#kindOf = grown(this.#kindOf);
    this.#kindOf[index] = kind;
  }

  #labelOf(name: string): number {
    let index = this.#labelIndex.get(name);
    if (index === undefined) {
      index = this.#labels.push({ name, sources: new Set(), items: [], square: 0 }) - 1;
      this.#labelIndex.set(name, index);
    }
    return index;
  }

  #vectorOf({ terms, weights, language }: Counted): Map<number, number> {
    const vector = new Map<number, number>();
    const tongue = this.#rarity.in(language);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      vector.set(term, (weights[i] as number) * tongue.rarity(term));
    }
    return vector;
  }

  #lengthOf({ terms, weights, language }: Counted): number {
    const tongue = this.#rarity.in(language);
    let sum = 0;
    for (let i = 0; i < terms.length; i++) {
      sum += ((weights[i] as number) * tongue.rarity(terms[i] as number)) ** 2;
    }
    return Math.sqrt(sum) || 1;
  }

  #settledNorm(item: Settled): number {
    if (item.normOf * staleAfter < this.#count) {
      item.norm = this.#lengthOf(item.counted);
      item.normOf = this.#count;
    }
    return item.norm;
  }
}

/** So many members are looked at closely, however many are alike. */
function heaviest(found: number[], weight: Float32Array): number[] {
  if (found.length <= mostCompared) return found;
  const weights = Float32Array.from(found, (index) => weight[index] as number).sort();
  const least = weights[weights.length - mostCompared] as number;
  return found.filter((index) => (weight[index] as number) >= least).slice(0, mostCompared);
}

const names = (scored: readonly { name: string }[]) => scored.slice(0, mostAlso).map(({ name }) => name);
