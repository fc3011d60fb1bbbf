/** An open page that someone wants to read: kept beside the entries, whether it has a source or not. */
import { canonicalUrl, pageId } from '../identify/index.ts';
import type { Article, Entry } from '../model.ts';
import { treeText } from '../text/block-text.ts';
import { storedArticle } from './enrich.ts';
import type { Ports } from './ports.ts';

/** The pseudo source under which pages are kept that no source brought. */
export const readHere = 'read-here';

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
  await ports.store.commitPage(entry, storedArticle(id, article.title, article, 'page', now));
  ports.tell({ kind: 'article', entryId: id });
  return id;
}
