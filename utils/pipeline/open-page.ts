/** An open page that someone wants to read: kept beside the entries, whether it has a source or not. */
import { canonicalUrl, pageId } from '../identify/index.ts';
import type { Article, Entry, ReadPage } from '../model.ts';
import { ok, type Result } from '../result.ts';
import { treeText } from '../text/block-text.ts';
import { contained } from './contained.ts';
import { askPage } from './page-text.ts';
import type { Ports } from './ports.ts';
import { learnFrom, memoryFor, readHere } from './site-memory.ts';
import { storedArticle } from './stored-article.ts';

/** The second half of reading a page: the first ran in its tab. */
export async function cleanOpenPage(page: ReadPage, { store }: Ports): Promise<Result<Article>> {
  const place = { id: pageId(page.url), sourceId: readHere, url: page.url };
  // Seldom needed: a background that may load later does so.
  const { cleanPage } = await import('../clean/article.ts');
  return cleanPage(page, await memoryFor(place, store));
}

/** The article behind a link that someone wants to read, fetched and kept as an open page is. */
export function readLink(url: string, ports: Ports): Promise<Result<{ entryId: string }>> {
  return contained('reading-failed', async () => {
    const page = await askPage(url, ports);
    if (!page.ok) return page;
    const { html, url: found } = page.value;
    const place = { id: pageId(found), sourceId: readHere, url: found };
    const article = await ports.dom.fromPage(html, found, await memoryFor(place, ports.store));
    return article.ok ? ok({ entryId: await keepPage(article.value, ports) }) : article;
  });
}

/** Returns the id under which the reader finds it. */
export async function keepPage(article: Article, ports: Ports): Promise<string> {
  const now = ports.now();
  const id = pageId(article.url);
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
  const stored = storedArticle(article, { entry, from: 'page', storedAt: now, memory, names: ports.names });
  await ports.store.commitPage(entry, stored);
  await learnFrom(entry, stored, ports.store);
  ports.tell({ kind: 'article', entryId: id });
  return id;
}
