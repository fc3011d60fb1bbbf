/** An open page into the reader, in its own tab: Back returns to the page. */
import { browser } from 'wxt/browser';
import { readTab } from '../../utils/browser/read-page.ts';
import { openProblem, showInReader } from '../../utils/browser/reader-tab.ts';
import { cleanOpenPage, keepPage, orRefused } from '../../utils/pipeline.ts';
import { fail, ok, type Result } from '../../utils/result.ts';
import { treeText } from '../../utils/text/block-text.ts';
import { openPorts } from './ports.ts';

/** Shorter ones are no article that anybody would want to be taken to. */
const leastText = 400;

/**
 * @param url set where nobody clicked: the tab is left alone if it shows another page by then, or one without
 *   much text
 */
export const readPageInReader = (tabId: number, url?: string): Promise<Result<{ entryId: string }>> =>
  orRefused(() => intoReader(tabId, url));

async function intoReader(tabId: number, url?: string): Promise<Result<{ entryId: string }>> {
  // First the text, then the reader: the grant of the click ends when the tab moves on.
  const ports = await openPorts();
  const article = await readTab(tabId, { wait: ports.wait, clean: (page) => cleanOpenPage(page, ports) });
  if (!article.ok) return article;
  if (url !== undefined) {
    if (treeText(article.value.blocks).length < leastText) return fail('no-text', url);
    // Read whole seconds after it was opened: its user may have gone on.
    if ((await browser.tabs.get(tabId)).url !== url) return fail('page-not-readable', `no more at ${url}`);
  }
  const entryId = await keepPage(article.value, ports);
  await showInReader(tabId, entryId);
  return ok({ entryId });
}

/** By key or menu there is no popup to say what went wrong: the reader says it. */
export async function readPageOrSay(tabId: number): Promise<void> {
  const read = await readPageInReader(tabId);
  if (!read.ok && (await isOpen(tabId))) await openProblem(read.problem.code);
}

/** Whoever closed the page meanwhile wants no word of it. */
const isOpen = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
