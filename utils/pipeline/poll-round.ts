/** One round over some sources: each downloaded, parsed, identified, grouped and stored on its own. */
import type { ParsedFeed } from '../feed/index.ts';
import { groupEntries, storyWindowMs } from '../group/index.ts';
import type { Source, Story } from '../model.ts';
import { eachByHost, hostOf } from '../net/by-host.ts';
import { type Download, download, feedLimits } from '../net/download.ts';
import { afterFailure, afterSuccess } from '../poll/index.ts';
import { ok, type Problem, type Result } from '../result.ts';
import { teaser } from '../summarise/index.ts';
import { contained } from './contained.ts';
import { articlesElsewhere, stillElsewhere } from './elsewhere.ts';
import { toEntries, toQueue } from './entries.ts';
import type { Ports, RoundReport } from './ports.ts';
import { readSource } from './read-source.ts';

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const hostsAtOnce = 8;
const gapMs = 250;

export async function pollSources(sources: readonly Source[], ports: Ports): Promise<RoundReport> {
  if (!ports.online()) return { polled: 0, failed: 0, added: 0, offline: true };
  let done = 0;
  let added = 0;
  const failures: { source: Source; problem: Problem }[] = [];
  ports.tell({ kind: 'progress', done, total: sources.length });
  await eachByHost(
    sources,
    (source) => source.feedUrl,
    { hosts: hostsAtOnce, gap: gapMs, wait: ports.wait },
    async (source) => {
      const polled = await pollSource(source, ports);
      if (polled.ok) added += polled.value;
      else failures.push({ source, problem: polled.problem });
      ports.tell({ kind: 'progress', done: ++done, total: sources.length });
    },
  );
  const offline = await nothingAnswered(sources, failures, ports);
  for (const { source, problem } of failures) {
    await (offline ? postpone(source, ports) : storeFailure(source, problem, ports));
  }
  return { polled: sources.length, failed: failures.length, added, offline };
}

/** Fewer hosts than this may all be down by themselves. */
const hostsOfANetwork = 3;

/**
 * All that is followed was asked, several hosts, and none reachable: the network is down whatever the
 * browser says, and that is no fault of the sources.
 */
async function nothingAnswered(
  sources: readonly Source[],
  failures: readonly { problem: Problem }[],
  ports: Ports,
): Promise<boolean> {
  const unreached = failures.filter(
    ({ problem }) => problem.code === 'unreachable' || problem.code === 'timeout',
  );
  if (unreached.length < sources.length) return false;
  const hosts = new Set(sources.map((source) => hostOf(source.feedUrl)));
  return hosts.size >= hostsOfANetwork && sources.length === (await ports.store.sources()).length;
}

/** Asked again after a while, with nothing counted against it. */
async function postpone(source: Source, ports: Ports): Promise<void> {
  await ports.store.updateSource(source.id, (known) => ({
    ...known,
    schedule: { ...known.schedule, nextAt: ports.now() + ports.pace.backOff },
  }));
}

/** Polls one source and stores what came; how many stories began with it. One that throws stops no other. */
async function pollSource(source: Source, ports: Ports): Promise<Result<number>> {
  return contained('feed-broken', async () => {
    const answer = await fetchFeed(source, ports);
    if (!answer.ok) return answer;
    return ok((await storeFeed(source, answer.value.got, answer.value.feed, ports)).length);
  });
}

interface Answer {
  readonly got: Download;
  /** Absent where the server said "not modified". */
  readonly feed?: ParsedFeed;
}

async function fetchFeed(source: Source, ports: Ports): Promise<Result<Answer>> {
  const got = await download({ url: source.feedUrl, accept, ...source.validators, ...feedLimits }, ports);
  if (!got.ok) return got;
  if (got.value.notModified) return ok({ got: got.value });
  const feed = readSource(source, got.value);
  return feed.ok ? ok({ got: got.value, feed: feed.value }) : feed;
}

/** Entries and the source's new state, in one transaction. Returns the stories that began with them. */
export async function storeFeed(
  source: Source,
  got: Download,
  feed: ParsedFeed | undefined,
  ports: Ports,
): Promise<readonly Story[]> {
  const now = ports.now();
  let begun: readonly Story[] = [];
  const backlog = source.health.lastOkAt === undefined;
  const entries = feed ? toEntries(feed, source, now, backlog) : [];
  const problem = feed
    ? ((await articlesElsewhere(entries, ports)) ?? noStories(feed))
    : (stillEmpty(source) ?? (await stillElsewhere(source, ports)));
  const fresh = await ports.store.commitPoll(source.id, {
    entries,
    storiesSince: now - storyWindowMs,
    group: (entries, known) => {
      const stories = groupEntries(entries, known, (entry) => teaser(entry.text, entry.title));
      const ids = new Set(known.map((story) => story.id));
      begun = stories.filter((story) => !ids.has(story.id));
      return stories;
    },
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
        ...(problem ? { problem } : {}),
      },
    }),
  });
  ports.tell({ kind: 'sources' });
  if (fresh.length > 0) ports.tell({ kind: 'stories' });
  return begun;
}

/** A feed that was cut off before its first story, or never had one. */
const noStories = (feed: ParsedFeed): Problem | undefined =>
  feed.entries.length === 0 ? { code: 'feed-empty', detail: 'a feed without entries' } : undefined;

/** Unchanged, it is as empty as it was; unless the last poll failed: then the feed before that one stands. */
const stillEmpty = ({ health: { problem }, schedule }: Source): Problem | undefined =>
  problem?.code === 'feed-empty' && schedule.failures === 0 ? problem : undefined;

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
