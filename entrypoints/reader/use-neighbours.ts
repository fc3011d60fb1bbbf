/** The stories before and after the one that is read: in the popup's order, as it was when this tab set out. */
import { useEffect, useState } from 'preact/hooks';
import { around, trailWith } from '../../utils/article/trail.ts';
import { readLooked } from '../../utils/browser/first-screen.ts';
import { readTrail, writeTrail } from '../../utils/browser/page/kept-trail.ts';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import { lookedBefore } from '../../utils/pipeline/looked.ts';
import { entryIdsOf, type ReadableStore } from '../../utils/store/store.ts';
import { tellerOf } from '../../utils/store/teller.ts';

export interface Neighbour {
  readonly href: string;
  readonly headline: string;
  readonly language: string | undefined;
}

export interface Neighbours {
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

type Wishes = Pick<Settings, 'rules'>;

/**
 * @param storyId undefined until it is known
 * @returns undefined until they are known
 */
export function useNeighbours(
  store: ReadableStore,
  wishes: Wishes,
  storyId: string | undefined,
): Neighbours | undefined {
  const [neighbours, setNeighbours] = useState<Neighbours>();
  useEffect(() => {
    if (storyId !== undefined) neighboursOf(store, wishes, storyId).then(setNeighbours).catch(report);
    // Once a story: other words do not change the way of somebody who is on it.
  }, [store, storyId]);
  return neighbours;
}

async function neighboursOf(store: ReadableStore, wishes: Wishes, storyId: string): Promise<Neighbours> {
  const digest = await orderWith(store, wishes, storyId);
  const trail = trailWith(readTrail(), digest, storyId);
  writeTrail(trail);
  const { before, after } = around(trail, storyId);
  return { previous: await firstOf(store, before), next: await firstOf(store, after) };
}

/** The popup's order, with the story that was opened where it stood before it was. */
async function orderWith(store: ReadableStore, { rules }: Wishes, storyId: string): Promise<string[]> {
  const now = Date.now();
  const [{ frontPage, inOrder, judgingOf }, sources, looked] = await Promise.all([
    import('../../utils/browser/page/judging.ts'),
    store.sources(),
    readLooked(),
  ]);
  const lookedAt = lookedBefore(looked, now);
  const { judge } = judgingOf(rules, sources);
  const wish = { now, midnight: startOfDay(now), sources, judge, lookedAt };
  const { stories, marks } = await frontPage(store, wish);
  const before = new Map(marks);
  for (const entryId of entryIdsOf(stories.filter(({ id }) => id === storyId))) before.delete(entryId);
  return inOrder(stories, before, wish).stories.map(({ id }) => id);
}

/** The first that is still there: stories go with their source, and become one with others. */
async function firstOf(store: ReadableStore, ids: readonly string[]): Promise<Neighbour | undefined> {
  for (const id of ids) {
    const story = await store.story(id);
    const teller = story && tellerOf(story);
    if (teller)
      return { href: readerHref(teller.entryId), headline: story.headline, language: story.language };
  }
  return undefined;
}
