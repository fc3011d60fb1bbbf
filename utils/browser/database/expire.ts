/** What is too old leaves for good, each part in one transaction. */
import { type IDBPDatabase, type IDBPObjectStore, unwrap } from 'idb';
import type { Mark, Story } from '../../model.ts';
import { homelessStories, withoutHomeless } from '../../store/store.ts';
import type { LedeSchema, Tables } from './schema.ts';
import { deleteStory, whole } from './whole.ts';

type Database = IDBPDatabase<LedeSchema>;

export async function expireStories(
  db: Database,
  stories: readonly Pick<Story, 'id' | 'members'>[],
  stays: (story: Story, marks: ReadonlyMap<string, Mark>) => boolean,
): Promise<number> {
  if (stories.length === 0) return 0;
  const tx = db.transaction(
    ['stories', 'texts', 'entries', 'articles', 'pending', 'marks', 'facts'],
    'readwrite',
  );
  return whole(tx, async () => {
    const gone: string[] = [];
    for (const { id, members } of stories) {
      const story = await tx.objectStore('stories').get(id);
      if (!story || story.members.length !== members.length) continue;
      if (stays(story, await marksOf(tx.objectStore('marks'), story))) continue;
      for (const { entryId } of story.members) deleteEntry(unwrap(tx), entryId);
      deleteStory(unwrap(tx), id);
      gone.push(id);
    }
    const facts = tx.objectStore('facts');
    const homeless = await facts.get(homelessStories);
    if (homeless) await facts.put(withoutHomeless(homeless, ...gone), homelessStories);
    return gone.length;
  });
}

export async function expireLoose(db: Database, sourceId: string, before: number): Promise<number> {
  const tx = db.transaction(['entries', 'articles', 'pending', 'stories', 'marks'], 'readwrite');
  return whole(tx, async () => {
    let gone = 0;
    for (const id of await tx.objectStore('entries').index('source').getAllKeys(sourceId)) {
      const entry = await tx.objectStore('entries').get(id);
      if (!entry || entry.seenAt >= before) continue;
      if ((await tx.objectStore('marks').get(id))?.savedAt !== undefined) continue;
      if ((await tx.objectStore('stories').index('entry').getKey(id)) !== undefined) continue;
      deleteEntry(unwrap(tx), id);
      gone += 1;
    }
    return gone;
  });
}

function deleteEntry(tx: IDBTransaction, id: string): void {
  for (const table of ['entries', 'articles', 'pending']) tx.objectStore(table).delete(id);
}

async function marksOf(
  marks: Pick<IDBPObjectStore<LedeSchema, ArrayLike<Tables>, 'marks', 'readwrite'>, 'get'>,
  story: Story,
): Promise<ReadonlyMap<string, Mark>> {
  const found = await Promise.all(story.members.map(({ entryId }) => marks.get(entryId)));
  return new Map(found.flatMap((mark) => (mark ? [[mark.entryId, mark] as const] : [])));
}
