// @vitest-environment node
/** A day of polling over real HTTP, with workers that die at any moment: nobody is asked too often. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { IndexedDbStore } from '../../../utils/browser/database/indexed-db-store.ts';
import { type LedeSchema, migrate, migrations } from '../../../utils/browser/database/schema.ts';
import { hashBytes } from '../../../utils/identify/index.ts';
import type { Fetch } from '../../../utils/net/download.ts';
import { pollDue } from '../../../utils/pipeline.ts';
import { minute, now, source } from '../make.ts';
import { type PoliteServer, startPolite } from './polite-server.ts';
import { at, newsroomFetch, reborn, type World, world } from './ports.ts';

const day = 24 * 60 * minute;

const openStore = async (name: number) => {
  const db = await openDB<LedeSchema>(`polite-${name}`, migrations.length, {
    upgrade: (database, from, _to, tx) => migrate(database, from, tx),
  });
  return { db, store: new IndexedDbStore(async () => db) };
};

/** As a browser follows redirects. */
const following: Fetch = async (url, init) => {
  const answer = await newsroomFetch(url, init);
  const location = answer.headers.get('location');
  if (!location) return answer;
  const to = new URL(location, url).href;
  return at(to, await newsroomFetch(to, init));
};

/** Numbers that look like chance and are the same at every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** One alarm; with a death, all that is under way when it comes is lost. */
async function alarm(lede: World, server: PoliteServer, dies: boolean, chance: () => number, seed: number) {
  const { db, store } = await openStore(seed);
  let alive = true;
  const fetch: Fetch = (url, init) =>
    alive ? lede.fetch(url, init) : Promise.reject(new Error('this worker is dead'));
  const worker = reborn({ ...lede, store, fetch });
  const before = new Map((await store.sources()).map((one) => [one.feedUrl, one.health.lastPollAt]));
  const round = pollDue(worker);
  if (!dies) {
    await round;
    db.close();
    return;
  }
  const lost = round.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, chance() * 40));
  alive = false;
  db.close();
  await lost;
  // A redirect's second request, or a transaction, may still be on its way.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await server.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const again = await openStore(seed);
  const stored = new Map((await again.store.sources()).map((one) => [one.feedUrl, one.health.lastPollAt]));
  for (const feed of server.feeds) {
    const wasAsked = feed.askedAt === lede.time;
    if (wasAsked && stored.get(feed.url) === before.get(feed.url)) server.forget(feed);
  }
  again.db.close();
}

const days = process.env.LEDE_PROOF === '1' ? 10 : 1;

it.each(Array.from({ length: days }, (_, i) => i + 7))(
  'fifty sources, a day, a death at every tenth alarm: asked in time, with validators, one at a time (%i)',
  async (seed) => {
    let time = now;
    const server = await startPolite(() => time);
    const lede = world(following);
    Object.defineProperty(lede, 'time', { get: () => time });
    const { db, store } = await openStore(seed);
    for (const { url } of server.feeds) {
      await store.addSource(source(`s${hashBytes(new TextEncoder().encode(url))}`, { feedUrl: url }));
    }
    db.close();
    const chance = dice(seed);
    for (; time < now + day; time += 5 * minute) await alarm(lede, server, chance() < 0.1, chance, seed);
    await server.close();
    const { requests, conditional, unchanged } = server.counts;
    console.info(
      `politeness: ${requests} requests in a day, ${conditional} conditional, ${unchanged} not modified`,
    );
    expect(server.violations).toEqual([]);
    expect(server.mostAtOnce).toBe(1);
    // Polled at all: every feed but the broken ones has answered more than once.
    const answers = server.feeds.filter(({ manner }) => manner !== 'broken').map(({ answered }) => answered);
    expect(Math.min(...answers)).toBeGreaterThan(1);
  },
  120_000,
);
