/** From an entry to its clean article and summary: from the feed's own text, or from the page. */
import type { Article, Entry, StoredArticle, Story } from '../model.ts';
import { secureAddress } from '../net/address.ts';
import { eachByHost } from '../net/by-host.ts';
import { download, pageLimits } from '../net/download.ts';
import { fail, ok, type ProblemCode, type Result } from '../result.ts';
import type { Pending } from '../store/store.ts';
import { summarise } from '../summarise/index.ts';
import { freshFor } from './entries.ts';
import { takeFromBudget } from './page-budget.ts';
import type { Ports } from './ports.ts';

const maxTries = 3;
const perSourceAndRound = 10;
const hostsAtOnce = 4;
const gapMs = 2000;
/** Worth another try at a later round; anything else will not change by itself. */
const passing: readonly ProblemCode[] = ['timeout', 'unreachable', 'server-error', 'too-many-requests'];

/** Works the queue off, newest first, as far as the page budget goes. What is left waits for the next alarm. */
export async function enrichQueue(ports: Ports): Promise<void> {
  const counts = new Map<string, number>();
  const pending = (await ports.store.pending()).filter((item) => {
    const count = (counts.get(item.sourceId) ?? 0) + 1;
    counts.set(item.sourceId, count);
    return count <= perSourceAndRound;
  });
  const entries = new Map<string, Entry>();
  for (const item of pending) {
    const entry = await ports.store.entry(item.entryId);
    if (entry) entries.set(item.entryId, entry);
  }
  const hasText = (item: Pending) => entries.get(item.entryId)?.html !== undefined;
  for (const item of pending.filter(hasText)) await enrichOne(item, entries.get(item.entryId), ports);
  await eachByHost(
    pending.filter((item) => !hasText(item)),
    (item) => entries.get(item.entryId)?.url ?? '',
    { hosts: hostsAtOnce, gap: gapMs, wait: ports.wait },
    (item) => enrichOne(item, entries.get(item.entryId), ports),
  );
}

async function enrichOne(item: Pending, entry: Entry | undefined, ports: Ports): Promise<void> {
  const giveUp = () => ports.store.commitArticle(item.entryId, undefined, (story) => story);
  if (!entry || item.tries >= maxTries) return giveUp();
  if (entry.html === undefined) {
    if (ports.now() - entry.published > freshFor) return giveUp();
    if (!ports.online()) return;
    if (!(await ports.mayFetch(secureAddress(entry.url, ports.allowHttp)))) return giveUp();
    if (!(await takeFromBudget(ports))) return;
  }
  // Counted before it begins: a page that kills the worker is not begun for ever.
  await ports.store.putPending([{ ...item, tries: item.tries + 1 }]);
  const made = await makeSafely(entry, ports);
  if (!made.ok && made.problem.code === 'offline') return ports.store.putPending([item]);
  if (!made.ok && passing.includes(made.problem.code)) return;
  await keepArticle(entry, made.ok ? made.value : undefined, ports);
}

/** What throws in one page's parsing must not hold up the queue of all others. */
async function makeSafely(entry: Entry, ports: Ports): Promise<Result<Made>> {
  try {
    return await makeArticle(entry, ports);
  } catch (error) {
    return fail(
      'page-not-readable',
      error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    );
  }
}

/** The article of an entry that someone opens: as stored, else made now, whatever its age. */
export async function loadArticle(entryId: string, ports: Ports): Promise<Result<StoredArticle>> {
  const stored = await ports.store.article(entryId);
  if (stored) return ok(stored);
  const entry = await ports.store.entry(entryId);
  if (!entry) return fail('not-found', `no entry ${entryId}`);
  const made = await makeSafely(entry, ports);
  if (!made.ok) return made;
  return ok(await keepArticle(entry, made.value, ports));
}

interface Made {
  readonly article: Article;
  readonly from: StoredArticle['from'];
}

async function makeArticle(entry: Entry, ports: Ports): Promise<Result<Made>> {
  if (entry.html !== undefined) {
    const article = await ports.dom.fromFeed(entry.html, {
      url: entry.url,
      title: entry.title,
      published: entry.published,
      ...(entry.author ? { byline: entry.author } : {}),
      ...(entry.language ? { language: entry.language } : {}),
      ...(entry.image ? { image: entry.image } : {}),
    });
    if (article.ok) return ok({ article: article.value, from: 'feed' });
  }
  const url = secureAddress(entry.url, ports.allowHttp);
  if (!(await ports.mayFetch(url))) return fail('permission-missing', new URL(url).origin);
  const got = await download({ url, accept: 'text/html, application/xhtml+xml', ...pageLimits }, ports);
  if (!got.ok) return got;
  if (!/html|^$/i.test(got.value.contentType)) return fail('page-not-readable', got.value.contentType);
  const article = await ports.dom.fromPage(pageText(got.value.bytes, got.value.contentType), got.value.url);
  return article.ok ? ok({ article: article.value, from: 'page' }) : article;
}

/** A page's charset: the header, a meta element near its top, else UTF-8. */
function pageText(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

async function keepArticle(entry: Entry, made: Made, ports: Ports): Promise<StoredArticle>;
async function keepArticle(
  entry: Entry,
  made: Made | undefined,
  ports: Ports,
): Promise<StoredArticle | undefined>;
async function keepArticle(
  entry: Entry,
  made: Made | undefined,
  ports: Ports,
): Promise<StoredArticle | undefined> {
  const article = made && storedArticle(entry.id, entry.title, made.article, made.from, ports.now());
  await ports.store.commitArticle(entry.id, article, (story) => (article ? improve(story, article) : story));
  if (article) {
    ports.tell({ kind: 'article', entryId: entry.id });
    ports.tell({ kind: 'stories' });
  }
  return article;
}

/** An article with its summary, as it is kept. */
export function storedArticle(
  entryId: string,
  title: string,
  article: Article,
  from: StoredArticle['from'],
  now: number,
): StoredArticle {
  const summary = summarise({
    title: title || article.title,
    blocks: article.blocks,
    ...(article.language ? { language: article.language } : {}),
  });
  return {
    ...article,
    entryId,
    from,
    storedAt: now,
    summary: summary ?? { maker: 'extract', sentences: [] },
  };
}

/** A story with what its article told; the first member's article speaks for the story. */
function improve(story: Story, article: StoredArticle): Story {
  const speaks = story.id === article.entryId || story.summary === undefined;
  return {
    ...story,
    leftOut: story.leftOut + article.removals.length,
    ...(speaks && article.summary.sentences.length > 0 ? { summary: article.summary } : {}),
    ...(speaks && article.language ? { language: article.language } : {}),
    ...(story.image === undefined && article.image ? { image: article.image } : {}),
  };
}
