/** An inverted index over distinctive terms: which items might tell what another one tells. */
import { leastShared, leastSharedKey, mostLeastShared } from './match.ts';
import { Postings } from './postings.ts';
import { grown } from './term-table.ts';
import { type Counted, kinds } from './terms.ts';

const mostCompared = 40;
/** A term is never too common below this many items. */
const commonAt = 60;

/** Items are known by the order in which they were added. */
export class Candidates {
  readonly #postings = new Postings();
  /** Items of one kind share as many terms at least with whatever comes; the first of each kind stands for it. */
  readonly #kinds = new Map<string, number>();
  readonly #firsts: Counted[] = [];
  #kindOf = new Uint16Array(2 ** 8);
  #size = 0;
  #shared = new Uint8Array(256);
  #weight = new Float32Array(256);

  add(counted: Counted): void {
    const index = this.#size++;
    this.#addKind(counted, index);
    const { terms, kinds: of } = counted;
    for (let i = 0; i < terms.length; i++) {
      if (!((of[i] as number) & kinds.everyday)) this.#postings.add(terms[i] as number, index);
    }
  }

  /**
   * Those that share enough distinctive terms with an item, the weightiest.
   * @param count how many items there are, to know what is common
   */
  near(counted: Counted, vector: ReadonlyMap<number, number>, count: number): number[] {
    const size = this.#size;
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
    const common = Math.max(commonAt, count / 20);
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
    return heaviest(found, weight);
  }

  #addKind(counted: Counted, index: number): void {
    const key = leastSharedKey(counted);
    const kind = this.#kinds.get(key) ?? this.#firsts.push(counted) - 1;
    this.#kinds.set(key, kind);
    if (index >= this.#kindOf.length) this.#kindOf = grown(this.#kindOf);
    this.#kindOf[index] = kind;
  }
}

/** So many members are looked at closely, however many are alike. */
function heaviest(found: number[], weight: Float32Array): number[] {
  if (found.length <= mostCompared) return found;
  const weights = Float32Array.from(found, (index) => weight[index] as number).sort();
  const least = weights[weights.length - mostCompared] as number;
  return found.filter((index) => (weight[index] as number) >= least).slice(0, mostCompared);
}
