// @vitest-environment node
/** What "refresh" does while a round is under way. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshDue, refreshNow } from '../../../entrypoints/background/refresh.ts';
import { follow } from '../../../utils/pipeline.ts';
import { hour, now } from '../make.ts';
import { at, rss, type World, world } from '../pipeline/ports.ts';

const fake = vi.hoisted(() => ({ ports: undefined as unknown, full: [] as boolean[] }));
vi.mock('../../../entrypoints/background/ports.ts', () => ({ openPorts: async () => fake.ports }));
vi.mock('../../../entrypoints/background/notices.ts', () => ({ showNotices: async () => undefined }));
vi.mock('../../../entrypoints/background/expire.ts', () => ({
  expire: async (full: boolean) => void fake.full.push(full),
}));
vi.mock('../../../entrypoints/background/mirror.ts', () => ({ keepMirror: async () => undefined }));
vi.mock('../../../entrypoints/background/snapshot.ts', () => ({ keepSnapshots: async () => undefined }));
vi.mock('../../../entrypoints/background/first-look.ts', () => ({ showFirst: async () => undefined }));
vi.mock('../../../utils/browser/dom.ts', () => ({ closeOffscreen: async () => undefined }));
vi.mock('../../../utils/browser/database/writing.ts', () => ({
  openWritableStore: async () => (fake.ports as World).store,
}));
vi.mock('../../../utils/browser/alarms.ts', () => ({
  expectDeath: async () => undefined,
  survived: async () => undefined,
}));

const url = 'https://a.example/feed';
const item = (i: number) => ({ title: `Item ${i}`, link: `https://a.example/${i}`, time: now - i * hour });
let published = 2;
let lede: World;
/** Resolved once an answer is on its way, which then waits for `letGo`. */
let underWay: Promise<void>;
let hold: Promise<void> | undefined;
let sent: () => void;
let letGo: () => void;

beforeEach(async () => {
  published = 2;
  fake.full = [];
  hold = undefined;
  underWay = new Promise((resolve) => {
    sent = resolve;
  });
  lede = world(async (address) => {
    const body = rss(
      'a',
      Array.from({ length: published }, (_, i) => item(published - i)),
    );
    sent();
    await hold;
    return at(address, new Response(body, { headers: { 'content-type': 'application/rss+xml' } }));
  });
  fake.ports = lede;
  const followed = await follow(url, undefined, lede);
  if (!followed.ok) throw new Error(followed.problem.detail);
});

describe('a refresh that is asked for in the middle of a round', () => {
  it('brings what was published after that round had asked', async () => {
    lede.time += 24 * hour;
    hold = new Promise((resolve) => {
      letGo = resolve;
    });
    underWay = new Promise((resolve) => {
      sent = resolve;
    });
    const round = refreshDue();
    await underWay;
    published = 3;
    const asked = refreshNow('all');
    // Time for it to do whatever it does before the round ends.
    await new Promise((resolve) => setTimeout(resolve, 20));
    letGo();
    expect(await round).toMatchObject({ added: 0 });
    expect(await asked).toMatchObject({ polled: 1, added: 1 });
  });
});

describe('a disk that is full', () => {
  const refuse = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

  it('has room made after the round that finds it so, and only then', async () => {
    lede.time += 24 * hour;
    await refreshDue();
    await vi.waitFor(() => expect(fake.full).toEqual([false, false]));
    lede.time += 24 * hour;
    Object.assign(lede.store, { commitPoll: refuse });
    expect(await refreshDue()).toMatchObject({ full: true, failed: 1 });
    expect(fake.full[2]).toBe(true);
  });

  it('has room made, and is told, where not even the wish to refresh can be stored', async () => {
    Object.assign(lede.store, { updateSources: refuse });
    expect(await refreshNow('all')).toMatchObject({ full: true, polled: 0 });
    expect(fake.full).toContain(true);
  });

  it('has room made after the articles that find it so', async () => {
    published = 3;
    lede.time += 24 * hour;
    Object.assign(lede.store, { putPending: refuse });
    await refreshDue();
    await vi.waitFor(() => expect(fake.full).toEqual([false, true]));
  });
});
