/**
 * The only place where foreign markup becomes a document: inert, in a page that shows nothing. What
 * leaves it is a tree of allowed blocks.
 */
import { articleFromFeed, articleFromPage, type EntryFacts } from '../article.ts';
import type { Article } from '../model.ts';
import type { Result } from '../result.ts';

export function parsePage(html: string, url: string): Result<Article> {
  return articleFromPage(new DOMParser().parseFromString(html, 'text/html'), url);
}

export function parseFeedMarkup(html: string, facts: EntryFacts): Result<Article> {
  return articleFromFeed(new DOMParser().parseFromString(html, 'text/html').body, facts);
}
