/** Stories of the store as cards of the digest. */
import type { CardStory } from '../../components/card-story.ts';
import { chips } from '../../utils/facts/rank.ts';
import type { Source, Story } from '../../utils/model.ts';
import { watchedFor } from '../../utils/pipeline/interest.ts';
import { isRead } from '../../utils/store/store.ts';
import { tellerFirst, tellerOf } from '../../utils/store/teller.ts';
import { factsSinceRead, newFacts } from '../../utils/text/new-facts.ts';
import { siteName } from '../../utils/text/site-name.ts';
import type { Digest } from './digest.ts';

export function cardsOf(
  { stories, marks }: Digest,
  sources: readonly Source[],
  watchWords: readonly string[],
): CardStory[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return stories.map((story) => {
    const members = tellerFirst(story);
    // Its words and figures stand on the card: the others add to those.
    const added = newFacts({ members });
    return {
      id: story.id,
      headline: story.headline,
      language: story.language,
      summary: story.summary?.sentences.map((sentence) => sentence.text) ?? [],
      facts: chips(tellerOf(story)?.facts ?? []).filter(({ kind }) => kind !== 'name'),
      news: factsSinceRead(story, marks).slice(0, mostAdded).map(textOf),
      members: members.map(({ entryId, url, title, published, sourceId }) => ({
        entryId,
        url,
        title,
        published,
        sourceTitle: byId.get(sourceId)?.title || siteName(url),
        adds: (added.get(entryId) ?? []).slice(0, mostAdded).map(textOf),
      })),
      latest: story.latest,
      read: isRead(story, marks),
      saved: story.members.some((member) => marks.get(member.entryId)?.savedAt !== undefined),
      watched: watchedFor(story, watchWords),
      image: wantsImage(story, byId) ? story.image : undefined,
    };
  });
}

const mostAdded = 3;
const textOf = ({ text }: { readonly text: string }) => text;

/** A story's picture may be any member's: it is drawn only where the user wants those of all its sources. */
function wantsImage(story: Story, byId: ReadonlyMap<string, Source>): boolean {
  return story.members.every((member) => byId.get(member.sourceId)?.images === true);
}
