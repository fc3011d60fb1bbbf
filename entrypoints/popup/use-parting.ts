/** What a user parts from a story, and takes back again. */
import { useState } from 'preact/hooks';
import type { CardMember, CardStory } from '../../components/card-story.ts';
import type { Parted } from '../../components/story-list.tsx';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';

/** @param exchange shows other stories in the place of these */
export function useParting(exchange: (gone: readonly string[], ids: readonly string[]) => Promise<void>) {
  const [parted, setParted] = useState<Parted>();

  const split = async (story: CardStory, { entryId, sourceTitle }: CardMember): Promise<void> => {
    const parting = await request('split-story', { entryId });
    const { ids } = parting;
    if (ids.length === 0) return;
    await exchange([story.id], ids);
    const over = () => setParted(undefined);
    const undo = async () => {
      const whole = await request('unite-stories', parting);
      await exchange(ids, whole);
      over();
    };
    // Told where the reader looks: under the story that it left.
    const [storyId = story.id] = ids;
    setParted({ storyId, sourceTitle, onUndo: () => void undo().catch(report), onOver: over });
  };

  return {
    parted,
    onSplit: (story: CardStory, member: CardMember) => void split(story, member).catch(report),
  };
}
