/** How rare a term is in its language, by what was read in the window and by what was known before. */
import type { TermCounts } from '../model.ts';
import { grown, TermTable } from './term-table.ts';

/** Rarities are taken as if so many documents more had none of the terms: little is known of a few. */
const unread = 300;

/** One language. */
export class Tongue {
  readonly #terms: TermTable;
  #counts: Uint32Array;
  #documents = unread;

  /** @param known what earlier windows taught of it */
  constructor(known?: TermCounts) {
    const expected = known?.terms.length ?? 0;
    this.#terms = new TermTable(expected);
    this.#counts = new Uint32Array(Math.max(2 ** 8, expected));
    if (!known) return;
    this.#documents += known.tellings;
    for (let i = 0; i < known.terms.length; i++)
      this.#add(known.terms[i] as number, known.counts[i] as number);
  }

  count(terms: Uint32Array): void {
    this.#documents++;
    for (let i = 0; i < terms.length; i++) this.#add(terms[i] as number, 1);
  }

  rarity(term: number): number {
    const at = this.#terms.find(term);
    return Math.log(1 + this.#documents / (at < 0 ? 1 : (this.#counts[at] as number)));
  }

  #add(term: number, times: number): void {
    const at = this.#terms.add(term);
    if (at >= this.#counts.length) this.#counts = grown(this.#counts);
    this.#counts[at] = (this.#counts[at] as number) + times;
  }
}

export class Rarity {
  readonly #tongues = new Map<string, Tongue>();
  readonly #known: ReadonlyMap<string, TermCounts>;

  constructor(known: readonly TermCounts[] = []) {
    this.#known = new Map(known.map((one) => [one.language, one]));
  }

  in(language: string): Tongue {
    let tongue = this.#tongues.get(language);
    if (!tongue) {
      tongue = new Tongue(this.#known.get(language));
      this.#tongues.set(language, tongue);
    }
    return tongue;
  }
}
