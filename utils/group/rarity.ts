/** How rare a term is in its language, by what was read in the window and by what was known before. */
import type { TermCounts } from '../model.ts';
import { grown, TermTable } from './term-table.ts';

/** Rarities are taken as if so many documents more had none of the terms: little is known of a few. */
const unread = 300;

/** One language. */
export class Tongue {
  readonly #terms = new TermTable();
  /** In how many documents each stood, those of earlier windows among them. */
  #counts = new Uint32Array(2 ** 8);
  #size = 0;
  #documents = unread;
  readonly #known: TermCounts | undefined;

  /** @param known what earlier windows taught of it */
  constructor(known?: TermCounts) {
    this.#known = known;
    this.#documents += known?.tellings ?? 0;
  }

  count(terms: Uint32Array): void {
    this.#documents++;
    for (let i = 0; i < terms.length; i++) this.#count(terms[i] as number);
  }

  rarity(term: number): number {
    const at = this.#terms.find(term);
    const having = at < 0 ? this.#before(term) : (this.#counts[at] as number);
    return Math.log(1 + this.#documents / Math.max(1, having));
  }

  #count(term: number): void {
    const at = this.#terms.add(term);
    if (at === this.#counts.length) this.#counts = grown(this.#counts);
    // Looked up as they come: most of what was common is not in the window.
    if (at === this.#size) this.#counts[this.#size++] = this.#before(term);
    this.#counts[at] = (this.#counts[at] as number) + 1;
  }

  #before(term: number): number {
    if (!this.#known) return 0;
    const { terms, counts } = this.#known;
    let from = 0;
    let to = terms.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((terms[middle] as number) < term) from = middle + 1;
      else to = middle;
    }
    return terms[from] === term ? (counts[from] as number) : 0;
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
