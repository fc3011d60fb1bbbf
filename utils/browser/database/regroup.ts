/** The user's word on which entries tell one event, written in one transaction. */
import type { IDBPDatabase } from 'idb';
import type { StoredArticle, Story } from '../../model.ts';
import { revisionOf, storiesRevision } from '../../store/store.ts';
import type { ArticleOf } from '../../store/teller.ts';
import type { LedeSchema } from './schema.ts';
import { toRow, whole } from './whole.ts';

export function regroup(
  db: IDBPDatabase<LedeSchema>,
  entryIds: readonly string[],
  change: (stories: readonly Story[], articleOf: ArticleOf) => readonly Story[] | undefined,
): Promise<readonly Story[]> {
  const tx = db.transaction(['stories', 'articles', 'facts'], 'readwrite');
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
    for (const id of found.keys()) await table.delete(id);
    for (const story of changed) await table.put(toRow(story));
    const facts = tx.objectStore('facts');
    await facts.put(revisionOf(await facts.get(storiesRevision)) + 1, storiesRevision);
    return changed;
  });
}
