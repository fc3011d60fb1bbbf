/** Which items have a term, in the order they came: chains in typed arrays, as a list for each term would take long to build. */
import { grown, TermTable } from './term-table.ts';

const none = 0;

export class Postings {
  readonly #terms = new TermTable();
  /** Where a term's chain begins and ends, and how many items have it. */
  #first = new Uint32Array(2 ** 11);
  #last = new Uint32Array(2 ** 11);
  #counts = new Uint32Array(2 ** 11);
  /** The links of all chains, an item and where the next link is each; the first one is nobody's. */
  #links = new Uint32Array(2 ** 14);
  #size = 2;

  add(term: number, item: number): void {
    const at = this.#terms.add(term);
    if (at >= this.#first.length) {
      this.#first = grown(this.#first);
      this.#last = grown(this.#last);
      this.#counts = grown(this.#counts);
    }
    if (this.#size === this.#links.length) this.#links = grown(this.#links);
    const link = this.#size;
    this.#size += 2;
    this.#links[link] = item;
    const last = this.#last[at] as number;
    if (last === none) this.#first[at] = link;
    else this.#links[last + 1] = link;
    this.#last[at] = link;
    this.#counts[at] = (this.#counts[at] as number) + 1;
  }

  /** Every item with this term; none where more than `most` have it. */
  each(term: number, most: number, tell: (item: number) => void): void {
    const at = this.#terms.find(term);
    if (at < 0 || (this.#counts[at] as number) > most) return;
    const links = this.#links;
    for (let link = this.#first[at] as number; link !== none; link = links[link + 1] as number) {
      tell(links[link] as number);
    }
  }
}
