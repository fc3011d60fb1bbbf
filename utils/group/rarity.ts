/** How rare a term is in its language, by what was read in the window and by what was known before. */
import { hashOf } from './hash.ts';

/** What earlier windows taught of one language. */
export interface Prior {
  readonly documents: number;
  /** In how many of them a term stood. */
  of(term: number): number;
}

/** Rarities are taken as if so many documents more had none of the terms: little is known of a few. */
const unread = 300;

interface Tongue {
  readonly seed: number;
  readonly prior: Prior | undefined;
  documents: number;
}

export class Rarity {
  readonly #counts = new Map<number, number>();
  readonly #tongues = new Map<string, Tongue>();
  readonly #priorOf: (language: string) => Prior | undefined;

  constructor(priorOf: (language: string) => Prior | undefined = () => undefined) {
    this.#priorOf = priorOf;
  }

  count(language: string, terms: Uint32Array): void {
    const tongue = this.#tongue(language);
    tongue.documents++;
    for (const term of terms) {
      const key = term ^ tongue.seed;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  of(language: string, term: number): number {
    const { seed, prior, documents } = this.#tongue(language);
    const all = unread + documents + (prior?.documents ?? 0);
    const having = (this.#counts.get(term ^ seed) ?? 0) + (prior?.of(term) ?? 0);
    return Math.log(1 + all / Math.max(1, having));
  }

  #tongue(language: string): Tongue {
    let tongue = this.#tongues.get(language);
    if (!tongue) {
      tongue = { seed: hashOf(language), prior: this.#priorOf(language), documents: 0 };
      this.#tongues.set(language, tongue);
    }
    return tongue;
  }
}
