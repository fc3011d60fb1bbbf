/** A stored article's page asked for again: what somebody misses in the article may stand there. */
import type { WholePage } from '../article.ts';
import { fail, type Result } from '../result.ts';
import { contained } from './contained.ts';
import { askPage } from './page-text.ts';
import type { Ports } from './ports.ts';

/** Changes nothing that is stored. */
export async function readWhole(entryId: string, ports: Ports): Promise<Result<WholePage>> {
  const entry = await ports.store.entry(entryId);
  const url = (await ports.store.article(entryId))?.url ?? entry?.url;
  if (url === undefined) return fail('not-found', `no entry ${entryId}`);
  return contained('reading-failed', async () => {
    const page = await askPage(url, ports);
    return page.ok ? ports.dom.whole(page.value.html, page.value.url) : page;
  });
}
