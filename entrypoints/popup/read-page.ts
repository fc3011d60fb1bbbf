/** The open page into the reader: loaded at the click. */
import { inPanel, leave } from '../../utils/browser/page/panel.ts';
import type { Said } from '../../utils/browser/page/use-sources.ts';
import { request } from '../../utils/browser/requests.ts';
import { activeTab } from '../../utils/browser/tabs.ts';
import { keysOf } from '../../utils/browser/triggers.ts';

/** @returns what stands in the way; where nothing does, the popup closes */
export async function readPage(): Promise<Said | undefined> {
  const tab = await activeTab();
  // A panel sees only what was granted: sites, or a page by its own click or key.
  if (inPanel && !tab?.url) return { key: 'here.unseen', values: { keys: await keysOf('read-page') } };
  const answer = tab?.id === undefined ? undefined : await request('read-page', { tabId: tab.id });
  if (!answer?.ok) return { key: `problem.${answer?.problem.code ?? 'page-not-readable'}` };
  leave();
  return undefined;
}
