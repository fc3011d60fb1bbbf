/**
 * The stories on show. What arrives while the popup is open waits until the reader asks for it: nothing
 * is moved under their eyes, unless there was nothing to look at.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MarkChange } from '../../components/card-story.ts';
import { onChange } from '../../utils/browser/changes.ts';
import type { FirstScreen } from '../../utils/browser/first-screen.ts';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import type { Mark, Source, Story } from '../../utils/model.ts';
import { changeMark } from '../../utils/store/marks.ts';
import { entryIdsOf, type ReadableStore } from '../../utils/store/store.ts';
import type { Digest } from './digest.ts';

/** Older stories read at a time. */
const olderAtOnce = 40;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Not needed to show what was kept. */
const judging = () => import('../../utils/browser/page/judging.ts');

type End = Pick<Story, 'id' | 'latest'> | undefined;

/**
 * @param store absent while it opens: the first screen stands in
 * @param lookedAt when the user looked last, before now
 * @param sources those that are followed
 */
export function useDigest(
  store: ReadableStore | undefined,
  first: FirstScreen | undefined,
  settings: Settings,
  lookedAt: number | undefined,
  sources: readonly Source[] | undefined,
) {
  const [digest, setDigest] = useState<Digest | undefined>(() => first && digestOf(first));
  const [waiting, setWaiting] = useState(0);
  const [whole, setWhole] = useState(false);
  const shown = useRef(digest);
  // Where the older ones go on: "end" once there are none.
  const next = useRef<{ readonly from: End | 'end'; busy: boolean }>({ from: 'end', busy: false });
  const show = useCallback((made: Digest) => {
    shown.current = made;
    setDigest(made);
  }, []);
  // Muting takes nothing off the screen: it holds for what is read from the store from then on.
  const rules = useRef(settings.rules);
  rules.current = settings.rules;
  // What is watched for is brought up at once. Each change of any setting brings a new list.
  const watching = JSON.stringify(settings.rules.filter(({ action }) => action === 'watch'));

  const front = useCallback(
    async (from: ReadableStore) => {
      const [{ frontPage, judgingOf }, sources] = await Promise.all([judging(), from.sources()]);
      const now = Date.now();
      const { judge } = judgingOf(rules.current, sources);
      const page = await frontPage(from, { now, midnight: startOfDay(now), sources, judge, lookedAt, pause });
      await pause();
      return page;
    },
    [watching, lookedAt],
  );

  /** Reads the store and shows what is there now. */
  const apply = useCallback(async () => {
    if (!store) return;
    const { stories, marks, today, fresh, end } = await front(store);
    next.current = { from: end ?? 'end', busy: false };
    show({ stories, marks, today, fresh, front: stories.length });
    setWaiting(0);
    setWhole(true);
  }, [store, front, show]);

  /** Shows at once only where there was nothing; else counts what waits. */
  const notice = useCallback(async () => {
    const isEmpty = (shown.current?.stories.length ?? 0) === 0;
    if (!store || isEmpty) return apply();
    const found = await front(store);
    // By now the few that stood in for the first moment may have made room for all.
    const ids = new Set(shown.current?.stories.map((story) => story.id));
    setWaiting(found.stories.filter(({ id }) => !ids.has(id)).length);
  }, [store, front, apply]);

  /** The user's own marks that are still being written: until then the store knows less. */
  const writing = useRef(0);
  const remark = useCallback(async () => {
    for (;;) {
      const current = shown.current;
      if (!store || !current || writing.current > 0) return;
      const marks = await store.marks(entryIdsOf(current.stories));
      // Where older stories, or a mark, came meanwhile, once more.
      if (shown.current === current) return show({ ...current, marks });
    }
  }, [store, show]);

  /** A source that was taken away takes its stories and its words from the screen, and moves nothing else. */
  const dropGone = useCallback(async () => {
    if (!store || !sources || !shown.current) return;
    // Whatever else changed of the sources, as each poll does, is no matter of a story's.
    const followed = new Set(sources.map(({ id }) => id));
    const told = shown.current.stories.filter(({ members }) =>
      members.some(({ sourceId }) => !followed.has(sourceId)),
    );
    if (told.length === 0) return;
    const [{ withoutGone }, kept] = await Promise.all([
      import('./change-digest.ts'),
      Promise.all(told.map(async ({ id }) => [id, await store.story(id)] as const)),
    ]);
    // Older ones may have come meanwhile.
    const left = withoutGone(shown.current, new Map(kept));
    show(left);
    if (left.stories.length === 0) await apply();
  }, [store, sources, show, apply]);
  useEffect(() => {
    dropGone().catch(report);
  }, [dropGone]);

  useEffect(() => {
    if (!store) return undefined;
    apply().catch(report);
    return onChange((change) => {
      if (change.kind === 'stories') notice().catch(report);
      if (change.kind === 'marks') remark().catch(report);
    });
  }, [store, apply, notice, remark]);

  /** Older ones, under those that are there. */
  const more = useCallback(async () => {
    const at = next.current;
    if (!store || at.busy || at.from === 'end') return;
    at.busy = true;
    try {
      let from: End | 'end' = at.from;
      let found: Story[] = [];
      let marks: ReadonlyMap<string, Mark> = new Map();
      const [{ wanted, judgingOf }, sources] = await Promise.all([judging(), store.sources()]);
      const { judge } = judgingOf(rules.current, sources);
      // All of a part may be hidden or muted.
      while (found.length === 0 && from !== 'end') {
        const part = await store.stories({ ...(from ? { after: from } : {}), limit: olderAtOnce });
        from = part.length < olderAtOnce ? 'end' : part.at(-1);
        marks = await store.marks(entryIdsOf(part));
        found = wanted(part, marks, judge);
      }
      const current = shown.current;
      // What was applied meanwhile has another end.
      if (!current || next.current !== at) return;
      next.current = { from, busy: false };
      const known = new Set(current.stories.map(({ id }) => id));
      show({
        ...current,
        stories: [...current.stories, ...found.filter(({ id }) => !known.has(id))],
        marks: new Map([...current.marks, ...marks]),
      });
    } finally {
      at.busy = false;
    }
  }, [store, show]);

  /** Shows the mark at once; the background writes it. */
  const mark = useCallback(
    (entryIds: readonly string[], change: MarkChange) => {
      const current = shown.current;
      if (current) show({ ...current, marks: withMarks(current.marks, entryIds, change) });
      writing.current++;
      request('mark', { entryIds, ...change })
        .catch(report)
        .then(() => {
          writing.current--;
          return remark();
        })
        .catch(report);
    },
    [show, remark],
  );

  /** Other stories in the place of one: what the user said is seen at once, and nothing else moves. */
  const exchange = useCallback(
    async (gone: readonly string[], ids: readonly string[]) => {
      if (!store) return;
      const [{ exchanged }, ...parts] = await Promise.all([
        import('./change-digest.ts'),
        ...ids.map((id) => store.story(id)),
      ]);
      if (!shown.current) return;
      show(
        exchanged(
          shown.current,
          gone,
          parts.filter((one) => one !== undefined),
        ),
      );
      // The background told of a new story before it was on show.
      await notice();
    },
    [store, show, notice],
  );

  return {
    digest,
    /** Whether it is the store's, and no stand-in. */
    whole,
    waiting,
    apply,
    mark,
    exchange,
    more,
    /** Whether there is nothing older than what is on show. */
    ended: whole && next.current.from === 'end',
  };
}

const digestOf = ({ stories, marks, today, fresh }: FirstScreen): Digest => ({
  stories,
  marks: new Map(marks.map((mark) => [mark.entryId, mark])),
  today,
  fresh,
  front: stories.length,
});

export function withMarks(
  marks: ReadonlyMap<string, Mark>,
  entryIds: readonly string[],
  change: MarkChange,
): ReadonlyMap<string, Mark> {
  const next = new Map(marks);
  for (const entryId of entryIds) {
    next.set(entryId, changeMark(next.get(entryId) ?? { entryId }, change, Date.now()));
  }
  return next;
}
