/** What the user keeps, as stories. */
import type { Story } from '../model.ts';
import { countAds } from '../text/removals.ts';
import type { ReadableStore } from './store.ts';

/** What the user keeps, the last one kept first; a page read without a source is a story of its own. */
export async function savedStories(store: ReadableStore): Promise<Story[]> {
  const entryIds = await store.savedEntries();
  // At once: one after the other, each would wait for a turn of its own.
  const found = await Promise.all(
    entryIds.map(async (entryId) => (await store.storyOf(entryId)) ?? storyOfPage(store, entryId)),
  );
  const stories = new Map<string, Story>();
  for (const story of found) if (story && !stories.has(story.id)) stories.set(story.id, story);
  return [...stories.values()];
}

/** The story that a page is which was read without a source. */
export async function storyOfPage(store: ReadableStore, entryId: string): Promise<Story | undefined> {
  const entry = await store.entry(entryId);
  if (!entry) return undefined;
  const { id, sourceId, url, title, published, seenAt, backlog, language } = entry;
  const article = await store.article(id);
  return {
    id,
    headline: title,
    members: [{ entryId: id, sourceId, url, title, published }],
    latest: published,
    seenAt,
    backlog,
    leftOut: article ? countAds(article.removals) : 0,
    ...(language ? { language } : {}),
    ...(article ? { summary: article.summary } : {}),
  };
}
