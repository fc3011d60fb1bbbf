/** What somebody typed into the search field, taken apart: words, phrases, filters, and what is none of these. */
import { searchWords } from '../text/search-text.ts';
import { dayOf } from './days.ts';
import { filterNames, states } from './filter-names.ts';

/** Words that stand side by side; a single one as a rule. */
export interface Term {
  readonly words: readonly string[];
  /** Its last word is meant whole: a quotation that was closed. */
  readonly whole: boolean;
}

export type State = 'read' | 'unread' | 'saved';

export type Filter =
  /** Whose folded title has these words. */
  | { readonly kind: 'source' | 'topic'; readonly words: readonly string[] }
  | { readonly kind: 'is'; readonly state: State }
  /** Earlier than this moment, or from it on. */
  | { readonly kind: 'before' | 'after'; readonly at: number };

export interface Query {
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  /** Filters whose value says nothing, as they were typed: they are left out. */
  readonly misread: readonly Misread[];
}

export interface Misread {
  readonly raw: string;
  readonly kind: Filter['kind'];
}

/** A piece of the query, as typed, and what it says; without both it says nothing (yet). */
export interface Piece {
  readonly raw: string;
  readonly term?: Term;
  readonly filter?: Filter;
  readonly misread?: Misread;
}

const piece = /([\p{L}\p{M}]+):(?:["«“]([^"»”]*)["»”]?|(\S*))|(["«“])([^"»”]*)(["»”]?)|\S+?(?=["«“]|\s|$)/gu;

/**
 * The query's pieces in order; between them is only white space.
 * @param now for "today"
 */
export function piecesOf(typed: string, now: number): Piece[] {
  return [...typed.matchAll(piece)].map(([raw, name, quoted, plain, quote, phrase = '', closed]) => {
    if (quote) return { raw, ...termOf(phrase, closed !== '') };
    const kind = name === undefined ? undefined : filterNames.get(searchWords(name).join(' '));
    if (!kind) return { raw, ...termOf(raw, false) };
    const value = (quoted ?? plain ?? '').trim();
    // Its value is about to be typed.
    if (value === '') return { raw };
    const filter = filterOf(kind, value, now);
    return filter ? { raw, filter } : { raw, misread: { raw, kind } };
  });
}

export function parseQuery(typed: string, now: number): Query {
  const pieces = piecesOf(typed, now);
  return {
    terms: pieces.flatMap(({ term }) => term ?? []),
    filters: pieces.flatMap(({ filter }) => filter ?? []),
    misread: pieces.flatMap(({ misread }) => misread ?? []),
  };
}

/** Whether it asks for anything. */
export const isEmpty = ({ terms, filters }: Query): boolean => terms.length + filters.length === 0;

function termOf(text: string, whole: boolean): Pick<Piece, 'term'> {
  const words = searchWords(text);
  return words.length > 0 ? { term: { words, whole } } : {};
}

function filterOf(kind: Filter['kind'], value: string, now: number): Filter | undefined {
  if (kind === 'is') {
    const state = states.get(searchWords(value).join(' '));
    return state && { kind, state };
  }
  if (kind === 'before' || kind === 'after') {
    const at = dayOf(value, now);
    return at === undefined ? undefined : { kind, at };
  }
  const words = searchWords(value);
  return words.length > 0 ? { kind, words } : undefined;
}
