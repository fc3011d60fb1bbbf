/**
 * The only place where foreign markup becomes a document: inert, in a page that shows nothing. What
 * leaves it is a tree of allowed blocks.
 */
import { articleFromFeed, articleFromPage, type EntryFacts } from '../article.ts';
import type { SiteMemory } from '../clean/site-memory.ts';
import type { Article } from '../model.ts';
import type { Result } from '../result.ts';

export type ParseTask = { readonly html: string; readonly memory: SiteMemory } & (
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'feed'; readonly facts: EntryFacts }
);

/** What Chrome's worker sends to its offscreen page. */
export interface OffscreenMessage {
  readonly offscreen: ParseTask;
}

export const isOffscreenMessage = (message: unknown): message is OffscreenMessage =>
  typeof message === 'object' && message !== null && 'offscreen' in message;

export function runTask(task: ParseTask): Result<Article> {
  const parse = () => new DOMParser().parseFromString(task.html, 'text/html');
  return task.kind === 'page'
    ? articleFromPage(parse, task.url, task.memory)
    : articleFromFeed(parse, task.facts, task.memory);
}
