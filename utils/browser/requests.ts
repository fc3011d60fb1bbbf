/**
 * What pages may ask of the background: a typed table, one line a request. Who is answered, and to what, is in
 * `answering.ts`.
 */
import { browser } from 'wxt/browser';
import type { WholePage } from '../article.ts';
import type { Source, StoredArticle } from '../model.ts';
import type { Discovery } from '../pipeline/discover.ts';
import type { Choice } from '../pipeline/follow.ts';
import type { Imported } from '../pipeline/import.ts';
import type { Joined } from '../pipeline/join-parts.ts';
import type { RoundReport } from '../pipeline/ports.ts';
import type { ReadScope } from '../pipeline/read-all.ts';
import type { SourceChange } from '../poll/settings.ts';
import type { Result } from '../result.ts';
import type { Parting } from '../store/split.ts';

export type { RoundReport } from '../pipeline/ports.ts';

/** What came of a notice that was asked for to see whether it arrives. */
export type TestAnswer = 'shown' | 'not-allowed' | 'blocked' | 'refused';

export interface RequestMap {
  /** Follow a site or feed. Its permission has been granted before. */
  follow: {
    ask: { address: string; title?: string; choice?: Choice };
    answer: Result<{ source: Source; added: boolean }>;
  };
  /** What there is to follow at an address; with one headline of it, the list that this one belongs to. */
  discover: { ask: { address: string; headline?: string }; answer: Result<Discovery> };
  /** The same for a source whose headlines are found no more; with a choice, they are read so from now on. */
  relearn: {
    ask: { sourceId: string; headline?: string; choice?: Choice };
    answer: Result<Discovery | undefined>;
  };
  /** Finish what the user asked for before a permission prompt closed the popup. */
  'settle-intents': { ask: Record<string, never>; answer: null };
  /** Follow the list of this intent. Progress goes out as changes. Null where it was followed before. */
  'import-list': { ask: { id: string }; answer: Result<Imported | null> };
  /** Poll every source now, or one. Progress goes out as changes. */
  refresh: { ask: { sourceId?: string }; answer: Result<RoundReport> };
  'remove-source': { ask: { sourceId: string }; answer: null };
  /** Puts back what was removed within the last hour; tells whether it was there to be put back. */
  'restore-source': { ask: { sourceId: string }; answer: boolean };
  /** False where the wish cannot be fulfilled; nothing is changed then. */
  'update-source': { ask: { sourceId: string; change: SourceChange }; answer: boolean };
  /** Going on polls it at once, unless its server asked for a pause. */
  'pause-source': { ask: { sourceId: string; paused: boolean }; answer: null };
  /** Another path for a folder and all that lies in it; false where that cannot be. */
  'rename-folder': { ask: { from: readonly string[]; to: readonly string[] }; answer: boolean };
  'set-images': { ask: { sourceId: string; images: boolean }; answer: null };
  /** Extract the open page and show it in the reader, in the same tab. */
  'read-page': { ask: { tabId: number }; answer: Result<{ entryId: string }> };
  /** The article behind a link, fetched now. */
  'read-link': { ask: { url: string }; answer: Result<{ entryId: string }> };
  /** The article of an entry, fetched now if it was not enriched yet. */
  'load-article': { ask: { entryId: string }; answer: Result<StoredArticle> };
  /** Puts back what was left out of an article, by its key, here and from now on on its site. */
  'put-back': { ask: { entryId: string; key: string }; answer: Result<StoredArticle> };
  /** The page of an article, asked for anew: all its text, and the page as a file for a report. */
  'whole-page': { ask: { entryId: string }; answer: Result<WholePage> };
  /** Reads the pages on which an article goes on, and stores them with it. */
  'join-parts': { ask: { entryId: string }; answer: Result<Joined> };
  /** This entry tells another event than its story: it leaves for good. What it takes to undo that. */
  'split-story': { ask: { entryId: string }; answer: Parting };
  /** They tell one event after all: what `split-story` parted is put together again. */
  'unite-stories': { ask: Parting; answer: readonly string[] };
  /** Always read this site here, or no more. Its permission has been granted before. */
  'here-site': { ask: { site: string; on: boolean }; answer: null };
  mark: {
    ask: { entryIds: readonly string[]; read?: boolean; saved?: boolean; hidden?: boolean };
    answer: null;
  };
  /** Marks all of these as read; tells of how many stories. `restore-read` takes back the last time. */
  'mark-all-read': { ask: ReadScope; answer: number };
  'restore-read': { ask: Record<string, never>; answer: number };
  /** The digest is on screen now, and was since then: what comes later is new the next time. */
  looked: { ask: { since: number }; answer: null };
  /** What the digest is made by has changed: its first screen is made anew. */
  recount: { ask: Record<string, never>; answer: null };
  /** Shows a notice now, for the user to see whether it arrives; why not, where that is known. */
  'test-notice': { ask: Record<string, never>; answer: TestAnswer };
  /** A snapshot of what is here, before a backup takes its place. */
  'keep-snapshot': { ask: Record<string, never>; answer: null };
  /** Nothing that Lede keeps is left, and no permission. */
  'delete-everything': { ask: Record<string, never>; answer: null };
}

export type RequestName = keyof RequestMap;
export type Answers = {
  readonly [Name in RequestName]: (ask: RequestMap[Name]['ask']) => Promise<RequestMap[Name]['answer']>;
};

/** Asks the background. Throws only where the background itself is broken. */
export async function request<Name extends RequestName>(
  name: Name,
  ask: RequestMap[Name]['ask'],
): Promise<RequestMap[Name]['answer']> {
  return (await browser.runtime.sendMessage({ lede: name, ask })) as RequestMap[Name]['answer'];
}
