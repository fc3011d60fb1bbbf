/** The search in the articles' text, from Enter until the query changes or the view closes. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MarkChange } from '../../components/card-story.ts';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import { slices } from '../../utils/browser/page/slices.ts';
import { request } from '../../utils/browser/requests.ts';
import type { Query } from '../../utils/search/query.ts';
import { entryIdsOf } from '../../utils/store/store.ts';
import { findInArticles, type Looked } from './find-in-articles.ts';
import type { Library } from './find-stories.ts';
import { withMarks } from './use-digest.ts';

/** The count moves so often, no more: hits are told at once. */
const countMs = 150;

export function useTextSearch(library: RefObject<Library | undefined>, query: Query) {
  const [looked, setLooked] = useState<Looked>();
  const stop = useRef<(() => void) | undefined>(undefined);
  // The search goes on with the marks that it has read: these were made since.
  const newer = useRef<Looked['marks']>(new Map());
  const marked = (now: Looked): Looked => ({ ...now, marks: new Map([...now.marks, ...newer.current]) });

  useEffect(() => {
    setLooked(undefined);
    newer.current = new Map();
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
        setLooked(marked(next));
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

  useEffect(
    () =>
      onChange(({ kind }) => {
        if (kind !== 'marks' || !looked) return;
        const remark = async () => {
          const ids = entryIdsOf(looked.hits.map(({ story }) => story));
          const marks = await library.current?.store.marks(ids);
          // One that could not be stored is none.
          const none = ids.map((entryId) => [entryId, { entryId }] as const);
          newer.current = new Map([...newer.current, ...none, ...(marks ?? [])]);
          setLooked((now) => now && marked(now));
        };
        remark().catch(report);
      }),
    [library, looked],
  );

  /** Shows the mark at once; the background writes it. */
  const mark = useCallback(
    (entryIds: readonly string[], change: MarkChange) => {
      newer.current = withMarks(looked?.marks ?? newer.current, entryIds, change);
      setLooked((now) => now && marked(now));
      request('mark', { entryIds, ...change }).catch(report);
    },
    [looked],
  );

  return { looked, start, mark };
}
