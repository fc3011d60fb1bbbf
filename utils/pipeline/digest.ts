/** The digest of the day as the store has it: for each page that shows its stories, or goes on to the next. */
import { rank } from '../group/rank.ts';
import { startOfDay } from '../i18n/format.ts';
import type { Mark, Story } from '../model.ts';
import type { Store } from '../store/store.ts';
import { interestOf } from './interest.ts';

const todayLimit = 100;
const newestLimit = 30;

/** The stories on show and their marks. */
export interface Digest {
  readonly stories: readonly Story[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** False where nothing is from today, and the newest stand in. */
  readonly today: boolean;
}

/**
 * In the order to show them.
 * @param opened the id of a story that stands where it stood before it was opened
 */
export async function digestOf(
  store: Store,
  watchWords: readonly string[],
  now: number,
  opened?: string,
): Promise<Digest> {
  const { stories, today } = await newestStories(store, now);
  const marks = await store.marks(entryIdsOf(stories));
  const interest = interestOf(await store.sources(), watchWords, marks);
  const isRead = (story: Story) => story.id !== opened && interest.isRead(story);
  return { stories: rank(stories, { ...interest, isRead }, now), marks, today };
}

/** Today's, or the newest where today has none yet. */
export async function newestStories(store: Store, now: number): Promise<Pick<Digest, 'stories' | 'today'>> {
  const today = await store.stories({ since: startOfDay(now), limit: todayLimit });
  if (today.length > 0) return { stories: today, today: true };
  return { stories: await store.stories({ limit: newestLimit }), today: false };
}

export const entryIdsOf = (stories: readonly Story[]): string[] =>
  stories.flatMap((story) => story.members.map((member) => member.entryId));
