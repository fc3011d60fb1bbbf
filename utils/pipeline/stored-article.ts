/** An article as it is kept, and its story as it is told by it. */
import type { Article, StoredArticle, Story } from '../model.ts';
import { summarise } from '../summarise/index.ts';
import { countAds } from '../text/removals.ts';

/** An article with its summary. */
export function storedArticle(
  entryId: string,
  title: string,
  article: Article,
  from: StoredArticle['from'],
  storedAt: number,
): StoredArticle {
  const summary = summarise({
    title: title || article.title,
    blocks: article.blocks,
    ...(article.language ? { language: article.language } : {}),
  });
  return {
    ...article,
    entryId,
    from,
    storedAt,
    summary: summary ?? { maker: 'extract', sentences: [] },
  };
}

/** A story with what its article told; the first member's article speaks for the story. */
export function improve(story: Story, article: StoredArticle): Story {
  const speaks = story.id === article.entryId || story.summary === undefined;
  return {
    ...story,
    leftOut: story.leftOut + countAds(article.removals),
    ...(speaks && article.summary.sentences.length > 0 ? { summary: article.summary } : {}),
    ...(speaks && article.language ? { language: article.language } : {}),
    ...(story.image === undefined && article.image ? { image: article.image } : {}),
  };
}

/** A story whose article was cleaned again; the one that spoke for it goes on doing so. */
export function retell(story: Story, before: StoredArticle, after: StoredArticle): Story {
  const speaks = JSON.stringify(story.summary) === JSON.stringify(before.summary);
  return {
    ...story,
    leftOut: Math.max(0, story.leftOut - countAds(before.removals) + countAds(after.removals)),
    ...(speaks && after.summary.sentences.length > 0 ? { summary: after.summary } : {}),
  };
}
