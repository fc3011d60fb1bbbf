/** Stories of the store as cards of the digest. */
import type { CardStory } from '../../components/card-story.ts';
import type { Source, Story } from '../../utils/model.ts';
import { watchedWords } from '../../utils/rules/watch.ts';
import { isRead } from '../../utils/store/store.ts';
import { siteName } from '../../utils/text/site-name.ts';
import type { Digest } from './digest.ts';

export function cardsOf(
  { stories, marks }: Digest,
  sources: readonly Source[],
  watchWords: readonly string[],
): CardStory[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return stories.map((story) => ({
    id: story.id,
    headline: story.headline,
    language: story.language,
    summary: story.summary?.sentences.map((sentence) => sentence.text) ?? [],
    members: story.members.map(({ entryId, url, title, published, sourceId }) => ({
      entryId,
      url,
      title,
      published,
      sourceTitle: byId.get(sourceId)?.title || siteName(url),
    })),
    latest: story.latest,
    read: isRead(story, marks),
    saved: story.members.some((member) => marks.get(member.entryId)?.savedAt !== undefined),
    watched: watchedFor(story, watchWords),
    image: wantsImage(story, byId) ? story.image : undefined,
  }));
}

/** A story's picture may be any member's: it is drawn only where the user wants those of all its sources. */
function wantsImage(story: Story, byId: ReadonlyMap<string, Source>): boolean {
  return story.members.every((member) => byId.get(member.sourceId)?.images === true);
}

/** The user's words that stand in what the card says of a story. */
export function watchedFor(story: Story, words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const said = [
    story.headline,
    ...(story.summary?.sentences ?? []).map((sentence) => sentence.text),
    ...story.members.map((member) => member.title),
  ];
  return watchedWords(said.join('\n'), words);
}
