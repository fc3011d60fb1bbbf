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

interface LastRead {
  readonly entryIds: readonly string[];
  readonly stories: number;
}

/** Marks what is unread of them; tells how many stories that were. Remembers which, for `restoreRead`. */
export async function markAllRead(scope: ReadScope, store: Store, now: number): Promise<number> {
  const marked: string[] = [];
  let stories = 0;
  for await (const part of partsOf(scope, store)) {
    const marks = await store.marks(entryIdsOf(part));
    const unread = part.filter((story) => !isRead(story, marks));
    // Of each only what was not read before: taken back, the rest stays read.
    const entryIds = entryIdsOf(unread).filter((id) => marks.get(id)?.readAt === undefined);
    marked.push(...entryIds);
    stories += unread.length;
    if (unread.length === 0) continue;
    // Remembered first: a worker killed between the two leaves nothing that cannot be taken back.
    const last: LastRead = { entryIds: [...marked], stories };
    await store.changeFact(factName, () => last);
    await store.mark(entryIds, (mark) => changeMark(mark, { read: true }, now));
  }
  return stories;
}

/** Unread again: all that was marked the last time. Tells how many stories; none where there is nothing to take back. */
export async function restoreRead(store: Store): Promise<number> {
  const last = await lastRead(store);
  if (!last) return 0;
  for (let i = 0; i < last.entryIds.length; i += atOnce) {
    await store.mark(last.entryIds.slice(i, i + atOnce), (mark) => changeMark(mark, { read: false }, 0));
  }
  await store.changeFact(factName, () => undefined);
  return last.stories;
}

/** What `restoreRead` would take back. */
export async function lastRead(store: ReadableStore): Promise<LastRead | undefined> {
  return (await store.fact(factName)) as LastRead | undefined;
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
