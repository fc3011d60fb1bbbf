/** What a poll brought, into the store: entries, stories and the source's new state in one transaction. */
import type { ParsedFeed } from '../feed/index.ts';
import { storyWindowMs } from '../group/index.ts';
import { hashBytes } from '../identify/index.ts';
import type { Entry, Source } from '../model.ts';
import type { Download } from '../net/download.ts';
import { afterSuccess, redirected } from '../poll/index.ts';
import { fail, ok, type Problem, type Result } from '../result.ts';
import { listingKey, listingOf } from '../store/listing.ts';
import { articlesElsewhere, stillElsewhere } from './elsewhere.ts';
import { toEntries, toQueue } from './entries.ts';
import { groupingBy, tellingsOf } from './grouping.ts';
import type { Ports } from './ports.ts';
import { readSource } from './read-source.ts';

/** Parses and stores an answer, unless it is the one before; how many stories began with it. */
export async function storeAnswer(
  source: Source,
  got: Download,
  ports: Ports,
): Promise<Result<{ begun: number }>> {
  if (got.notModified && isUnread(source)) return fail('feed-empty', '"not modified" before the first body');
  const bodyHash = got.notModified ? undefined : hashBytes(got.bytes);
  if (bodyHash === undefined || bodyHash === source.schedule.bodyHash) {
    return ok({ begun: await storeFeed(source, { got }, ports) });
  }
  const feed = readSource(source, got);
  if (!feed.ok) return feed;
  return ok({ begun: await storeFeed(source, { got, feed: feed.value, bodyHash }, ports) });
}

export interface Arrived {
  readonly got: Download;
  /** Absent where nothing has changed. */
  readonly feed?: ParsedFeed;
  readonly bodyHash?: string;
}

/** How many stories began with what arrived. */
export async function storeFeed(
  source: Source,
  { got, feed, bodyHash }: Arrived,
  ports: Ports,
): Promise<number> {
  const now = ports.now();
  let begun = 0;
  const backlog = source.health.lastOkAt === undefined;
  const entries = feed ? toEntries(feed, source, now, backlog) : [];
  const times = (feed?.entries ?? []).flatMap(({ published, updated }) => published ?? updated ?? []);
  // What stands for a whole feed would keep away the rest of one that was cut off.
  const isWhole = !feed?.isCutOff;
  const problem = feed
    ? ((await articlesElsewhere(entries, ports)) ?? (await noStories(feed, entries, source, ports)))
    : (stillEmpty(source) ?? (await stillElsewhere(source, ports)));
  const move = await moveOf(source, got, ports);
  const tell = await tellingsOf(entries, source, ports);
  const update = (known: Source): Source => {
    if (isAnother(known, source)) return known;
    const { moved: _was, ...schedule } = afterSuccess(
      known,
      {
        headers: got.pace,
        ...(feed
          ? {
              feed: {
                times,
                bodyHash: (isWhole && bodyHash) || '',
                ...(feed.pace ? { asks: feed.pace } : {}),
              },
            }
          : {}),
      },
      now,
      ports.pace,
    );
    const { problem: _before, ...health } = known.health;
    const newest = Math.max(...times.filter((time) => time <= now), known.health.lastNewAt ?? 0);
    return {
      ...known,
      ...(move.adopt ? { feedUrl: move.adopt } : {}),
      validators: got.notModified ? stillValid(known, got) : isWhole ? validatorsOf(got) : {},
      schedule: {
        ...schedule,
        ...(got.notModified ? {} : { validatorsAt: now }),
        ...(move.moved ? { moved: move.moved } : {}),
      },
      health: {
        ...health,
        lastPollAt: now,
        lastOkAt: now,
        ...(newest > 0 ? { lastNewAt: newest } : {}),
        ...(problem ? { problem } : {}),
      },
    };
  };
  const grouping = groupingBy(ports.groups, tell, now - storyWindowMs);
  try {
    const fresh = await ports.store.commitPoll(source.id, {
      entries,
      groups: {
        ...grouping,
        group: (entries, known) => {
          const stories = grouping.group(entries, known);
          const ids = new Set(known.map((story) => story.id));
          begun = stories.filter((story) => !ids.has(story.id)).length;
          return stories;
        },
      },
      queue: (entries) => toQueue(entries, now),
      update,
    });
    ports.tell({ kind: 'sources' });
    if (fresh.length > 0) ports.tell({ kind: 'stories' });
  } catch (error) {
    ports.groups.forget();
    throw error;
  }
  return begun;
}

/** Somebody has taught the source where to read meanwhile: what was asked before says nothing of that. */
export const isAnother = (known: Source, asked: Source): boolean =>
  known.feedUrl !== asked.feedUrl ||
  known.page?.by !== asked.page?.by ||
  known.page?.shape !== asked.page?.shape;

/** What becomes of the source's address; another source that has it already keeps it. */
async function moveOf(source: Source, got: Download, ports: Ports) {
  const move = redirected(source.schedule, source.feedUrl, got.url, ports.now());
  if (!move.adopt) return move;
  const isTaken = (await ports.store.sources()).some((other) => other.feedUrl === move.adopt);
  return isTaken ? {} : move;
}

/** Nothing was ever read of it: whoever says that nothing has changed takes us for another. */
const isUnread = ({ validators, schedule }: Source): boolean =>
  schedule.bodyHash === undefined && validators.etag === undefined && validators.lastModified === undefined;

/**
 * A feed that was cut off before its first story, or never had one. One whose items cannot be shown is as empty for a
 * source that never gave any; else it was cut off within them, and is read as far as it can be.
 */
async function noStories(
  feed: ParsedFeed,
  entries: readonly Entry[],
  source: Source,
  { store }: Ports,
): Promise<Problem | undefined> {
  if (entries.length > 0) return undefined;
  const gave = feed.entries.length > 0 && listingOf(await store.fact(listingKey(source.id))) !== undefined;
  return gave ? undefined : { code: 'feed-empty', detail: 'a feed without entries that can be read' };
}

/** Unchanged, it is as empty as it was; unless the last poll failed: then the feed before that one stands. */
const stillEmpty = ({ health: { problem }, schedule }: Source): Problem | undefined =>
  problem?.code === 'feed-empty' && schedule.failures === 0 ? problem : undefined;

/** Sent back, a longer one makes a header that servers refuse, and with it the feed. */
const longestValidator = 1000;

function validatorsOf({ url, ...got }: Download): Source['validators'] {
  const sendable = (value = '') => (value.length <= longestValidator ? value : '');
  const etag = sendable(got.etag);
  const lastModified = sendable(got.lastModified);
  if (!etag && !lastModified) return {};
  return { from: url, ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

/** Validators belong to the address that gave them: another one's "not modified" says nothing. */
const stillValid = ({ validators }: Source, { url }: Download): Source['validators'] =>
  validators.from === undefined || validators.from === url ? validators : {};
