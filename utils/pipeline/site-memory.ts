/** What is remembered of the site that an entry came from: by its source, or by its host where it has none. */
import { keepLine, learn, type SiteMemory, siteMemoryOf, withoutArticle } from '../clean/site-memory.ts';
import type { Entry, RemovalRule, StoredArticle } from '../model.ts';
import { hostOf } from '../net/by-host.ts';
import { readHere, type Store, siteMemoryKey } from '../store/store.ts';

export { readHere };

type Place = Pick<Entry, 'id' | 'sourceId' | 'url'>;

const keyOf = ({ sourceId, url }: Place): string =>
  siteMemoryKey(sourceId === readHere ? `${readHere}:${hostOf(url)}` : sourceId);

/** As the cleaner of this one wants it: with what the site's other articles tell. */
export async function memoryFor(entry: Place, store: Store): Promise<SiteMemory> {
  return withoutArticle(siteMemoryOf(await store.fact(keyOf(entry))), entry.id);
}

export async function learnFrom(entry: Place, article: StoredArticle, store: Store): Promise<void> {
  // Of a source that was removed while its article was fetched, nothing would ever be forgotten.
  if (entry.sourceId !== readHere && !(await store.source(entry.sourceId))) return;
  await store.changeFact(keyOf(entry), (fact) => learn(siteMemoryOf(fact), { ...article, id: entry.id }));
}

export const remember = (entry: Place, line: { rule: RemovalRule; key: string }, store: Store) =>
  store.changeFact(keyOf(entry), (fact) => keepLine(siteMemoryOf(fact), line));
