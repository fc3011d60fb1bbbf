/** From an entry to its clean article and summary: from the feed's own text, or from the page. */
import { cleanerVersion } from '../clean/version.ts';
import { hasPage } from '../identify/index.ts';
import type { Article, Entry, Source, StoredArticle } from '../model.ts';
import { secureAddress } from '../net/address.ts';
import { hostOf, pagePace } from '../net/by-host.ts';
import { fail, ok, type ProblemCode, passesByItself, type Result } from '../result.ts';
import type { Pending } from '../store/store.ts';
import { askInTurn, restingHosts } from './ask.ts';
import { contained, hasRoom } from './contained.ts';
import { freshFor } from './entries.ts';
import { meetByFigures, meetLeft, willMeet } from './meet.ts';
import { takeFromBudget } from './page-budget.ts';
import { askPage, type PageText, pageRequest, textOfAnswer } from './page-text.ts';
import type { Ports, RoundReport } from './ports.ts';
import { cleanAgain } from './put-back.ts';
import { learnFrom, memoryFor } from './site-memory.ts';
import { improve, storedArticle } from './stored-article.ts';

const maxTries = 3;
const perSourceAndRound = 10;
/** Worth another try at a later round; anything else will not change by itself. */
const isWorthATry = (code: ProblemCode) =>
  passesByItself(code) || code === 'reading-failed' || code === 'storage-full';

/** An entry on the queue, and the entry itself. */
interface Task {
  readonly item: Pending;
  readonly entry: Entry;
  /** Whether its page is read, rather than the feed's own text. */
  readonly isPage: boolean;
}

/**
 * Works the queue off, newest first, as far as the page budget goes. What is left waits for the next alarm; so does all
 * the rest once the disk is found to be full.
 */
export async function enrichQueue(ports: Ports): Promise<Pick<RoundReport, 'full'>> {
  const tasks: Task[] = [];
  let full = !(await hasRoom(async () => {
    await meetLeft(ports);
    tasks.push(...(await nextTasks(ports)));
  }));
  const begin = async (task: Task) => {
    const work = task.isPage ? readPage : readFeedText;
    if (full || (await hasRoom(() => work(task, ports)))) return;
    full = true;
    // No fault of the entry: the try does not count, where that much can be written.
    await hasRoom(() => ports.store.putPending([task.item]));
  };
  for (const task of tasks) if (!task.isPage) await begin(task);
  await ports.hosts.each(
    tasks.filter(({ isPage }) => isPage),
    ({ entry }) => entry.url,
    pagePace,
    begin,
  );
  return { full };
}

/** What this round works on. Takes off the queue what has become pointless. */
async function nextTasks(ports: Ports): Promise<Task[]> {
  const counts = new Map<string, number>();
  const granted = new Map<string, Promise<boolean>>();
  const isGranted = (url: string) => {
    const host = hostOf(url);
    const known = granted.get(host) ?? ports.mayFetch(secureAddress(url, ports.allowHttp));
    granted.set(host, known);
    return known;
  };
  const sources = new Map((await ports.store.sources()).map((source) => [source.id, source]));
  const isResting = await restingHosts(ports);
  const tasks: Task[] = [];
  for (const item of await ports.store.pending()) {
    const count = counts.get(item.sourceId) ?? 0;
    if (count >= perSourceAndRound) continue;
    const entry = await ports.store.entry(item.entryId);
    const isPage =
      entry !== undefined && hasPage(entry) && (entry.html === undefined || wantsPages(sources, entry));
    const isOver = isPage && ports.now() - entry.published > freshFor;
    if (!entry || isOver || item.tries >= maxTries) {
      await takeOff(item, ports);
      continue;
    }
    // It stays on the queue, behind what can be read: the site may still be granted.
    if (isPage && (isResting(entry.url) || !(await isGranted(entry.url)))) continue;
    counts.set(item.sourceId, count + 1);
    tasks.push({ item, entry, isPage });
  }
  return tasks;
}

const wantsPages = (sources: ReadonlyMap<string, Source>, { sourceId }: Entry) =>
  sources.get(sourceId)?.fullText === true;

const takeOff = ({ entryId }: Pending, ports: Ports) =>
  ports.store.commitArticle(entryId, undefined, (story) => story);

/** Counted before it begins: a page that kills the worker is not begun for ever. */
const countTry = (item: Pending, ports: Ports) =>
  ports.store.putPending([{ ...item, tries: item.tries + 1 }]);

async function readFeedText({ item, entry }: Pick<Task, 'item' | 'entry'>, ports: Ports): Promise<void> {
  await countTry(item, ports);
  const made = await contained('reading-failed', () => articleOfFeed(entry, ports));
  if (made.ok) await keepArticle(entry, made.value, ports);
  else if (!isWorthATry(made.problem.code)) await takeOff(item, ports);
}

async function readPage({ item, entry }: Task, ports: Ports): Promise<void> {
  if (!ports.online() || !(await takeFromBudget(ports))) return;
  await countTry(item, ports);
  let sent = true;
  const made = await contained('reading-failed', async () => {
    const got = await askInTurn(pageRequest(entry.url, ports), ports);
    if (!got.ok) sent = got.sent;
    return articleOfPage(entry, textOfAnswer(got), ports);
  });
  if (made.ok) await keepArticle(entry, made.value, ports);
  else if (!sent || made.problem.code === 'offline') await ports.store.putPending([item]);
  else if (isWorthATry(made.problem.code)) return;
  else if (entry.html !== undefined) await readFeedText({ item, entry }, ports);
  else await takeOff(item, ports);
}

/** The article of an entry that someone opens: as stored, by today's rules, else made now, whatever its age. */
export async function loadArticle(entryId: string, ports: Ports): Promise<Result<StoredArticle>> {
  const stored = await ports.store.article(entryId);
  const entry = await ports.store.entry(entryId);
  if (stored) {
    const isOld = entry && (stored.cleanedBy < cleanerVersion || stored.facts === undefined);
    return ok((isOld && (await cleanAgain(entry, ports))) || stored);
  }
  if (!entry) return fail('not-found', `no entry ${entryId}`);
  const made = await contained('reading-failed', async () => {
    const source = await ports.store.source(entry.sourceId);
    const fromFeed = await articleOfFeed(entry, ports);
    if (!hasPage(entry) || (fromFeed.ok && !source?.fullText)) return fromFeed;
    const fromPage = await articleOfPage(entry, await askPage(entry.url, ports), ports);
    return fromPage.ok || !fromFeed.ok ? fromPage : fromFeed;
  });
  if (!made.ok) return made;
  const article = await articleToKeep(entry, made.value, ports);
  // One that there is no room for can be read all the same.
  await hasRoom(() => keep(entry, article, ports));
  return ok(article);
}

export interface Made {
  readonly article: Article;
  readonly from: StoredArticle['from'];
}

async function articleOfFeed(entry: Entry, ports: Ports): Promise<Result<Made>> {
  if (entry.html === undefined) return fail('no-text', 'the feed brought a teaser');
  const facts = {
    url: entry.url,
    title: entry.title,
    published: entry.published,
    ...(hasPage(entry) ? {} : { isAll: true as const }),
    ...(entry.author ? { byline: entry.author } : {}),
    ...(entry.language ? { language: entry.language } : {}),
    ...(entry.image ? { image: entry.image } : {}),
  };
  const article = await ports.dom.fromFeed(entry.html, facts, await memoryFor(entry, ports.store));
  return article.ok ? ok({ article: article.value, from: 'feed' }) : article;
}

async function articleOfPage(entry: Entry, page: Result<PageText>, ports: Ports): Promise<Result<Made>> {
  if (!page.ok) return page;
  const memory = await memoryFor(entry, ports.store);
  const article = await ports.dom.fromPage(page.value.html, page.value.url, memory);
  return article.ok ? ok({ article: article.value, from: 'page' }) : article;
}

/** Kept and told, unless there is one already: that stays. */
export async function keepArticle(entry: Entry, made: Made, ports: Ports): Promise<StoredArticle> {
  const article = await articleToKeep(entry, made, ports);
  await keep(entry, article, ports);
  return article;
}

const articleToKeep = async (entry: Entry, made: Made, { store, now, names }: Ports) =>
  storedArticle(made.article, {
    entry,
    from: made.from,
    storedAt: now(),
    memory: await memoryFor(entry, store),
    names,
  });

async function keep(entry: Entry, article: StoredArticle, ports: Ports): Promise<void> {
  // What a site says is learnt once for an article, however often a worker that is killed comes here.
  await learnFrom(entry, article, ports.store);
  await willMeet(entry.id, ports.store);
  await ports.store.commitArticle(entry.id, article, (story) => improve(story, article, ports.reader));
  await meetByFigures(entry.id, ports);
  ports.tell({ kind: 'article', entryId: entry.id });
  ports.tell({ kind: 'stories' });
}
