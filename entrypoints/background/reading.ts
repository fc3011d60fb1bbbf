/** An open page into the reader, in its own tab: Back returns to the page. */
import { readTab } from '../../utils/browser/read-page.ts';
import { openProblem, showInReader } from '../../utils/browser/reader-tab.ts';
import { cleanOpenPage, keepPage } from '../../utils/pipeline.ts';
import { ok, type Result } from '../../utils/result.ts';
import { openPorts } from './ports.ts';

export async function readPageInReader(tabId: number): Promise<Result<{ entryId: string }>> {
  // First the text, then the reader: the grant of the click ends when the tab moves on.
  const ports = await openPorts();
  const article = await readTab(tabId, { wait: ports.wait, clean: (page) => cleanOpenPage(page, ports) });
  if (!article.ok) return article;
  const entryId = await keepPage(article.value, ports);
  await showInReader(tabId, entryId);
  return ok({ entryId });
}

/** By key or menu there is no popup to say what went wrong: the reader says it. */
export async function readPageOrSay(tabId: number): Promise<void> {
  const read = await readPageInReader(tabId);
  if (!read.ok) await openProblem(read.problem.code);
}
