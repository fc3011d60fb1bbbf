/** A stored article that is cleaned again: because a line was put back, or because the cleaner has learnt. */
import { ruleOfRemoved } from '../clean/site-memory.ts';
import type { Entry, StoredArticle } from '../model.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Ports } from './ports.ts';
import { memoryFor, remember } from './site-memory.ts';
import { retell, storedArticle } from './stored-article.ts';

/**
 * Puts back what the cleaner took out, here and from now on wherever the site says it.
 * @param key of the block, as `blockKey` gives it
 */
export async function putBack(entryId: string, key: string, ports: Ports): Promise<Result<StoredArticle>> {
  const entry = await ports.store.entry(entryId);
  const rule = ruleOfRemoved((await ports.store.article(entryId))?.blocks ?? [], key);
  if (!entry || !rule || key === '') return fail('not-found', `nothing of ${entryId} was left out as that`);
  await remember(entry, { rule, key }, ports.store);
  const article = await cleanAgain(entry, ports);
  return article ? ok(article) : fail('not-found', `no article ${entryId}`);
}

/** Undefined where there is no article of this entry any more. */
export async function cleanAgain(entry: Entry, ports: Ports): Promise<StoredArticle | undefined> {
  const memory = await memoryFor(entry, ports.store);
  // Seldom needed: a background that may load later does so.
  const { recleaned } = await import('../clean/article.ts');
  const article = await ports.store.updateArticle(
    entry.id,
    (before) => storedArticle(recleaned(before, memory), { ...before, entry, memory, names: ports.names }),
    retell,
  );
  ports.tell({ kind: 'article', entryId: entry.id });
  ports.tell({ kind: 'stories' });
  return article;
}
