/** What of a query can be decided by a row alone: sources and times. The rest needs the story itself. */
import type { SearchText, Source } from '../model.ts';
import { searchWords } from '../text/search-text.ts';
import { siteName } from '../text/site-name.ts';
import { finderOf, patternsOf } from './patterns.ts';
import type { Filter, Query, Term } from './query.ts';
import type { Scope } from './story-index.ts';

/** A source's id, and the words of its title and its site. */
export type SourceNames = readonly { readonly id: string; readonly text: string }[];

/** Made once: thousands of sources are many words to fold at every key. */
export const sourceNames = (sources: readonly Source[]): SourceNames =>
  sources.map(({ id, title, siteUrl, feedUrl }) => {
    const names = [title, siteName(siteUrl), siteName(feedUrl)];
    return { id, text: ` ${searchWords(names.join(' ')).join(' ')} ` };
  });

/** The sources that are called so, by the beginnings of words. */
function sourcesCalled(sources: SourceNames, words: readonly string[]): ReadonlySet<string> {
  const finders = words.map((word) => finderOf(patternsOf({ words: [word], whole: false })));
  const called = sources.filter(({ text }) => finders.every((find) => find(text) >= 0));
  return new Set(called.map(({ id }) => id));
}

/** Filters of one kind widen each other, as two sources do; those of different kinds narrow. */
export function scopeOf({ filters }: Query, sources: SourceNames): Scope {
  const called = filters.flatMap((one) => (one.kind === 'source' ? sourcesCalled(sources, one.words) : []));
  const wanted = called.length > 0 ? new Set(called.flatMap((ids) => [...ids])) : undefined;
  const since = Math.max(Number.NEGATIVE_INFINITY, ...filters.flatMap((one) => atOf(one, 'after')));
  const until = Math.min(Number.POSITIVE_INFINITY, ...filters.flatMap((one) => atOf(one, 'before')));
  return {
    fits: ({ latest, sources: ids }: SearchText) =>
      latest >= since && latest < until && (!wanted || ids.some((id) => wanted.has(id))),
    sourcesOf: (term: Term) => (term.whole ? none : sourcesCalled(sources, term.words)),
  };
}

const none: ReadonlySet<string> = new Set();
const atOf = (filter: Filter, kind: 'before' | 'after'): number[] =>
  filter.kind === kind ? [filter.at] : [];

/** The names asked for by `source:` that no source has. */
export function unknownSources({ filters }: Query, sources: SourceNames): string[] {
  return filters.flatMap((one) =>
    one.kind === 'source' && sourcesCalled(sources, one.words).size === 0 ? one.words.join(' ') : [],
  );
}
