/** What the user cares for, as the order of the stories wants it; for each page that shows them in that order. */
import type { Interest } from '../group/rank.ts';
import type { Mark, Source, Story } from '../model.ts';
import { watchedWords } from '../rules/watch.ts';
import { isRead } from '../store/store.ts';

export function interestOf(
  sources: readonly Source[],
  watchWords: readonly string[],
  marks: ReadonlyMap<string, Mark>,
): Interest {
  const weights = new Map(sources.map(({ id, weight }) => [id, weight]));
  return {
    isRead: (story) => isRead(story, marks),
    watched: (story) => watchedFor(story, watchWords),
    weight: (sourceId) => weights.get(sourceId),
  };
}

/** The user's words that stand in what is shown of a story. */
export function watchedFor(story: Story, words: readonly string[]): string[] {
  return words.length === 0 ? [] : watchedWords(wordsOf(story), words);
}

/** What is shown of a story, as one text. */
export const wordsOf = (story: Story): string =>
  [
    story.headline,
    ...(story.summary?.sentences ?? []).map((sentence) => sentence.text),
    ...story.members.map((member) => member.title),
  ].join('\n');
