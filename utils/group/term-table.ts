/**
 * Terms numbered in the order they come, in typed arrays: a window of ten thousand tellings has half a million,
 * and a worker that wakes puts all of them in before it can do anything else.
 */
const spread = 0x9e3779b1;

export class TermTable {
  #size = 0;
  #bits = 9;
  #terms = new Uint32Array(2 ** 8);
  /** One above the number of the term that stands here, or the next free place after it; 0 is free. */
  #places = new Uint32Array(2 ** 9);

  /** The term's number; −1 where it is not here. */
  find(term: number): number {
    return (this.#places[this.#placeOf(term >>> 0)] as number) - 1;
  }

  /** The term's number, a new one where it was not here. */
  add(term: number): number {
    const key = term >>> 0;
    const place = this.#placeOf(key);
    const known = this.#places[place] as number;
    if (known > 0) return known - 1;
    if (this.#size === this.#terms.length) {
      this.#grow();
      return this.add(key);
    }
    this.#terms[this.#size] = key;
    this.#places[place] = ++this.#size;
    return this.#size - 1;
  }

  #placeOf(key: number): number {
    const places = this.#places;
    const last = places.length - 1;
    let place = Math.imul(key, spread) >>> (32 - this.#bits);
    for (let at = places[place] as number; at > 0; at = places[place] as number) {
      if (this.#terms[at - 1] === key) break;
      place = (place + 1) & last;
    }
    return place;
  }

  /** At most half of the places are taken. */
  #grow(): void {
    const terms = this.#terms;
    this.#terms = grown(terms);
    this.#places = new Uint32Array(2 ** ++this.#bits);
    for (let i = 0; i < this.#size; i++) this.#places[this.#placeOf(terms[i] as number)] = i + 1;
  }
}

/** The same with as much room again. */
export function grown<List extends Uint8Array | Uint16Array | Uint32Array>(list: List): List {
  const next = new (list.constructor as new (length: number) => List)(list.length * 2);
  next.set(list);
  return next;
}
