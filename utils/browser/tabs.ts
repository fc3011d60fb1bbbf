/** The page the user is on, as the popup sees it: opening the popup has granted `activeTab`. */
import { browser } from 'wxt/browser';

export interface OpenPage {
  readonly tabId: number;
  readonly url: string;
  /** The address of the feed that the page names in its head. Its title there is often no name: "RSS". */
  readonly feed?: string;
}

export async function activeTab(): Promise<
  { id?: number | undefined; url?: string | undefined } | undefined
> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** The open page and its feed; nothing where pages may not be looked at, such as the browser's own. */
export async function openPageWithFeed(): Promise<OpenPage | undefined> {
  const tab = await activeTab();
  if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return undefined;
  const page = { tabId: tab.id, url: tab.url ?? '' };
  try {
    const [found] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: namedFeeds });
    const [feed] = (found?.result ?? []) as string[];
    return feed ? { ...page, feed } : page;
  } catch (error) {
    // Shops of extensions and pages under an enterprise's policy refuse; there is nothing to offer then.
    console.debug('[lede] no look into the open page', error);
    return page;
  }
}

/** Calls back when another tab comes to the front, or another page into one. Returns how to stop. */
export function onOtherPage(look: () => void): () => void {
  const onUpdated = (_: number, { status }: { status?: string }) => {
    if (status === 'complete') look();
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** Runs inside the page: must stand alone. Comment feeds come last. */
function namedFeeds(): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][href]');
  const feeds = [...links]
    .filter((link) => /^application\/((rss|atom|rdf)\+xml|feed\+json)/i.test(link.type))
    .map((link) => ({ url: link.href, isComments: /comment|تعليق/i.test(`${link.href} ${link.title}`) }));
  return feeds.sort((a, b) => Number(a.isComments) - Number(b.isComments)).map(({ url }) => url);
}
