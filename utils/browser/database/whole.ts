/** What every writing method of the store is made of. */
import type { Story } from '../../model.ts';
import { figureKeys } from '../../text/figure-keys.ts';
import type { StoryRow } from './schema.ts';

export const toRow = (story: Story): StoryRow => ({
  ...story,
  entryIds: story.members.map((member) => member.entryId),
  figures: figureKeys(story),
});

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
