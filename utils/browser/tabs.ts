/** The page the user is on, as the popup sees it: opening the popup has granted `activeTab`. */
import { browser } from 'wxt/browser';

export interface OpenPage {
  readonly tabId: number;
  readonly url: string;
  /** The feed that the page names in its head. */
  readonly feed?: { readonly url: string; readonly title: string };
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
    const feed = ((found?.result ?? []) as { url: string; title: string }[])[0];
    return feed ? { ...page, feed } : page;
  } catch (error) {
    // Shops of extensions and pages under an enterprise's policy refuse; there is nothing to offer then.
    console.debug('[lede] no look into the open page', error);
    return page;
  }
}

/** Runs inside the page: must stand alone. Comment feeds come last. */
function namedFeeds(): { url: string; title: string }[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][href]');
  const feeds = [...links]
    .filter((link) => /^application\/((rss|atom|rdf)\+xml|feed\+json)/i.test(link.type))
    .map((link) => ({ url: link.href, title: link.title.slice(0, 200) }));
  const isComments = (feed: { url: string; title: string }) =>
    /comment|تعليق/i.test(`${feed.url} ${feed.title}`);
  return feeds.sort((a, b) => Number(isComments(a)) - Number(isComments(b)));
}
