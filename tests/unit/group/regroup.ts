/** Fresh entries into known stories, by somebody who remembers nothing. */
import { StoryGroups } from '../../../utils/group/index.ts';
import type { Entry, Story } from '../../../utils/model.ts';
import { teaser } from '../../../utils/summarise/index.ts';

export function regroup(fresh: readonly Entry[], known: readonly Story[] = []): Story[] {
  const groups = new StoryGroups();
  groups.needs(0, undefined, 0);
  groups.learn([...known].sort((a, b) => a.seenAt - b.seenAt));
  groups.place(fresh, 0);
  return groups.group(fresh, known, (one) => {
    const summary = teaser(one.text, one.title);
    return summary ? { summary } : {};
  });
}
