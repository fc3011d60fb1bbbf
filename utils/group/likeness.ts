/**
 * Which stories an item belongs to: cosine of its TF-IDF vector with what the members of a story have in
 * common, bent by what they share and contradict each other in. An inverted index finds the candidates.
 */
import { areOtherEditions } from './editions.ts';
import { goesOn, leadOf, type Match, scoreOf, storyWindowMs, tuned } from './match.ts';
import { type Prior, Rarity } from './rarity.ts';
import { type Counted, kinds } from './terms.ts';

const mostAlso = 3;
/** A term is never too common below this many items. */
const commonAt = 60;
/** A length measured when there were fewer items is measured again once they have grown by this factor. */
const staleAfter = 1.1;

interface Label {
  readonly name: string;
  readonly sources: Set<string>;
  /** The squared length of the sum of its members' vectors. */
  square: number;
}

interface Settled {
  readonly counted: Counted;
  readonly label: number;
  norm: number;
  normOf: number;
}

interface Posting {
  readonly items: number[];
  readonly weights: number[];
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
  readonly #postings = new Map<number, Posting>();
  /** The label that tells an agency's text; undefined where one source has it under two: no text of an event. */
  readonly #copies = new Map<number, { label: number; source: string; time: number } | undefined>();
  readonly #rarity: Rarity;
  #count = 0;
  #dots = new Float64Array(256);
  #shared = new Uint8Array(256);
  #named = new Uint8Array(256);

  constructor(priorOf?: (language: string) => Prior | undefined) {
    this.#rarity = new Rarity(priorOf);
  }

  /** Counts an item's terms in; it is compared only once it is settled. */
  count({ language, terms }: Counted): void {
    this.#count++;
    this.#rarity.count(language, terms);
  }

  knows(label: string): boolean {
    return this.#labelIndex.has(label);
  }

  settle(counted: Counted, name: string): void {
    const label = this.#labelOf(name);
    const item: Settled = { counted, label, norm: 0, normOf: 0 };
    const known = this.#labels[label] as Label;
    const sum = known.sources.size > 0 ? (this.#matches(counted, item).get(label)?.sum ?? 0) : 0;
    known.square += 1 + 2 * sum;
    known.sources.add(counted.source);
    this.#settleCopy(counted, label);
    const index = this.#items.push(item) - 1;
    for (const [i, term] of counted.terms.entries()) {
      let posting = this.#postings.get(term);
      if (!posting) {
        posting = { items: [], weights: [] };
        this.#postings.set(term, posting);
      }
      posting.items.push(index);
      posting.weights.push(counted.weights[i] as number);
    }
  }

  /** The story that an item joins, and those near it. */
  nearest(counted: Counted): Nearest {
    const { copy } = counted;
    // A text that one source gives to several entries tells of none of them.
    const isSpoilt = copy !== undefined && this.#copies.has(copy) && !this.#copies.get(copy);
    const isBoilerplate = ({ nearest }: Match) => isSpoilt && nearest?.copy === copy;
    const scored: { name: string; score: number }[] = [];
    for (const [label, match] of this.#matches(counted, { counted, label: -1, norm: 0, normOf: 0 })) {
      const { name, square, sources } = this.#labels[label] as Label;
      const isTaken = sources.has(counted.source) && !match.goesOn;
      const score = scoreOf(counted, match, square);
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

  #matches(counted: Counted, item: Settled): Map<number, Match> {
    const touched = this.#compare(counted);
    const norm = this.#normOf(item);
    const found = new Map<number, Match>();
    for (const index of touched) {
      const settled = this.#items[index] as Settled;
      const other = settled.counted;
      const gap = Math.abs(other.time - counted.time);
      if (gap > storyWindowMs) continue;
      const likeness = (this.#dots[index] as number) / (norm * this.#normOf(settled));
      let match = found.get(settled.label);
      if (!match) {
        match = {
          sum: 0,
          best: 0,
          nearest: undefined,
          goesOn: false,
          shared: 0,
          named: 0,
          fullness: 0,
          gap,
          isOther: false,
        };
        found.set(settled.label, match);
      }
      match.sum += likeness;
      match.shared = Math.max(match.shared, this.#shared[index] as number);
      match.gap = Math.min(match.gap, gap);
      if (areOtherEditions(counted.editions, other.editions)) match.isOther = true;
      if (likeness > match.best) {
        match.best = likeness;
        match.nearest = other;
        match.fullness = Math.min(leadOf(counted), leadOf(other));
        match.named = this.#named[index] as number;
      }
      if (other.source === counted.source && goesOn(counted, other, likeness)) match.goesOn = true;
    }
    return found;
  }

  /** Adds up what the item shares with each settled one, and says which share a distinctive term. */
  #compare({ terms, weights, kinds: own, language }: Counted): number[] {
    const size = this.#items.length;
    if (this.#dots.length < size) {
      this.#dots = new Float64Array(size * 2);
      this.#shared = new Uint8Array(size * 2);
      this.#named = new Uint8Array(size * 2);
    }
    const dots = this.#dots.fill(0, 0, size);
    const shared = this.#shared.fill(0, 0, size);
    const named = this.#named.fill(0, 0, size);
    const touched: number[] = [];
    // A word that every tenth item has tells nothing, and would make the work quadratic.
    const common = Math.max(commonAt, this.#count / 10);
    for (const [i, term] of terms.entries()) {
      const posting = this.#postings.get(term);
      if (!posting || posting.items.length > common) continue;
      const rarity = this.#rarity.of(language, term);
      const weight = (weights[i] as number) * rarity;
      const isTelling = ((own[i] as number) & kinds.everyday) === 0;
      const isName = ((own[i] as number) & kinds.figure) === 0;
      const { items, weights: others } = posting;
      for (let k = 0; k < items.length; k++) {
        const index = items[k] as number;
        if (isTelling) {
          const terms = (shared[index] as number) + 1;
          shared[index] = terms;
          if (isName) named[index] = (named[index] as number) + 1;
          if (terms === 1) touched.push(index);
        }
        const theirs = (this.#items[index] as Settled).counted.language;
        const itsRarity = theirs === language ? rarity : this.#rarity.of(theirs, term);
        dots[index] = (dots[index] as number) + weight * (others[k] as number) * itsRarity;
      }
    }
    return touched;
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

  #labelOf(name: string): number {
    let index = this.#labelIndex.get(name);
    if (index === undefined) {
      index = this.#labels.push({ name, sources: new Set(), square: 0 }) - 1;
      this.#labelIndex.set(name, index);
    }
    return index;
  }

  #normOf(item: Settled): number {
    if (item.normOf * staleAfter < this.#count) {
      const { terms, weights, language } = item.counted;
      let sum = 0;
      for (const [i, term] of terms.entries())
        sum += ((weights[i] as number) * this.#rarity.of(language, term)) ** 2;
      item.norm = Math.sqrt(sum) || 1;
      item.normOf = this.#count;
    }
    return item.norm;
  }
}

const names = (scored: readonly { name: string }[]) => scored.slice(0, mostAlso).map(({ name }) => name);
