/** An open page that someone wants to read: kept as the article of its entry, or beside those that sources brought. */
import { canonicalUrl, pageId } from '../identify/index.ts';
import type { Article, Entry, ReadPage, StoredArticle } from '../model.ts';
import { ok, type Result } from '../result.ts';
import { treeText } from '../text/block-text.ts';
import { isStub } from '../text/stub.ts';
import { contained } from './contained.ts';
import { keepArticle, type Made } from './enrich.ts';
import { entryOfPage } from './entry-of-page.ts';
import { askPage } from './page-text.ts';
import type { Ports } from './ports.ts';
import { learnFrom, memoryFor, readHere } from './site-memory.ts';
import { retell, storedArticle } from './stored-article.ts';

/** A stored article stays where the page as it was open tells so much less: folded in, or one part of several. */
const clearlyLess = 0.8;

type From = StoredArticle['from'];

/** The second half of reading a page: the first ran in its tab. */
export async function cleanOpenPage(page: ReadPage, { store }: Ports): Promise<Result<Article>> {
  // Seldom needed: a background that may load later does so.
  const { cleanPage } = await import('../clean/article.ts');
  return cleanPage(page, await memoryAt(page.url, store));
}

/** What is known of the page's site: by the source that brought it, where one did. */
const memoryAt = async (url: string, store: Ports['store']) =>
  memoryFor((await entryOfPage(url, store)) ?? { id: pageId(url), sourceId: readHere, url }, store);

/** The article behind a link that someone wants to read, fetched and kept as an open page is. */
export function readLink(url: string, ports: Ports): Promise<Result<{ entryId: string }>> {
  return contained('reading-failed', async () => {
    const page = await askPage(url, ports);
    if (!page.ok) return page;
    const { html, url: found } = page.value;
    const article = await ports.dom.fromPage(html, found, await memoryAt(found, ports.store));
    return article.ok ? ok({ entryId: await keepPage(article.value, ports, 'page') }) : article;
  });
}

/**
 * @param from whether its user had it open, or it was asked for as anybody gets it
 * @returns the id under which the reader finds it: that of its entry, and so its story, where a source brought it
 */
export async function keepPage(article: Article, ports: Ports, from: From = 'tab'): Promise<string> {
  const now = ports.now();
  const id = pageId(article.url);
  const known = await entryOfPage(article.url, ports.store);
  if (known) return keepWithEntry(known, { article, from }, ports);
  const entry: Entry = {
    id,
    sourceId: readHere,
    url: article.url,
    address: canonicalUrl(article.url),
    title: article.title,
    published: Math.min(article.published ?? now, now),
    text: treeText(article.blocks).slice(0, 600),
    seenAt: now,
    backlog: true,
    ...(article.byline ? { author: article.byline } : {}),
    ...(article.language ? { language: article.language } : {}),
    ...(article.image ? { image: article.image } : {}),
  };
  const memory = await memoryFor(entry, ports.store);
  const stored = storedArticle(article, { entry, from, storedAt: now, memory, names: ports.names });
  await ports.store.commitPage(entry, stored);
  await learnFrom(entry, stored, ports.store);
  ports.tell({ kind: 'article', entryId: id });
  return id;
}

async function keepWithEntry(entry: Entry, made: Made, ports: Ports): Promise<string> {
  const { store } = ports;
  const read = await keepArticle(entry, made, ports);
  await store.updateArticle(entry.id, (before) => (takesPlace(read, before) ? read : before), retell);
  await keepSaved(pageId(read.url), entry.id, store);
  ports.tell({ kind: 'stories' });
  return entry.id;
}

/** Not behind a wall, however much text stands before it, and not as anybody gets what its user had open. */
function takesPlace(read: StoredArticle, before: StoredArticle): boolean {
  if (isStub({ ...read, from: 'page' }) || (read.from === 'page' && before.from === 'tab')) return false;
  const length = ({ blocks }: Article) => treeText(blocks).length;
  return length(read) >= clearlyLess * length(before);
}

/** What was saved while no source had brought it is saved as what it has become. */
async function keepSaved(from: string, to: string, store: Ports['store']): Promise<void> {
  const savedAt = (await store.marks([from])).get(from)?.savedAt;
  if (savedAt === undefined) return;
  // Both at once: a death between would leave it there twice.
  await store.mark([from, to], ({ savedAt: before = savedAt, ...mark }) =>
    mark.entryId === to ? { ...mark, savedAt: before } : mark,
  );
}
