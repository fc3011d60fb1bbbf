/** What the store has of an entry, and its article: fetched now where it was not yet. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import { type RequestMap, request } from '../../utils/browser/requests.ts';
import { blockKey } from '../../utils/clean/site-memory.ts';
import { cleanerVersion } from '../../utils/clean/version.ts';
import type { Block, Entry, Mark, Source, StoredArticle, Story } from '../../utils/model.ts';
import { fail, type Problem } from '../../utils/result.ts';
import type { ReadableStore } from '../../utils/store/store.ts';

export interface Known {
  readonly entry: Entry | undefined;
  readonly story: Story | undefined;
  /** Titles of the sources by their ids. */
  readonly sources: ReadonlyMap<string, Source>;
}

export function useArticle(store: ReadableStore, entryId: string) {
  const [known, setKnown] = useState<Known>();
  const [article, setArticle] = useState<StoredArticle>();
  const [problem, setProblem] = useState<Problem>();
  const [saved, setSaved] = useState(false);
  const [read, setRead] = useState(true);
  /** Counts the user's own marks, and those that are still being written: until then the store knows less. */
  const own = useRef({ made: 0, writing: 0 });

  const lookAtMarks = useCallback(async () => {
    const { made } = own.current;
    const marks = await store.marks([entryId]);
    if (own.current.writing > 0 || own.current.made !== made) return;
    setSaved(isSaved(marks, entryId));
    setRead(marks.get(entryId)?.readAt !== undefined);
  }, [store, entryId]);

  const load = useCallback(async () => {
    setProblem(undefined);
    const stored = await store.article(entryId);
    if (stored && stored.cleanedBy >= cleanerVersion) return setArticle(stored);
    const answer = await request('load-article', { entryId }).catch((error: unknown) => {
      report(error);
      return fail('unreachable', 'the background did not answer');
    });
    if (answer.ok) setArticle(answer.value);
    else if (stored) setArticle(stored);
    else setProblem(answer.problem);
  }, [store, entryId]);

  useEffect(() => {
    const look = async () => {
      const [entry, story, sources, marks] = await Promise.all([
        store.entry(entryId),
        store.storyOf(entryId),
        store.sources(),
        store.marks([entryId]),
      ]);
      setKnown({ entry, story, sources: new Map(sources.map((source) => [source.id, source])) });
      setSaved(isSaved(marks, entryId));
      if (!entry) return;
      // Whoever opened one member, from wherever, has read the story.
      await Promise.all([load(), request('mark', { entryIds: idsOf(story, entryId), read: true })]);
    };
    look().catch(report);
    return onChange((change) => {
      if (change.kind === 'article' && change.entryId === entryId) {
        // Text that is being read is not exchanged; only a missing one is put in.
        store
          .article(entryId)
          .then((stored) => setArticle((current) => current ?? stored))
          .catch(report);
      }
      if (change.kind === 'marks') lookAtMarks().catch(report);
    });
  }, [store, entryId, load, lookAtMarks]);

  /** What the user said is on show at once; the background writes it. */
  const write = async (ask: RequestMap['mark']['ask']) => {
    own.current.made++;
    own.current.writing++;
    try {
      await request('mark', ask);
    } finally {
      own.current.writing--;
      await lookAtMarks();
    }
  };
  const save = (on: boolean) => {
    setSaved(on);
    write({ entryIds: [entryId], saved: on }).catch(report);
  };
  const markRead = (on: boolean) => {
    setRead(on);
    write({ entryIds: idsOf(known?.story, entryId), read: on }).catch(report);
  };
  const putBack = async (block: Block): Promise<boolean> => {
    try {
      const answer = await request('put-back', { entryId, key: blockKey(block) });
      if (answer.ok) setArticle(answer.value);
      return answer.ok;
    } catch (error) {
      report(error);
      return false;
    }
  };
  /** With the pages on which the article goes on. */
  const join = async (): Promise<RequestMap['join-parts']['answer']> => {
    const answer = await request('join-parts', { entryId });
    if (answer.ok) setArticle(answer.value.article);
    return answer;
  };
  return { known, article, problem, saved, save, read, markRead, load, putBack, join };
}

/** Of a whole story; an article that belongs to none is one of its own. */
const idsOf = (story: Story | undefined, entryId: string): string[] =>
  story ? story.members.map((member) => member.entryId) : [entryId];

function isSaved(marks: ReadonlyMap<string, Mark>, entryId: string): boolean {
  return marks.get(entryId)?.savedAt !== undefined;
}
