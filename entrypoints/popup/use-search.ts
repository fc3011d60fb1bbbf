/** The search as one types: the texts of all stories, read once, and what the query finds in them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MarkChange } from '../../components/card-story.ts';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import { slices } from '../../utils/browser/page/slices.ts';
import { request } from '../../utils/browser/requests.ts';
import type { SearchText, Source } from '../../utils/model.ts';
import { sourceNames, unknownSources } from '../../utils/search/filters.ts';
import { isEmpty, parseQuery, type Query } from '../../utils/search/query.ts';
import { StoryIndex } from '../../utils/search/story-index.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { type Found, findStories, type Library, unknownTopics } from './find-stories.ts';
import { withMarks } from './use-digest.ts';

/** What a query found, and the names in it that nothing has. */
export interface Answer extends Found {
  readonly query: Query;
  readonly typed: string;
  readonly noSource: readonly string[];
  readonly noTopic: readonly string[];
}

/** Stories that come meanwhile are read this much later, all at once. */
const rereadMs = 1000;

export function useSearch(store: ReadableStore, sources: readonly Source[], typed: string, limit: number) {
  const library = useRef<Library | undefined>(undefined);
  const [ready, setReady] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const query = useMemo(() => parseQuery(typed, Date.now()), [typed]);
  const names = useMemo(() => sourceNames(sources), [sources]);
  const told = useRef({ sources, names });
  told.current = { sources, names };

  useEffect(() => {
    let open = true;
    const read = async () => {
      const rows: SearchText[] = [];
      await store.searchTexts((part) => {
        rows.push(...part);
        return open;
      });
      if (!open) return;
      library.current = { store, index: new StoryIndex(rows), ...told.current };
      // What the bench times: from here on the first letter is answered.
      performance.mark('search-ready');
      setReady(true);
    };
    read().catch(report);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // Known to the next query; what is on show stays as it is.
    const stop = onChange(({ kind }) => {
      if (kind !== 'stories') return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void read().catch(report), rereadMs);
    });
    return () => {
      open = false;
      clearTimeout(waiting);
      stop();
    };
  }, [store]);
  useEffect(() => {
    // A round tells of its sources twice a second: the texts of ten thousand stories are not read again for it.
    if (library.current) library.current = { ...library.current, sources, names };
  }, [sources, names]);

  useEffect(() => {
    let wanted = true;
    const find = async () => {
      const given = library.current;
      if (!ready || !given) return;
      if (isEmpty(query)) return setAnswer(undefined);
      const [found, noTopic] = await Promise.all([
        findStories(
          query,
          given,
          limit,
          slices(() => wanted),
        ),
        unknownTopics(query, given.sources),
      ]);
      const noSource = unknownSources(query, given.names);
      if (wanted && found) setAnswer({ ...found, query, typed, noSource, noTopic });
    };
    find().catch(report);
    return () => {
      wanted = false;
    };
  }, [query, typed, limit, ready]);

  useEffect(
    () =>
      onChange(({ kind }) => {
        if (kind !== 'marks' || !answer) return;
        const ids = answer.stories.flatMap((story) => story.members.map(({ entryId }) => entryId));
        const remark = async () => {
          const marks = await store.marks(ids);
          setAnswer((now) => now && { ...now, marks });
        };
        remark().catch(report);
      }),
    [store, answer],
  );

  /** Shows the mark at once; the background writes it. */
  const mark = useCallback((entryIds: readonly string[], change: MarkChange) => {
    setAnswer((now) => now && { ...now, marks: withMarks(now.marks, entryIds, change) });
    request('mark', { entryIds, ...change }).catch(report);
  }, []);

  /** Other stories in the place of one. */
  const exchange = useCallback(
    async (gone: readonly string[], ids: readonly string[]) => {
      const parts = (await Promise.all(ids.map((id) => store.story(id)))).filter((one) => one !== undefined);
      setAnswer((now) => {
        if (!now) return now;
        const at = now.stories.findIndex(({ id }) => gone.includes(id));
        const stories = now.stories.filter(({ id }) => !gone.includes(id) && !ids.includes(id));
        stories.splice(at < 0 ? stories.length : at, 0, ...parts);
        return { ...now, stories };
      });
    },
    [store],
  );

  return { query, answer, library, mark, exchange };
}
