/** The topics of a story, from the packs of the industries that the user follows. */
import { type CompiledTopics, compileTopics, type Topical, topicsOf } from '../group/topics.ts';
import type { Pack, Source, Topic } from '../model.ts';
import { followedPacks } from '../rules/packs.ts';

/** Made ready once for all stories: packs do not change while a page is open. */
const made = new Map<string, CompiledTopics>();

export function storyTopics(story: Topical, packs: readonly Pack[], sources: readonly Source[]): Topic[] {
  const followed = followedPacks(packs, sources);
  const key = followed.map(({ id }) => id).join();
  const compiled = made.get(key) ?? compileTopics(followed.flatMap(({ topics = [] }) => topics));
  made.set(key, compiled);
  return topicsOf(story, compiled);
}
