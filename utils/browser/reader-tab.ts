/** Where the reader opens. */
import { browser } from 'wxt/browser';
import type { ProblemCode } from '../result.ts';

/** In a tab of its own. */
export async function openReader(entryId: string): Promise<void> {
  await browser.tabs.create({ url: readerUrl(entryId) });
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

const readerUrl = (entryId: string) =>
  browser.runtime.getURL(`/reader.html?entry=${encodeURIComponent(entryId)}`);
