/** Whether the user looks at Lede at this moment. */
import { browser } from 'wxt/browser';

const readingPages = ['popup.html', 'reader.html', 'digest.html'];

/** An open popup, or one of our reading pages in front, in the window that has the focus. */
export async function isLookedAt(): Promise<boolean> {
  return (await isPopupOpen()) || (await isReadingInFront());
}

async function isPopupOpen(): Promise<boolean> {
  // Firefox has no contexts to ask for, and a background that sees its views.
  if (import.meta.env.FIREFOX) return browser.extension.getViews({ type: 'popup' }).length > 0;
  const popups = await browser.runtime.getContexts({ contextTypes: ['POPUP'] });
  return popups.length > 0;
}

async function isReadingInFront(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return false;
  const shown = import.meta.env.FIREFOX ? [tab.url] : await documentsIn(tab.id);
  const addresses = readingPages.map((page) => browser.runtime.getURL(`/${page}` as '/popup.html'));
  if (!shown.some((url) => addresses.some((address) => url?.startsWith(address)))) return false;
  return (await browser.windows.get(tab.windowId)).focused === true;
}

/** Our own pages in a tab: its address is not for an extension that may not read tabs. */
async function documentsIn(tabId: number): Promise<(string | undefined)[]> {
  const pages = await browser.runtime.getContexts({ contextTypes: ['TAB'], tabIds: [tabId] });
  return pages.map(({ documentUrl }) => documentUrl);
}
