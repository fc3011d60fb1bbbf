/** Many stories marked as read in one go, and the last time taken back. */
import type { Story } from '../model.ts';
import { changeMark } from '../store/marks.ts';
import { entryIdsOf, isRead, type ReadableStore, type Store } from '../store/store.ts';

/** Which ones: these; what is older than a moment; all that a source told. */
export type ReadScope =
  | { readonly entryIds: readonly string[] }
  | { readonly before: number }
  | { readonly sourceId: string };

/** Read and written at a time: others want the store as well. */
const atOnce = 500;
const factName = 'last-marked-read';

/** So long after it the last time is taken back, no longer: by then nobody remembers what it was. */
const restorableMs = 24 * 3_600_000;

interface LastRead {
  /** What its marks say of when they were read. */
  readonly at: number;
  /** The entries that were marked, a list for each story. */
  readonly stories: readonly (readonly string[])[];
}

/** Marks what is unread of them; tells how many stories that were. Remembers which, for `restoreRead`. */
export async function markAllRead(scope: ReadScope, store: Store, now: number): Promise<number> {
  const stories: string[][] = [];
  for await (const part of partsOf(scope, store)) {
    const marks = await store.marks(entryIdsOf(part));
    const isUnread = (id: string) => marks.get(id)?.readAt === undefined;
    const unread = part.filter((story) => !isRead(story, marks));
    if (unread.length === 0) continue;
    // Of each only what was not read before: taken back, the rest stays read.
    const marked = unread.map((story) => entryIdsOf([story]).filter(isUnread));
    stories.push(...marked);
    // Remembered first: a worker killed between the two leaves nothing that cannot be taken back.
    const last: LastRead = { at: now, stories: [...stories] };
    await store.changeFact(factName, () => last);
    // Read by the user in this very moment, it is none of these.
    await store.mark(marked.flat(), (mark) =>
      mark.readAt === undefined ? changeMark(mark, { read: true }, now) : mark,
    );
  }
  return stories.length;
}

/**
 * Unread again: what was marked the last time, and was not read since. Tells how many stories; none where there
 * is nothing to take back.
 */
export async function restoreRead(store: Store, now: number): Promise<number> {
  const last = await lastRead(store, now);
  if (!last) return 0;
  const restored = new Set<string>();
  for (let i = 0; i < last.stories.length; i += atOnce) {
    await store.mark(last.stories.slice(i, i + atOnce).flat(), (mark) => {
      if (mark.readAt !== last.at) return mark;
      restored.add(mark.entryId);
      return changeMark(mark, { read: false }, now);
    });
  }
  // Another one may have been marked meanwhile, in another window.
  await store.changeFact(factName, (now) =>
    (now as LastRead | undefined)?.at === last.at ? undefined : now,
  );
  return last.stories.filter((ids) => ids.some((id) => restored.has(id))).length;
}

/** What `restoreRead` would take back: of a few hundred, as far as they were not read since. */
export async function lastRead(store: ReadableStore, now: number): Promise<LastRead | undefined> {
  const last = (await store.fact(factName)) as LastRead | undefined;
  // Those of an earlier version tell no time.
  if (!last || !(now - last.at < restorableMs)) return undefined;
  const ids = last.stories.flat();
  // Of thousands it would take longer than a menu may to open.
  if (ids.length > atOnce) return last;
  const marks = await store.marks(ids);
  const stories = last.stories
    .map((some) => some.filter((id) => marks.get(id)?.readAt === last.at))
    .filter((some) => some.length > 0);
  return stories.length > 0 ? { ...last, stories } : undefined;
}

async function* partsOf(scope: ReadScope, store: Store): AsyncGenerator<readonly Story[]> {
  if ('entryIds' in scope) {
    const stories = new Map<string, Story>();
    for (const id of scope.entryIds) {
      const story = await store.storyOf(id);
      if (story) stories.set(story.id, story);
    }
    yield [...stories.values()];
    return;
  }
  let after: Pick<Story, 'id' | 'latest'> | undefined =
    'before' in scope ? { id: '', latest: scope.before } : undefined;
  for (;;) {
    const part: Story[] = await store.stories({ ...(after ? { after } : {}), limit: atOnce });
    if (part.length === 0) return;
    after = part.at(-1);
    yield 'sourceId' in scope
      ? part.filter(({ members }) => members.some(({ sourceId }) => sourceId === scope.sourceId))
      : part;
  }
}
