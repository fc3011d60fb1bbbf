/** The search in the articles' text, from Enter until the query changes or the view closes. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MarkChange } from '../../components/card-story.ts';
import { report } from '../../utils/browser/page/report.ts';
import { slices } from '../../utils/browser/page/slices.ts';
import { request } from '../../utils/browser/requests.ts';
import type { Query } from '../../utils/search/query.ts';
import { findInArticles, type Looked } from './find-in-articles.ts';
import type { Library } from './find-stories.ts';
import { withMarks } from './use-digest.ts';

/** The count moves so often, no more: hits are told at once. */
const countMs = 150;

export function useTextSearch(library: RefObject<Library | undefined>, query: Query) {
  const [looked, setLooked] = useState<Looked>();
  const stop = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    setLooked(undefined);
    return () => stop.current?.();
  }, [query]);

  const start = useCallback(
    (listed: ReadonlySet<string>) => {
      const given = library.current;
      if (!given || query.terms.length === 0) return;
      stop.current?.();
      let wanted = true;
      stop.current = () => {
        wanted = false;
      };
      let told = 0;
      let hits: Looked['hits'] | undefined;
      const tell = (next: Looked) => {
        if (next.hits === hits && !next.end && performance.now() - told < countMs) return;
        told = performance.now();
        hits = next.hits;
        setLooked(next);
      };
      findInArticles(
        query,
        given,
        listed,
        tell,
        slices(() => wanted),
      ).catch(report);
    },
    [library, query],
  );

  /** Shows the mark at once; the background writes it. */
  const mark = useCallback((entryIds: readonly string[], change: MarkChange) => {
    setLooked((now) => now && { ...now, marks: withMarks(now.marks, entryIds, change) });
    request('mark', { entryIds, ...change }).catch(report);
  }, []);

  return { looked, start, mark };
}
