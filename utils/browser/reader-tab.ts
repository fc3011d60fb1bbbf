/** Where the reader opens. */
import { browser } from 'wxt/browser';
import type { ProblemCode } from '../result.ts';

/** In a tab of its own. */
export async function openReader(entryId: string): Promise<void> {
  await openTab(readerUrl(entryId));
}

/** In the tab of the page it was read from: Back returns to the page. */
export async function showInReader(tabId: number, entryId: string): Promise<void> {
  await browser.tabs.update(tabId, { url: `${readerUrl(entryId)}&back=1` });
}

/** The reader of a link: it fetches the page, and asks for its site where that is not granted. */
export async function openLink(url: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/reader.html?link=${encodeURIComponent(url)}`) });
}

/** The reader with nothing but a sentence: why a page could not be read. */
export async function openProblem(code: ProblemCode): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/reader.html?problem=${code}`) });
}

/** The digest of what came since then; of a week where it is not given. */
export async function openDigest(since: number | undefined): Promise<void> {
  const query = since === undefined ? 'span=week' : `since=${since}`;
  await openTab(browser.runtime.getURL(`/digest.html?${query}`));
}

/** All that is new, in a tab. */
export async function openStories(): Promise<void> {
  await openTab(browser.runtime.getURL('/popup.html'));
}

/** In front of whatever the user looks at: a notification is clicked from anywhere, and with no window open. */
async function openTab(url: string): Promise<void> {
  const tab = await browser.tabs.create({ url }).catch(() => undefined);
  if (tab?.windowId === undefined) await browser.windows.create({ url });
  else await browser.windows.update(tab.windowId, { focused: true });
}

const readerUrl = (entryId: string) =>
  browser.runtime.getURL(`/reader.html?entry=${encodeURIComponent(entryId)}`);
