/** One round over some sources: each downloaded, parsed, identified, grouped and stored on its own. */
import type { Source } from '../model.ts';
import { secureAddress } from '../net/address.ts';
import { feedPace, hostOf } from '../net/by-host.ts';
import { feedLimits } from '../net/download.ts';
import { afterFailure, pauseAfter, resting, validatorsToSend } from '../poll/index.ts';
import { ok, type Problem, type Result } from '../result.ts';
import { ask, orInsecure } from './ask.ts';
import { contained } from './contained.ts';
import type { Ports, RoundReport } from './ports.ts';
import { isAnother, storeAnswer } from './store-feed.ts';

export const acceptFeeds =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** A round that asked nobody. */
export const nothingPolled: RoundReport = {
  polled: 0,
  failed: 0,
  added: 0,
  offline: false,
  left: 0,
  full: false,
};

export async function pollSources(sources: readonly Source[], ports: Ports): Promise<RoundReport> {
  if (!ports.online()) return { ...nothingPolled, offline: true };
  let done = 0;
  let added = 0;
  const failures: Failure[] = [];
  ports.tell({ kind: 'progress', done, total: sources.length });
  // All at once: the hosts' queue decides whose turn it is, and parsing one feed never holds up its host.
  await Promise.all(
    sources.map(async (source) => {
      const polled = await pollSource(source, ports);
      if (polled.ok) added += polled.value;
      else failures.push({ source, problem: polled.problem });
      ports.tell({ kind: 'progress', done: ++done, total: sources.length });
    }),
  );
  const offline = await nothingAnswered(sources, failures, ports);
  if (offline) {
    for (const { source } of failures) await takeBack(source, ports);
    ports.tell({ kind: 'sources' });
  }
  // Told by the round itself: where the disk is full, what it did to a source cannot be written either.
  const full = failures.some(({ problem }) => problem.code === 'storage-full');
  return { ...nothingPolled, polled: sources.length, failed: failures.length, added, offline, full };
}

interface Failure {
  readonly source: Source;
  readonly problem: Problem;
}

/** Fewer hosts than this may all be down by themselves. */
const hostsOfANetwork = 3;
/** And so many sources at once are not, however many more there are. */
const enoughSources = 40;

/**
 * All that is followed was asked, several hosts, and none reachable: the network is down whatever the
 * browser says, and that is no fault of the sources.
 */
async function nothingAnswered(
  sources: readonly Source[],
  failures: readonly Failure[],
  ports: Ports,
): Promise<boolean> {
  const unreached = failures.filter(
    ({ problem }) => problem.code === 'unreachable' || problem.code === 'timeout',
  );
  if (unreached.length < sources.length) return false;
  const hosts = new Set(sources.map((source) => hostOf(source.feedUrl)));
  const read = (await ports.store.sources()).filter(
    ({ paused, health }) => !paused && health.problem?.code !== 'permission-missing',
  );
  return hosts.size >= hostsOfANetwork && sources.length >= Math.min(read.length, enoughSources);
}

/** The failure was nobody's: the source stands as before it, and is asked again after a while. */
async function takeBack(before: Source, ports: Ports): Promise<void> {
  await ports.store.updateSource(before.id, (known) => ({
    ...known,
    health: before.health,
    schedule: { ...before.schedule, nextAt: ports.now() + ports.pace.backOff },
  }));
}

/** What is held while a source is asked and its answer stored: two who would ask it at once ask it once. */
export const leaseOf = ({ id }: Pick<Source, 'id'>): string => `poll:${id}`;

/** Polls one source and stores what came; how many stories began with it. One that throws stops no other. */
function pollSource(source: Source, ports: Ports): Promise<Result<number>> {
  return contained('storage-broken', () =>
    ports.alone(leaseOf(source), async () => {
      const known = await ports.store.source(source.id);
      // Removed, or asked by who had the lease before: what that brought is stored.
      if (!known || known.health.lastPollAt !== source.health.lastPollAt) return ok(0);
      return pollAndStore(known, ports);
    }),
  );
}

async function pollAndStore(source: Source, ports: Ports): Promise<Result<number>> {
  let until: number | undefined;
  let wasSent = true;
  const polled = await contained('feed-broken', async () => {
    const url = secureAddress(source.feedUrl, ports.allowHttp);
    const request = { url, accept: acceptFeeds, ...feedLimits };
    const answeredBy = source.validators.from ?? source.schedule.moved?.to ?? url;
    const got = await ask({ ...request, ...validators(source, ports.now()) }, feedPace, ports, answeredBy);
    if (got.ok) return storeAnswer(source, got.value, ports);
    until = got.rest;
    wasSent = got.sent;
    return orInsecure<{ begun: number }>(got, source.feedUrl, url);
  });
  if (polled.ok) return ok(polled.value.begun);
  if (!wasSent) {
    await rest(source, until ?? ports.now(), ports);
    return ok(0);
  }
  await storeFailure(source, polled.problem, ports, until);
  return polled;
}

function validators(source: Source, now: number) {
  const { etag, lastModified } = validatorsToSend(source, now);
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

async function rest(source: Source, until: number, ports: Ports): Promise<void> {
  await ports.store.updateSource(source.id, (known) => ({ ...known, schedule: resting(known, until) }));
  ports.tell({ kind: 'sources' });
}

async function storeFailure(source: Source, problem: Problem, ports: Ports, until?: number): Promise<void> {
  const now = ports.now();
  const { code, detail, origins } = problem;
  await ports.store.updateSource(source.id, (known) => {
    if (isAnother(known, source)) return known;
    const schedule = afterFailure(known, problem, now, ports.pace, until);
    const paused = pauseAfter(schedule, problem, now);
    return {
      ...known,
      schedule,
      health: {
        ...known.health,
        lastPollAt: now,
        problem: { code, detail, ...(origins ? { origins } : {}) },
      },
      ...(paused ? { paused } : {}),
    };
  });
  ports.tell({ kind: 'sources' });
}
