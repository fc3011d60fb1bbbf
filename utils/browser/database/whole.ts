/** What every writing method of the store is made of. */
import type { Story } from '../../model.ts';
import { figureKeys } from '../../text/figure-keys.ts';
import { searchText } from '../../text/search-text.ts';
import type { StoryRow } from './schema.ts';

export const toRow = (story: Story): StoryRow => ({
  ...story,
  entryIds: story.members.map((member) => member.entryId),
  figures: figureKeys(story),
});

/** The story without what stands beside it for the indexes alone. */
export const fromRow = ({ entryIds: _, figures: __, ...story }: StoryRow): Story => story;

/**
 * Writes stories, and what they are searched by, without a promise for each: a first round writes ten
 * thousand, and whatever goes wrong with one aborts the transaction, which is awaited.
 */
export function putStories(tx: IDBTransaction, stories: readonly Story[]): void {
  for (const story of stories) {
    tx.objectStore('stories').put(toRow(story));
    tx.objectStore('texts').put(searchText(story));
  }
}

export function deleteStory(tx: IDBTransaction, id: string): void {
  tx.objectStore('stories').delete(id);
  tx.objectStore('texts').delete(id);
}

/** The work and its transaction as one: when the work throws, what it had written before goes as well. */
export async function whole<T>(
  tx: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    await tx.done;
    return result;
  } catch (error) {
    // Rejects as aborted, or because it had failed by itself.
    tx.done.catch(() => undefined);
    try {
      tx.abort();
    } catch {
      // It is over already.
    }
    throw error;
  }
}
