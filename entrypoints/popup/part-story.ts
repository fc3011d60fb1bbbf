/** A telling leaves its story, and comes back. Loaded when the user says so. */
import type { CardMember, CardStory } from '../../components/card-story.ts';
import type { Parted } from '../../components/story-list.tsx';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';

/**
 * @param exchange shows other stories in the place of these
 * @param say what is said under the story that it left, or nothing any more
 */
export async function partStory(
  story: CardStory,
  { entryId, sourceTitle }: CardMember,
  exchange: (gone: readonly string[], ids: readonly string[]) => Promise<void>,
  say: (parted: Parted | undefined) => void,
): Promise<void> {
  const parting = await request('split-story', { entryId });
  const { ids } = parting;
  if (ids.length === 0) return;
  await exchange([story.id], ids);
  const over = () => say(undefined);
  const undo = async () => {
    const whole = await request('unite-stories', parting);
    await exchange(ids, whole);
    over();
  };
  // Told where the reader looks: under the story that it left.
  const [storyId = story.id] = ids;
  say({ storyId, sourceTitle, onUndo: () => void undo().catch(report), onOver: over });
}
