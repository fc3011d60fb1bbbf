/**
 * The stories on show. What arrives while the popup is open waits until the reader asks for it: nothing
 * is moved under their eyes, unless there was nothing to look at.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import { rank } from '../../utils/group/rank.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import type { Mark, Story } from '../../utils/model.ts';
import { interestOf } from '../../utils/pipeline/interest.ts';
import type { Store } from '../../utils/store/store.ts';
import type { Digest } from './digest.ts';

const todayLimit = 100;
const newestLimit = 30;

export function useDigest(store: Store, watchWords: readonly string[]) {
  const [digest, setDigest] = useState<Digest>();
  const [waiting, setWaiting] = useState(0);
  const shown = useRef<Digest | undefined>(undefined);
  const show = useCallback((next: Digest) => {
    shown.current = next;
    setDigest(next);
  }, []);

  /** Reads the store and shows what is there now. */
  const apply = useCallback(async () => {
    const now = Date.now();
    const found = await newest(store, now);
    const marks = await store.marks(entryIdsOf(found.stories));
    const interest = interestOf(await store.sources(), watchWords, marks);
    show({
      stories: rank(found.stories, interest, now),
      marks,
      today: found.today,
    });
    setWaiting(0);
  }, [store, watchWords, show]);

  /** Shows at once only where there was nothing; else counts what waits. */
  const notice = useCallback(async () => {
    const current = shown.current;
    if (!current || current.stories.length === 0) return apply();
    const ids = new Set(current.stories.map((story) => story.id));
    const found = await newest(store, Date.now());
    setWaiting(found.stories.filter((story) => !ids.has(story.id)).length);
  }, [store, apply]);

  const remark = useCallback(async () => {
    const current = shown.current;
    if (current) show({ ...current, marks: await store.marks(entryIdsOf(current.stories)) });
  }, [store, show]);

  /** A source that was taken away takes its stories and its words from the screen, and moves nothing else. */
  const dropGone = useCallback(async () => {
    const current = shown.current;
    if (!current) return;
    const kept = await Promise.all(current.stories.map((story) => store.story(story.id)));
    const stories = current.stories.flatMap((story, index) => {
      const left = kept[index];
      if (!left) return [];
      return left.members.length < story.members.length ? left : story;
    });
    if (stories.some((story, index) => story !== current.stories[index])) show({ ...current, stories });
    if (stories.length === 0) await apply();
  }, [store, show, apply]);

  useEffect(() => {
    apply().catch(report);
    return onChange((change) => {
      if (change.kind === 'stories') notice().catch(report);
      if (change.kind === 'marks') remark().catch(report);
      if (change.kind === 'sources') dropGone().catch(report);
    });
  }, [apply, notice, remark, dropGone]);

  /** Shows the mark at once; the background writes it. */
  const mark = useCallback(
    (entryIds: readonly string[], change: { readonly read?: boolean; readonly saved?: boolean }) => {
      const current = shown.current;
      if (current) show({ ...current, marks: withMarks(current.marks, entryIds, change) });
      request('mark', { entryIds, ...change }).catch(report);
    },
    [show],
  );

  /** Other stories in the place of one: what the user said is seen at once, and nothing else moves. */
  const exchange = useCallback(
    async (gone: readonly string[], ids: readonly string[]) => {
      const current = shown.current;
      if (!current) return;
      const parts = (await Promise.all(ids.map((id) => store.story(id)))).filter((one) => one !== undefined);
      const at = current.stories.findIndex(({ id }) => gone.includes(id));
      const stories = current.stories.filter(({ id }) => !gone.includes(id) && !ids.includes(id));
      stories.splice(at < 0 ? stories.length : at, 0, ...parts);
      show({ ...current, stories });
      // The background told of a new story before it was on show.
      await notice();
    },
    [store, show, notice],
  );

  return { digest, waiting, apply, mark, exchange };
}

async function newest(store: Store, now: number): Promise<{ stories: readonly Story[]; today: boolean }> {
  const today = await store.stories({ since: startOfDay(now), limit: todayLimit });
  if (today.length > 0) return { stories: today, today: true };
  return { stories: await store.stories({ limit: newestLimit }), today: false };
}

function entryIdsOf(stories: readonly Story[]): string[] {
  return stories.flatMap((story) => story.members.map((member) => member.entryId));
}

export function withMarks(
  marks: ReadonlyMap<string, Mark>,
  entryIds: readonly string[],
  { read, saved }: { readonly read?: boolean; readonly saved?: boolean },
): ReadonlyMap<string, Mark> {
  const next = new Map(marks);
  const now = Date.now();
  for (const entryId of entryIds) {
    const { readAt, savedAt, ...rest } = next.get(entryId) ?? { entryId };
    const readNow = read === undefined ? readAt : read ? now : undefined;
    const savedNow = saved === undefined ? savedAt : saved ? now : undefined;
    next.set(entryId, {
      ...rest,
      ...(readNow === undefined ? {} : { readAt: readNow }),
      ...(savedNow === undefined ? {} : { savedAt: savedNow }),
    });
  }
  return next;
}
