/** Once its article is read, an entry is known by its figures: the story it belongs to may be another one's. */
import { tellOneEvent } from '../group/by-figures.ts';
import { unite } from '../store/split.ts';
import { figureKeys } from '../text/figure-keys.ts';
import type { Ports } from './ports.ts';

/** Puts the story of this entry together with one that tells the same event; tells whether there was one. */
export async function meetByFigures(entryId: string, { store, reader }: Ports): Promise<boolean> {
  const story = await store.storyOf(entryId);
  const keys = story ? figureKeys(story) : [];
  if (!story || keys.length < 2) return false;
  const other = (await store.storiesWith(keys)).find((one) => tellOneEvent(story, one));
  const entryIds = [story, other].flatMap((one) => one?.members[0]?.entryId ?? []);
  if (entryIds.length < 2) return false;
  const united = await store.regroup(entryIds, ([first, second], articleOf) => {
    // As they are by now: somebody may have parted or joined them meanwhile.
    const whole = first && second && tellOneEvent(first, second) && unite(first, second, articleOf, reader);
    return whole ? [whole] : undefined;
  });
  return united.length > 0;
}
