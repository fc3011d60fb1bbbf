/** How rare a term is in its language, by what was read in the window and by what was known before. */
import { hashOf } from './hash.ts';
import { grown, TermTable } from './term-table.ts';

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
  readonly #terms = new TermTable();
  #counts = new Uint32Array(2 ** 11);
  readonly #tongues = new Map<string, Tongue>();
  readonly #priorOf: (language: string) => Prior | undefined;

  constructor(priorOf: (language: string) => Prior | undefined = () => undefined) {
    this.#priorOf = priorOf;
  }

  count(language: string, terms: Uint32Array): void {
    const tongue = this.#tongue(language);
    tongue.documents++;
    for (let i = 0; i < terms.length; i++) {
      const at = this.#terms.add((terms[i] as number) ^ tongue.seed);
      if (at >= this.#counts.length) this.#counts = grown(this.#counts);
      this.#counts[at] = (this.#counts[at] as number) + 1;
    }
  }

  of(language: string, term: number): number {
    const { seed, prior, documents } = this.#tongue(language);
    const all = unread + documents + (prior?.documents ?? 0);
    const having = (this.#counts[this.#terms.find(term ^ seed)] ?? 0) + (prior?.of(term) ?? 0);
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
