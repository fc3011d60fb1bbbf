/** The user's word on which entries tell one event, written in one transaction. */
import { type IDBPDatabase, type IDBPObjectStore, unwrap } from 'idb';
import type { StoredArticle, Story } from '../../model.ts';
import { hoursOf, relabelled } from '../../store/relabel.ts';
import { pagesRevision, revisionOf, storiesRevision } from '../../store/store.ts';
import type { ArticleOf } from '../../store/teller.ts';
import type { LedeSchema, Tables } from './schema.ts';
import { deleteStory, putStories, whole } from './whole.ts';

export function regroup(
  db: IDBPDatabase<LedeSchema>,
  entryIds: readonly string[],
  change: (stories: readonly Story[], articleOf: ArticleOf) => readonly Story[] | undefined,
): Promise<readonly Story[]> {
  const tx = db.transaction(['stories', 'texts', 'articles', 'facts', 'tellings'], 'readwrite');
  return whole(tx, async () => {
    const table = tx.objectStore('stories');
    const found = new Map<string, Story>();
    for (const id of entryIds) {
      const row = await table.index('entry').get(id);
      if (!row) continue;
      const { entryIds: _ids, ...story } = row;
      found.set(story.id, story);
    }
    const articles = new Map<string, StoredArticle>();
    for (const { members } of found.values()) {
      for (const { entryId } of members) {
        const article = await tx.objectStore('articles').get(entryId);
        if (article) articles.set(entryId, article);
      }
    }
    const changed = change([...found.values()], (entryId) => articles.get(entryId));
    if (!changed) return [];
    for (const id of found.keys()) deleteStory(unwrap(tx), id);
    putStories(unwrap(tx), changed);
    await relabel(tx.objectStore('tellings'), changed);
    const facts = tx.objectStore('facts');
    const revision = revisionOf(await facts.get(storiesRevision));
    await facts.put(revision + 1, storiesRevision);
    if ((await facts.get(pagesRevision)) === revision) await facts.put(revision + 1, pagesRevision);
    return changed;
  });
}

type Tellings = Pick<IDBPObjectStore<LedeSchema, ArrayLike<Tables>, 'tellings', 'readwrite'>, 'get' | 'put'>;

async function relabel(tellings: Tellings, stories: readonly Story[]): Promise<void> {
  for (const hour of hoursOf(stories)) {
    const page = await tellings.get(hour);
    if (page) await tellings.put(relabelled(page, stories));
  }
}
