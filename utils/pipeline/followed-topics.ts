/** The topics of the industries that the user follows, made ready once for all stories of a page. */
import { type CompiledTopics, compileTopics } from '../../group/topics.ts';
import type { Source } from '../../model.ts';
import { followedPacks } from '../../rules/packs.ts';
import { loadPacks } from './packs.ts';

let made: { readonly key: string; readonly topics: CompiledTopics } | undefined;

/** Loads the packs at the first call. */
export async function followedTopics(sources: readonly Source[]): Promise<CompiledTopics> {
  const packs = followedPacks(await loadPacks(), sources);
  const key = packs.map(({ id }) => id).join();
  if (made?.key !== key) made = { key, topics: compileTopics(packs.flatMap(({ topics = [] }) => topics)) };
  return made.topics;
}
