/**
 * How alike two tellings are: cosine of TF-IDF vectors over title (twice) and lead, where names and numbers
 * weigh more, since they are what two newsrooms share. An inverted index finds the candidates.
 */
import { fold } from '../text/normalise.ts';
import { contentWords } from '../text/tokens.ts';
import { wordsOf } from '../text/words.ts';

export interface Told {
  readonly title: string;
  readonly text: string;
  readonly language?: string;
  readonly sourceId: string;
  readonly time: number;
}

/** How far apart two tellings of one event may be. */
export const storyWindowMs = 72 * 3_600_000;
/** Two vectors at least this alike tell the same event. Precision first: a false join hides news. */
const joinAt = 0.24;
/** And they share at least this many terms. */
const leastShared = 2;
const nameBoost = 1.6;
const leadCharacters = 400;
/** A term is never too common below this many items. */
const commonAt = 60;
/** A length measured when there were fewer items is measured again once they have grown by this factor. */
const staleAfter = 1.1;

/** An item whose words are counted and that may be compared. */
export interface Counted {
  readonly told: Told;
  /** Damped counts. */
  readonly terms: ReadonlyMap<string, number>;
  norm: number;
  normOf: number;
}

interface Posting {
  readonly items: number[];
  readonly values: number[];
}

/** Items with labels; equal labels tell one event. One member per source and label. */
export class Likeness {
  readonly #items: { readonly counted: Counted; readonly label: string }[] = [];
  readonly #documents = new Map<string, number>();
  readonly #postings = new Map<string, Posting>();
  readonly #tellers = new Map<string, Set<string>>();
  #count = 0;
  #dots = new Float64Array(256);
  #shared = new Uint16Array(256);

  /** Counts an item's words in; it is compared only once it is settled. */
  count(told: Told): Counted {
    const terms = termsOf(told);
    this.#count++;
    for (const term of terms.keys()) this.#documents.set(term, (this.#documents.get(term) ?? 0) + 1);
    return { told, terms, norm: 0, normOf: 0 };
  }

  knows(label: string): boolean {
    return this.#tellers.has(label);
  }

  settle(counted: Counted, label: string): void {
    const index = this.#items.length;
    this.#items.push({ counted, label });
    const tellers = this.#tellers.get(label);
    if (tellers) tellers.add(counted.told.sourceId);
    else this.#tellers.set(label, new Set([counted.told.sourceId]));
    for (const [term, value] of counted.terms) {
      const posting = this.#postings.get(term);
      if (posting) {
        posting.items.push(index);
        posting.values.push(value);
      } else this.#postings.set(term, { items: [index], values: [value] });
    }
  }

  /** The label of the most alike settled item that this one may join. */
  nearest(counted: Counted): string | undefined {
    const touched = this.#compare(counted);
    const norm = this.#normOf(counted);
    let best: string | undefined;
    let bestLikeness = joinAt;
    for (const index of touched) {
      const { counted: other, label } = this.#items[index] as { counted: Counted; label: string };
      if (Math.abs(other.told.time - counted.told.time) > storyWindowMs) continue;
      const likeness = (this.#dots[index] as number) / (norm * this.#normOf(other));
      if (likeness <= bestLikeness || this.#tellers.get(label)?.has(counted.told.sourceId)) continue;
      best = label;
      bestLikeness = likeness;
    }
    return best;
  }

  /** Adds up what the item shares with each settled one, and says which share enough terms. */
  #compare({ terms }: Counted): number[] {
    if (this.#dots.length < this.#items.length) {
      this.#dots = new Float64Array(this.#items.length * 2);
      this.#shared = new Uint16Array(this.#items.length * 2);
    }
    const dots = this.#dots.fill(0, 0, this.#items.length);
    const shared = this.#shared.fill(0, 0, this.#items.length);
    const touched: number[] = [];
    // A word that every tenth item has tells nothing, and would make the work quadratic.
    const common = Math.max(commonAt, this.#count / 10);
    for (const [term, value] of terms) {
      const posting = this.#postings.get(term);
      if (!posting || posting.items.length > common) continue;
      const weight = value * this.#rarity(term) ** 2;
      const { items, values } = posting;
      for (let i = 0; i < items.length; i++) {
        const index = items[i] as number;
        const terms = (shared[index] as number) + 1;
        shared[index] = terms;
        if (terms === leastShared) touched.push(index);
        dots[index] = (dots[index] as number) + weight * (values[i] as number);
      }
    }
    return touched;
  }

  #normOf(counted: Counted): number {
    if (counted.normOf * staleAfter < this.#count) {
      let sum = 0;
      for (const [term, value] of counted.terms) sum += (value * this.#rarity(term)) ** 2;
      counted.norm = Math.sqrt(sum) || 1;
      counted.normOf = this.#count;
    }
    return counted.norm;
  }

  #rarity(term: string): number {
    return Math.log(1 + (this.#count + 1) / (this.#documents.get(term) ?? 1));
  }
}

function termsOf({ title, text, language }: Told): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (words: readonly string[], weight: number, names: ReadonlySet<string>) => {
    for (const word of words) {
      const boost = names.has(word) || /^\p{N}/u.test(word) ? nameBoost : 1;
      terms.set(word, (terms.get(word) ?? 0) + weight * boost);
    }
  };
  const lead = text.slice(0, leadCharacters);
  add(contentWords(title, language), 2, nameWords(title));
  add(contentWords(lead, language), 1, nameWords(lead));
  for (const [term, weight] of terms) terms.set(term, 1 + Math.log(weight));
  return terms;
}

/** Capitalised words that do not begin the text. */
function nameWords(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.filter((word, i) => i > 0 && /^\p{Lu}/u.test(word)).map((word) => fold(word)));
}
