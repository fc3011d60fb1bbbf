/** Once its article is read, an entry is known by its figures: the story it belongs to may be another one's. */
import { tellOneEvent } from '../group/by-figures.ts';
import { unite } from '../store/split.ts';
import type { Store } from '../store/store.ts';
import { figureKeys } from '../text/figure-keys.ts';
import type { Ports } from './ports.ts';

/** The fact that names the entries whose article was read, and whose story nobody has looked for yet. */
const unmet = 'unmet';
const idsOf = (fact: unknown): string[] => (Array.isArray(fact) ? (fact as string[]) : []);

/** Written before the article is: a worker that is killed in between leaves it to the next. */
export const willMeet = (entryId: string, store: Store): Promise<void> =>
  store.changeFact(unmet, (fact) => [...new Set([...idsOf(fact), entryId])]);

/** What a worker that was killed has left. */
export async function meetLeft(ports: Ports): Promise<void> {
  for (const entryId of idsOf(await ports.store.fact(unmet))) await meetByFigures(entryId, ports);
}

/** Puts the story of this entry together with one that tells the same event; tells whether there was one. */
export async function meetByFigures(entryId: string, ports: Ports): Promise<boolean> {
  const isUnited = await unitedByFigures(entryId, ports);
  await ports.store.changeFact(unmet, (fact) => idsOf(fact).filter((id) => id !== entryId));
  return isUnited;
}

async function unitedByFigures(entryId: string, { store, reader }: Ports): Promise<boolean> {
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
