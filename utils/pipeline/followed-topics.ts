/** The topics of the industries that the user follows, made ready once for all stories of a page. */
import { type CompiledTopics, compileTopics } from '../group/topics.ts';
import type { Pack, Source } from '../model.ts';
import { followedPacks } from '../rules/packs.ts';

let made: { readonly key: string; readonly topics: CompiledTopics } | undefined;

export function followedTopics(all: readonly Pack[], sources: readonly Source[]): CompiledTopics {
  const packs = followedPacks(all, sources);
  const key = packs.map(({ id }) => id).join();
  if (made?.key !== key) made = { key, topics: compileTopics(packs.flatMap(({ topics = [] }) => topics)) };
  return made.topics;
}
