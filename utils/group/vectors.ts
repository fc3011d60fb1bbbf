/** Items as vectors of TF-IDF, each word as rare as it is in its own language. */
import type { Rarity } from './rarity.ts';
import { type Counted, kinds } from './terms.ts';

export interface Common {
  readonly dot: number;
  /** Distinctive terms. */
  readonly shared: number;
  /** Those that are no figures. */
  readonly named: number;
}

export class Vectors {
  readonly #rarity: Rarity;

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  of({ terms, weights, language }: Counted): Map<number, number> {
    const vector = new Map<number, number>();
    const tongue = this.#rarity.in(language);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      vector.set(term, (weights[i] as number) * tongue.rarity(term));
    }
    return vector;
  }

  length({ terms, weights, language }: Counted): number {
    const tongue = this.#rarity.in(language);
    let sum = 0;
    for (let i = 0; i < terms.length; i++) {
      sum += ((weights[i] as number) * tongue.rarity(terms[i] as number)) ** 2;
    }
    return Math.sqrt(sum) || 1;
  }

  common(vector: ReadonlyMap<number, number>, other: Counted): Common {
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
}
