/** The open tab's article, by a script injected for this one time with what the user's click granted. */
import { browser } from 'wxt/browser';
import { checkArticle } from '../extract/check.ts';
import type { Article } from '../model.ts';
import { fail, ok, type Result } from '../result.ts';

export async function readTab(tabId: number): Promise<Result<Article>> {
  const tab = await browser.tabs.get(tabId);
  if (tab.incognito) return fail('private-window', 'nothing is stored of private windows');
  if (!/^https?:/.test(tab.url ?? ''))
    return fail('page-not-readable', `a page of ${tab.url?.split(':')[0] ?? 'the browser'}`);
  let result: unknown;
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/article.js'] });
    result = injected?.result;
  } catch (error) {
    return fail('page-not-readable', error instanceof Error ? error.message : String(error));
  }
  const article = hasValue(result) ? checkArticle(result.value) : undefined;
  if (!article) return fail('no-text', tab.url ?? '');
  // The script runs in the page: it may name another page of the same site, reached meanwhile, and no other.
  if (new URL(article.url).origin !== new URL(tab.url ?? '').origin) {
    return fail('page-not-readable', `the page says it is ${article.url}`);
  }
  return ok(article);
}

const hasValue = (value: unknown): value is { value: Readonly<Record<string, unknown>> } =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  typeof value.value === 'object' &&
  value.value !== null;
