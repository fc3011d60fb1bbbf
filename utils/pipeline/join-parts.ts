/** An article that goes on on other pages, joined to one; each part is kept as soon as it is read. */
import { joined } from '../clean/parts.ts';
import { isSamePart, mostParts } from '../extract/next-part.ts';
import type { Article, Entry, StoredArticle } from '../model.ts';
import { fail, ok, type Problem, type Result } from '../result.ts';
import { treeText } from '../text/block-text.ts';
import { siteName } from '../text/site-name.ts';
import { contained } from './contained.ts';
import { askPage } from './page-text.ts';
import type { Ports } from './ports.ts';
import { memoryFor } from './site-memory.ts';
import { retell, storedArticle } from './stored-article.ts';

/** In characters: what grows longer ends there, whatever its pages say. */
const mostText = 2_000_000;

export interface Joined {
  /** As it is stored now. */
  readonly article: StoredArticle;
  /** Pages that came to it. */
  readonly added: number;
  /** Why the rest did not; it can be asked for again. */
  readonly stopped?: Problem;
}

/** Ends, whatever the pages say: after so many parts, and where the article has grown out of measure. */
export async function joinParts(entryId: string, ports: Ports): Promise<Result<Joined>> {
  const entry = await ports.store.entry(entryId);
  let article = await ports.store.article(entryId);
  let added = 0;
  let stopped: Problem | undefined;
  for (let asked = 1; entry && article?.next && !stopped && asked <= mostParts; asked++) {
    const { next, blocks }: StoredArticle = article;
    const part = await contained('reading-failed', () => readPart(next, entry, ports));
    if (part.ok) {
      const { next: _, ...last } = part.value;
      article = await keepPart(entry, next, asked === mostParts ? last : part.value, ports);
      if (article && article.blocks.length > blocks.length) added++;
    } else stopped = part.problem;
  }
  if (!entry || !article) return fail('not-found', `no article ${entryId}`);
  if (added > 0) {
    ports.tell({ kind: 'article', entryId });
    ports.tell({ kind: 'stories' });
  }
  return ok({ article, added, ...(stopped ? { stopped } : {}) });
}

async function readPart(address: string, entry: Entry, ports: Ports): Promise<Result<Article>> {
  const page = await askPage(address, ports);
  // Of another site nothing is joined, allowed or not: nobody is asked to allow it.
  const lacking = page.ok ? undefined : page.problem.origins;
  if (lacking?.every((origin) => siteName(origin) !== siteName(address)))
    return fail('not-found', `${address} leads to ${lacking}`);
  if (!page.ok) return page;
  const { html, url } = page.value;
  if (!isSamePart(address, url)) return fail('not-found', `${address} leads to ${url}`);
  return ports.dom.fromPage(html, url, await memoryFor(entry, ports.store));
}

/** Nothing is joined twice where two readers ask for it; undefined where the article is gone. */
async function keepPart(entry: Entry, address: string, part: Article, ports: Ports) {
  const memory = await memoryFor(entry, ports.store);
  return ports.store.updateArticle(
    entry.id,
    (before) =>
      before.next === address
        ? storedArticle(measured(joined(before, part)), { ...before, entry, memory, names: ports.names })
        : before,
    retell,
  );
}

function measured(article: StoredArticle): StoredArticle {
  const { next: _, ...whole } = article;
  return treeText(article.blocks).length > mostText ? whole : article;
}
