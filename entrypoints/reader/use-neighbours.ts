/** The stories before and after the one that is read: in the popup's order, as it was when this tab set out. */
import { useEffect, useState } from 'preact/hooks';
import { around, trailWith } from '../../utils/article/trail.ts';
import { readLooked } from '../../utils/browser/first-screen.ts';
import { readTrail, writeTrail } from '../../utils/browser/page/kept-trail.ts';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import { frontPage, lookedBefore } from '../../utils/pipeline/front-page.ts';
import type { Store } from '../../utils/store/store.ts';
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

/** @param storyId undefined until it is known */
export function useNeighbours(store: Store, settings: Settings, storyId: string | undefined): Neighbours {
  const [neighbours, setNeighbours] = useState<Neighbours>({});
  useEffect(() => {
    if (storyId !== undefined) neighboursOf(store, settings, storyId).then(setNeighbours).catch(report);
    // Once a story: other settings do not change the way of somebody who is on it.
  }, [store, storyId]);
  return neighbours;
}

async function neighboursOf(store: Store, settings: Settings, storyId: string): Promise<Neighbours> {
  const now = Date.now();
  const { watchWords, mutedWords } = settings;
  const { stories } = await frontPage(store, {
    now,
    midnight: startOfDay(now),
    sources: await store.sources(),
    watchWords,
    mutedWords,
    lookedAt: lookedBefore(await readLooked(), now),
    opened: storyId,
  });
  const ids = stories.map(({ id }) => id);
  const trail = trailWith(readTrail(), ids, storyId);
  writeTrail(trail);
  const { before, after } = around(trail, storyId);
  return { previous: await firstOf(store, before), next: await firstOf(store, after) };
}

/** The first that is still there: stories go with their source, and become one with others. */
async function firstOf(store: Store, ids: readonly string[]): Promise<Neighbour | undefined> {
  for (const id of ids) {
    const story = await store.story(id);
    const teller = story && tellerOf(story);
    if (teller)
      return { href: readerHref(teller.entryId), headline: story.headline, language: story.language };
  }
  return undefined;
}
