/** Who speaks, as the browser tells it: nothing in a message says who it is from. */
import { browser } from 'wxt/browser';

export interface Sender {
  readonly id?: string | undefined;
  /** Both browsers' oldest version of ours has it; the polyfill's types do not. */
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

/**
 * All that a content script may say, and no answer comes to any of it. Whatever else it sends is refused: the page
 * it stands in may have taken it over.
 */
export const contentScriptsMaySay = ['here-article'] as const;

/** One of Lede's own pages, or its background. Its address alone does not prove it: a frame without one has its parent's. */
export function isOurs({ id, origin, url }: Sender): boolean {
  const own = browser.runtime.getURL('/');
  if (id !== browser.runtime.id || !url?.startsWith(own)) return false;
  return origin === undefined || `${origin}/` === own;
}

/** Our own script in the top frame of a page of the web, and of no private window. */
export function pageOfScript(sender: Sender): { readonly tabId: number; readonly url: string } | undefined {
  const { id, frameId, url, tab } = sender;
  if (id !== browser.runtime.id || isOurs(sender) || frameId !== 0 || !url) return undefined;
  return tab?.id === undefined || tab.incognito ? undefined : { tabId: tab.id, url };
}
