/** Which entries tell the same event, and the stories that they make. */
import { Likeness } from './likeness.ts';
import { type Told, termsOf } from './terms.ts';

export { storyWindowMs } from './match.ts';
export { StoryGroups } from './story-groups.ts';
export type { Telling } from './tellings.ts';
export type { Told } from './terms.ts';

/** A label for each item, in order; equal labels tell one event. One member per source and story, but for updates. */
export function cluster(items: readonly Told[]): number[] {
  const likeness = new Likeness();
  const counted = items.map(termsOf);
  for (const item of counted) likeness.count(item);
  let next = 0;
  return counted.map((item) => {
    const label = likeness.nearest(item).join ?? String(next++);
    likeness.settle(item, label);
    return Number(label);
  });
}
