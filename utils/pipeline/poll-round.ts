/** One round over some sources: each downloaded, parsed, identified, grouped and stored on its own. */
import { type ParsedFeed, parseFeed } from '../feed/index.ts';
import { groupEntries, storyWindowMs } from '../group/index.ts';
import type { Entry, Source } from '../model.ts';
import { eachByHost } from '../net/by-host.ts';
import { type Download, download, feedLimits } from '../net/download.ts';
import { afterFailure, afterSuccess } from '../poll/index.ts';
import { fail, ok, type Problem, type Result } from '../result.ts';
import { teaser } from '../summarise/index.ts';
import { toEntries, toQueue } from './entries.ts';
import type { Ports, RoundReport } from './ports.ts';

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const hostsAtOnce = 8;
const gapMs = 250;

export async function pollSources(sources: readonly Source[], ports: Ports): Promise<RoundReport> {
  if (!ports.online()) return { polled: 0, failed: 0, added: 0, offline: true };
  let done = 0;
  let failed = 0;
  let added = 0;
  ports.tell({ kind: 'progress', done, total: sources.length });
  await eachByHost(
    sources,
    (source) => source.feedUrl,
    { hosts: hostsAtOnce, gap: gapMs, wait: ports.wait },
    async (source) => {
      const fresh = await pollSource(source, ports);
      if (fresh.ok) added += fresh.value.length;
      else failed++;
      ports.tell({ kind: 'progress', done: ++done, total: sources.length });
    },
  );
  return { polled: sources.length, failed, added, offline: false };
}

/** Polls one source and stores what came, or the reason why nothing did. */
async function pollSource(source: Source, ports: Ports): Promise<Result<readonly Entry[]>> {
  const answer = await fetchFeed(source, ports);
  if (!answer.ok) {
    await storeFailure(source, answer.problem, ports);
    return answer;
  }
  const { got, feed } = answer.value;
  return ok(await storeFeed(source, got, feed, ports));
}

interface Answer {
  readonly got: Download;
  /** Absent where the server said "not modified". */
  readonly feed?: ParsedFeed;
}

async function fetchFeed(source: Source, ports: Ports): Promise<Result<Answer>> {
  if (!(await ports.mayFetch(source.feedUrl)))
    return fail('permission-missing', new URL(source.feedUrl).origin);
  const got = await download({ url: source.feedUrl, accept, ...source.validators, ...feedLimits }, ports);
  if (!got.ok) return got;
  if (got.value.notModified) return ok({ got: got.value });
  const feed = readFeed(got.value);
  return feed.ok ? ok({ got: got.value, feed: feed.value }) : feed;
}

/** A downloaded body as a feed; an empty body is a problem of its own, since it deletes nothing. */
export function readFeed(got: Download): Result<ParsedFeed> {
  if (got.bytes.length === 0) return fail('feed-empty', 'no body');
  return parseFeed(got.bytes, got.contentType, got.url);
}

/** Entries and the source's new state, in one transaction. */
export async function storeFeed(
  source: Source,
  got: Download,
  feed: ParsedFeed | undefined,
  ports: Ports,
): Promise<readonly Entry[]> {
  const now = ports.now();
  const backlog = source.health.lastOkAt === undefined;
  const fresh = await ports.store.commitPoll(source.id, {
    entries: feed ? toEntries(feed, source, now, backlog) : [],
    storiesSince: now - storyWindowMs,
    group: (entries, known) => groupEntries(entries, known, (entry) => teaser(entry.text)),
    queue: (entries) => toQueue(entries, now),
    update: (known) => ({
      ...known,
      // Validators belong to the address that gave them: after a redirect elsewhere they mean nothing.
      validators: got.notModified ? known.validators : validatorsOf(got, source.feedUrl),
      schedule: afterSuccess(known, now, ports.pace),
      health: {
        lastPollAt: now,
        lastOkAt: now,
        ...(feed && newest(feed) !== undefined
          ? { lastNewAt: Math.min(newest(feed) ?? now, now) }
          : keepNew(known)),
      },
    }),
  });
  ports.tell({ kind: 'sources' });
  if (fresh.length > 0) ports.tell({ kind: 'stories' });
  return fresh;
}

function validatorsOf(got: Download, asked: string): Source['validators'] {
  if (new URL(got.url).origin !== new URL(asked).origin) return {};
  return {
    ...(got.etag ? { etag: got.etag } : {}),
    ...(got.lastModified ? { lastModified: got.lastModified } : {}),
  };
}

const keepNew = (source: Source) =>
  source.health.lastNewAt === undefined ? {} : { lastNewAt: source.health.lastNewAt };

/** When the newest entry of a feed was published. */
function newest(feed: ParsedFeed): number | undefined {
  const times = feed.entries.flatMap((entry) => entry.published ?? []);
  return times.length > 0 ? Math.max(...times) : undefined;
}

async function storeFailure(source: Source, problem: Problem, ports: Ports): Promise<void> {
  const now = ports.now();
  await ports.store.updateSource(source.id, (known) => ({
    ...known,
    schedule: afterFailure(known, problem, now, ports.pace),
    health: { ...known.health, lastPollAt: now, problem },
  }));
  ports.tell({ kind: 'sources' });
}
