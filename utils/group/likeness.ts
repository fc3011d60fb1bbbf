/**
 * Which stories an item belongs to: cosine of its TF-IDF vector with what the members of a story have in
 * common, bent by what they share and contradict each other in. An inverted index finds the candidates.
 */
import type { TermCounts } from '../model.ts';
import { Candidates } from './candidates.ts';
import { Copies } from './copied.ts';
import { areOtherEditions } from './editions.ts';
import { goesOn, type Match, nothing, scoreOf, storyWindowMs, tuned } from './match.ts';
import { Rarity } from './rarity.ts';
import type { Counted } from './terms.ts';
import { Vectors } from './vectors.ts';

const mostAlso = 3;
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
  readonly #candidates = new Candidates();
  readonly #copies = new Copies();
  readonly #rarity: Rarity;
  readonly #vectors: Vectors;
  #count = 0;

  /** @param known what was common in earlier windows */
  constructor(known?: readonly TermCounts[]) {
    this.#rarity = new Rarity(known);
    this.#vectors = new Vectors(this.#rarity);
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
    this.#copies.add(counted, label);
    this.#candidates.add(counted);
    known.items.push(this.#items.push(item) - 1);
  }

  /** The story that an item joins, and those near it. */
  nearest(counted: Counted): Nearest {
    const { copy } = counted;
    const isSpoilt = this.#copies.isSpoilt(copy);
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
    const copied = this.#labels[this.#copies.labelOf(counted) ?? -1]?.name;
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
    const vector = this.#vectors.of(counted);
    const candidates = this.#candidates.near(counted, vector, this.#count);
    const near = new Set(candidates.map((index) => this.#at(index).label));
    const norm = this.#vectors.length(counted);
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
    return this.#match(counted, this.#vectors.of(counted), this.#vectors.length(counted), items).sum;
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
      const common = this.#vectors.common(vector, other);
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

  #at(index: number): Settled {
    return this.#items[index] as Settled;
  }

  #labelOf(name: string): number {
    let index = this.#labelIndex.get(name);
    if (index === undefined) {
      index = this.#labels.push({ name, sources: new Set(), items: [], square: 0 }) - 1;
      this.#labelIndex.set(name, index);
    }
    return index;
  }

  #settledNorm(item: Settled): number {
    if (item.normOf * staleAfter < this.#count) {
      item.norm = this.#vectors.length(item.counted);
      item.normOf = this.#count;
    }
    return item.norm;
  }
}

const names = (scored: readonly { name: string }[]) => scored.slice(0, mostAlso).map(({ name }) => name);
