/** The search in the articles' text: the newest first, told as it is found. */

import type { Mark, Story } from '../../utils/model.ts';
import { articleSearch, type TextHit } from '../../utils/search/article-text.ts';
import { scopeOf } from '../../utils/search/filters.ts';
import type { Query } from '../../utils/search/query.ts';
import type { Pause } from '../../utils/search/story-index.ts';
import { storyOfPage } from '../../utils/store/saved.ts';
import { type Library, storyTest } from './find-stories.ts';

export interface StoryHit extends TextHit {
  readonly story: Story;
}

export interface Looked {
  readonly hits: readonly StoryHit[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** Articles looked through. */
  readonly count: number;
  /** How it ended: with the last article, or with as many hits as are shown. */
  readonly end?: 'all' | 'enough';
}

const mostHits = 50;

/**
 * @param listed stories that need not be looked at: they are found already
 * @param tell hears of each part
 */
export async function findInArticles(
  query: Query,
  { store, index, names, sources }: Library,
  listed: ReadonlySet<string>,
  tell: (looked: Looked) => void,
  pause: Pause,
): Promise<void> {
  const { fits } = scopeOf(query, names);
  const rows = index.rows.filter((row) => fits(row) && !listed.has(row.id));
  const entryIds = rows.flatMap((row) => row.entryIds);
  // Pages that were read without a source are no story's; filters speak of stories.
  if (query.filters.length === 0) entryIds.push(...(await withoutStory()));
  const test = await storyTest(query, sources);
  const search = articleSearch(query.terms);
  const marks = new Map<string, Mark>();
  const hits = new Map<string, StoryHit>();
  // The same list until there is one more: who draws it need not draw it again for each part.
  let list: readonly StoryHit[] = [];
  let count = 0;
  let wanted = true;
  await store.scanArticles(entryIds, async (part) => {
    for (const article of part) {
      const hit = search(article);
      count += 1;
      if (hit) await add(hit);
      wanted = await pause();
      if (!wanted || hits.size >= mostHits) break;
    }
    if (list.length < hits.size) list = [...hits.values()];
    if (wanted) tell({ hits: list, marks, count });
    return wanted && hits.size < mostHits;
  });
  if (!wanted) return;
  tell({ hits: list, marks, count, end: hits.size < mostHits ? 'all' : 'enough' });

  async function add(hit: TextHit): Promise<void> {
    const story = (await store.storyOf(hit.entryId)) ?? (await storyOfPage(store, hit.entryId));
    if (!story || hits.has(story.id)) return;
    const theirs = await store.marks(story.members.map(({ entryId }) => entryId));
    if (test && !test(story, theirs)) return;
    for (const [id, mark] of theirs) marks.set(id, mark);
    hits.set(story.id, { ...hit, story });
  }

  async function withoutStory(): Promise<string[]> {
    const told = new Set(index.rows.flatMap((row) => row.entryIds));
    return (await store.articleIds()).filter((id) => !told.has(id));
  }
}
