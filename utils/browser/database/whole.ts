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

type Transaction = Pick<IDBTransaction, 'abort' | 'error' | 'addEventListener'> & {
  readonly done: Promise<void>;
};

/**
 * The work and its transaction as one: when the work throws, what it had written before goes as well.
 *
 * @throws what the transaction failed by, where it did: whoever waited in it for something else, or for idb's own
 *   `done`, hears no more than that it was aborted
 */
export async function whole<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  tx.done.catch(() => undefined);
  const ended = new Promise<void>((resolve) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => resolve());
  });
  let result: T;
  try {
    result = await work();
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It is over already.
    }
    await ended;
    throw tx.error ?? error;
  }
  await ended;
  if (tx.error) throw tx.error;
  await tx.done;
  return result;
}
