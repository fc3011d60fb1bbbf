/** What a query finds among the stories: by their texts, and by what only the store and the packs know. */

import type { Mark, SearchText, Source, Story, Topic } from '../../utils/model.ts';
import { type SourceNames, scopeOf } from '../../utils/search/filters.ts';
import type { Filter, Query } from '../../utils/search/query.ts';
import type { Pause, StoryIndex } from '../../utils/search/story-index.ts';
import { isRead, type ReadableStore } from '../../utils/store/store.ts';
import { searchWords } from '../../utils/text/search-text.ts';

export interface Library {
  readonly store: ReadableStore;
  readonly index: StoryIndex;
  readonly sources: readonly Source[];
  readonly names: SourceNames;
}

export interface Found {
  readonly stories: readonly Story[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** How many there are; at least, where `more` is true and filters had to look into each. */
  readonly total: number;
  readonly exact: boolean;
  readonly more: boolean;
  /** The stories whose titles, names or summaries have the words, whether they are shown or not. */
  readonly ids: ReadonlySet<string>;
}

type Marks = ReadonlyMap<string, Mark>;
/** Tells whether a story passes the filters that a row knows nothing of. */
export type StoryTest = (story: Story, marks: Marks) => boolean;

/** Stories looked into at a time. */
const step = 100;

/** @returns undefined where nobody waits for it any more */
export async function findStories(
  query: Query,
  { store, index, names, sources }: Library,
  limit: number,
  pause: Pause,
): Promise<Found | undefined> {
  const scope = scopeOf(query, names);
  const saved = query.filters.some(isSaved) ? new Set(await store.savedEntries()) : undefined;
  const fits = (row: SearchText) => scope.fits(row) && (!saved || row.entryIds.some((id) => saved.has(id)));
  const [rows, test] = await Promise.all([
    index.search(query.terms, { ...scope, fits }, pause),
    storyTest(query, sources),
  ]);
  if (!rows) return undefined;
  const stories: Story[] = [];
  const marks = new Map<string, Mark>();
  let looked = 0;
  while (looked < rows.length && stories.length < limit) {
    const part = rows.slice(looked, looked + (test ? step : limit));
    looked += part.length;
    const [ofPart, theirs] = await Promise.all([
      Promise.all(part.map(({ id }) => store.story(id))),
      store.marks(part.flatMap(({ entryIds }) => entryIds)),
    ]);
    for (const story of ofPart) if (story && (!test || test(story, theirs))) stories.push(story);
    for (const [id, mark] of theirs) marks.set(id, mark);
    if (!(await pause())) return undefined;
  }
  const all = looked >= rows.length;
  return {
    stories: stories.slice(0, limit),
    marks,
    total: test ? stories.length : rows.length,
    exact: !test || all,
    more: !all || stories.length > limit,
    ids: new Set(rows.map(({ id }) => id)),
  };
}

const isSaved = (filter: Filter) => filter.kind === 'is' && filter.state === 'saved';

/** The topics are loaded with the first filter that asks for one. Undefined where no story need be looked into. */
export async function storyTest(
  { filters }: Query,
  sources: readonly Source[],
): Promise<StoryTest | undefined> {
  const states = filters.flatMap((one) => (one.kind === 'is' ? one.state : []));
  const topics = filters.flatMap((one) => (one.kind === 'topic' ? [one.words] : []));
  const about = topics.length > 0 ? await topicTest(topics, sources) : undefined;
  if (states.length === 0 && !about) return undefined;
  return (story, marks) =>
    (!about || about(story)) &&
    states.every((state) =>
      state === 'saved'
        ? story.members.some(({ entryId }) => marks.get(entryId)?.savedAt !== undefined)
        : isRead(story, marks) === (state === 'read'),
    );
}

async function topicTest(topics: readonly (readonly string[])[], sources: readonly Source[]) {
  const { storyTopics, packs } = await loadTopics();
  return (story: Story) =>
    storyTopics(story, packs, sources).some((topic) => topics.some((words) => isCalled(topic, words)));
}

const loadTopics = async () => {
  const [{ storyTopics }, { loadPacks }] = await Promise.all([
    import('../../utils/pipeline/story-topics.ts'),
    import('../../utils/browser/page/packs.ts'),
  ]);
  return { storyTopics, packs: await loadPacks() };
};

/** In whichever of its languages. */
const isCalled = ({ name }: Topic, words: readonly string[]): boolean => {
  const called = searchWords(Object.values(name).join(' '));
  return words.every((word) => called.some((one) => one.startsWith(word)));
};

/** The names asked for by `topic:` that no topic has which these sources' stories can be about. */
export async function unknownTopics({ filters }: Query, sources: readonly Source[]): Promise<string[]> {
  const asked = filters.flatMap((one) => (one.kind === 'topic' ? [one.words] : []));
  if (asked.length === 0) return [];
  const [{ followedPacks }, { packs }] = await Promise.all([
    import('../../utils/rules/packs.ts'),
    loadTopics(),
  ]);
  const topics = followedPacks(packs, sources).flatMap(({ topics: some = [] }) => some);
  return asked
    .filter((words) => !topics.some((topic) => isCalled(topic, words)))
    .map((words) => words.join(' '));
}
