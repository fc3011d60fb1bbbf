/** The open tab's article, by a script injected for this one time with what the user's click granted. */
import { browser } from 'wxt/browser';
import { checkPage } from '../extract/check.ts';
import type { Article, ReadPage } from '../model.ts';
import { fail, type ProblemCode, type Result } from '../result.ts';

/** Some pages draw their text only after they were loaded: so long they are given. */
const secondLookMs = 1000;

interface ReadPorts {
  readonly wait: (ms: number) => Promise<void>;
  /** The second half of reading, by what is known of the page's site. */
  readonly clean: (page: ReadPage) => Promise<Result<Article>>;
}

export async function readTab(tabId: number, { wait, clean }: ReadPorts): Promise<Result<Article>> {
  const tab = await browser.tabs.get(tabId);
  if (tab.incognito) return fail('private-window', 'nothing is stored of private windows');
  const address = tab.url ?? '';
  const barred = whyNot(address);
  if (barred) return fail(barred, address);
  const first = await look(tabId, address, clean);
  if (first.ok || first.problem.code !== 'no-text') return first;
  await wait(secondLookMs);
  return look(tabId, address, clean);
}

async function look(tabId: number, address: string, clean: ReadPorts['clean']): Promise<Result<Article>> {
  let result: unknown;
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/article.js'] });
    result = injected?.result;
  } catch (error) {
    return fail('page-not-readable', error instanceof Error ? error.message : String(error));
  }
  const page = checkPage(result);
  if (!page) return fail('no-text', address);
  // The script runs in the page: it may name another page of the same site, reached meanwhile, and no other.
  if (new URL(page.url).origin !== new URL(address).origin) {
    return fail('page-not-readable', `the page says it is ${page.url}`);
  }
  return clean(page);
}

/** What no extension gets to read, or what is no page; undefined where it is worth a look. */
function whyNot(address: string): ProblemCode | undefined {
  if (!URL.canParse(address)) return 'page-of-browser';
  const { protocol, hostname, pathname } = new URL(address);
  if (/\.pdf$/i.test(pathname)) return 'page-pdf';
  if (protocol === 'file:') return 'page-not-readable';
  if (protocol !== 'http:' && protocol !== 'https:') return 'page-of-browser';
  const isStore =
    hostname === 'chromewebstore.google.com' ||
    hostname === 'addons.mozilla.org' ||
    (hostname === 'chrome.google.com' && /^\/webstore(?:\/|$)/.test(pathname));
  return isStore ? 'page-of-store' : undefined;
}
