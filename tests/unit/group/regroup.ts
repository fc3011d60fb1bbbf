/** Fresh entries into known stories, by somebody who remembers nothing. */
import { StoryGroups } from '../../../utils/group/index.ts';
import type { Entry, Story } from '../../../utils/model.ts';
import { teaser } from '../../../utils/summarise/index.ts';

export function regroup(fresh: readonly Entry[], known: readonly Story[] = []): Story[] {
  const groups = new StoryGroups();
  groups.wants(fresh, 0, 0);
  return groups.group(fresh, known, (one) => teaser(one.text, one.title));
}
