/**
 * The only place where foreign markup becomes a document: inert, in a page that shows nothing. What
 * leaves it is a tree of allowed blocks, and a page's text for a report.
 */
import { articleFromFeed, articleFromPage, type EntryFacts, type WholePage, wholePage } from '../article.ts';
import type { SiteMemory } from '../clean/site-memory.ts';
import type { Article } from '../model.ts';
import { ok, type Result } from '../result.ts';

export type ParseTask =
  | { readonly kind: 'page'; readonly html: string; readonly url: string; readonly memory: SiteMemory }
  | { readonly kind: 'feed'; readonly html: string; readonly facts: EntryFacts; readonly memory: SiteMemory }
  | { readonly kind: 'whole'; readonly html: string; readonly url: string };

/** What comes of each kind of task. */
export interface Parsed {
  readonly page: Article;
  readonly feed: Article;
  readonly whole: WholePage;
}

/** What Chrome's worker sends to its offscreen page. */
export interface OffscreenMessage {
  readonly offscreen: ParseTask;
}

export const isOffscreenMessage = (message: unknown): message is OffscreenMessage =>
  typeof message === 'object' && message !== null && 'offscreen' in message;

/** A form called "body" would stand in for a document's body, and so on. */
const naming = 'form[name],img[name],iframe[name],embed[name],object[name],object[id]';

/** By the prototypes: the document and its forms may be asked only after this. */
function withoutNames(document: Document): Document {
  for (const element of Document.prototype.querySelectorAll.call(document, naming))
    for (const name of ['name', 'id']) Element.prototype.removeAttribute.call(element, name);
  return document;
}

export function runTask(task: ParseTask): Result<Parsed[ParseTask['kind']]> {
  const parse = () => withoutNames(new DOMParser().parseFromString(task.html, 'text/html'));
  switch (task.kind) {
    case 'page':
      return articleFromPage(parse, task.url, task.memory);
    case 'feed':
      return articleFromFeed(parse, task.facts, task.memory);
    case 'whole':
      return ok(wholePage(parse, task.url));
  }
}
