/** What a user parts from a story, and takes back again. */
import { useState } from 'preact/hooks';
import type { CardMember, CardStory } from '../../components/card-story.ts';
import type { Parted } from '../../components/story-list.tsx';
import { report } from '../../utils/browser/page/report.ts';

/** @param exchange shows other stories in the place of these */
export function useParting(exchange: (gone: readonly string[], ids: readonly string[]) => Promise<void>) {
  const [parted, setParted] = useState<Parted>();
  return {
    parted,
    onSplit(story: CardStory, member: CardMember) {
      import('./part-story.ts')
        .then(({ partStory }) => partStory(story, member, exchange, setParted))
        .catch(report);
    },
  };
}
