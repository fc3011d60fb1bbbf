/** A round over a hundred feeds in the real browser: what is asked, how long it takes, what it finds. */
import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../harness/ask.ts';
import { bareLoop } from '../harness/bare-loop.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { type Crowd, startCrowd } from '../harness/crowd.ts';
import { output } from '../harness/paths.ts';
import { addSources, count, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

const isProof = process.env.LEDE_PROOF === '1';
let crowd: Crowd;
let lede: Lede;
let page: Page;
let tags: Record<string, string> = {};
const figures: string[] = [];

beforeAll(async () => {
  crowd = await startCrowd();
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: crowd.port });
  const first = await lede.open('options.html');
  await first.waitForSelector('main h2');
  await first.close();
  // A page of the extension that draws nothing: the round is measured, not the list that shows it.
  page = await lede.open('manifest.json');
});

afterAll(async () => {
  writeFileSync(output('round.txt'), `${figures.join('\n')}\n`);
  console.info(figures.join('\n'));
  await lede?.close();
  await crowd?.close();
});

/** Milliseconds from the request to its answer, by the page's own clock. */
async function refresh(): Promise<{ ms: number; added: number; failed: number }> {
  const began = performance.now();
  const round = await request(page, 'refresh', {});
  if (!round.ok) throw new Error(round.problem.detail);
  return { ...round.value, ms: performance.now() - began };
}

const polite = () => {
  expect(crowd.requests.filter(({ cookie, referrer }) => cookie || referrer)).toEqual([]);
  expect(crowd.mostAtOnce()).toBe(1);
};

describe('a hundred feeds of a hundred entries on twenty hosts', () => {
  it('are asked once each, and ten thousand entries are stored', async () => {
    const lanes = await bareLoop(page, crowd.feeds, 'lanes');
    const bare = await bareLoop(page, crowd.feeds, 'turns');
    tags = bare.etags;
    crowd.clear();
    await addSources(page, crowd.feeds);
    const round = await refresh();
    figures.push(
      `first round: ${Math.round(round.ms)} ms`,
      `  beside a bare loop in lanes, ${Math.round(lanes.ms)} ms: ${(round.ms / lanes.ms).toFixed(2)}`,
      `  beside a bare loop in turns, ${Math.round(bare.ms)} ms: ${(round.ms / bare.ms).toFixed(2)}`,
    );
    expect(crowd.requests.map(({ host, path }) => host + path).sort()).toEqual(
      crowd.feeds.map((feed) => new URL(feed).hostname + new URL(feed).pathname).sort(),
    );
    polite();
    expect(await count(page, 'entries')).toBe(10_000);
    // A figure for a quiet machine: in the proof, not beside other work.
    if (isProof) expect(round.ms / lanes.ms).toBeLessThanOrEqual(1.5);
  });

  it('that have nothing new answer 304 a hundred times, and hand no body over', async () => {
    const bare = await bareLoop(page, crowd.feeds, 'turns', tags);
    crowd.clear();
    const round = await refresh();
    figures.push(
      `second round: ${Math.round(round.ms)} ms, bare loop ${Math.round(bare.ms)} ms, ratio ${(round.ms / bare.ms).toFixed(2)}`,
    );
    expect(crowd.requests.map(({ status, bodyBytes }) => [status, bodyBytes])).toEqual(
      crowd.feeds.map(() => [304, 0]),
    );
    polite();
    if (isProof) expect(round.ms / bare.ms).toBeLessThanOrEqual(1.3);
  });

  it('with one new story each bring all hundred at the next poll', async () => {
    crowd.publish();
    crowd.clear();
    const round = await refresh();
    figures.push(`new stories seen: ${round.added} of 100`);
    expect(await count(page, 'entries')).toBe(10_100);
    const feeds = crowd.requests.filter(({ path }) => path.startsWith('/feed'));
    expect(feeds).toHaveLength(100);
    expect(feeds.every(({ conditional }) => conditional)).toBe(true);
  });

  it('of which one hangs are all read without waiting for it', async () => {
    const [slow = ''] = crowd.feeds;
    crowd.setMode(slow, 'hang');
    crowd.publish();
    crowd.clear();
    const began = Date.now();
    const round = request(page, 'refresh', {});
    const others = () =>
      crowd.requests.filter(({ path, status }) => path.startsWith('/feed') && status === 200);
    // Its own host has to wait: one request at a time is what it was promised.
    const host = new URL(slow).hostname;
    const elsewhere = () => others().filter((one) => one.host !== host).length;
    await until('the feeds of the other hosts', async () => elsewhere() === 95, 30_000);
    const last = Math.max(
      ...others()
        .filter((one) => one.host !== host)
        .map(({ at }) => at),
    );
    figures.push(`beside one that hangs, the 95 feeds of other hosts: ${last - began} ms`);
    expect(last - began).toBeLessThan(14_000);
    await round;
    expect(others()).toHaveLength(99);
    crowd.setMode(slow, undefined);
  });

  it('of a host that answers 429 are let be: one request, not five', async () => {
    const [, busy = ''] = crowd.feeds;
    const { hostname } = new URL(busy);
    for (const feed of crowd.feeds) if (new URL(feed).hostname === hostname) crowd.setMode(feed, 'busy');
    crowd.clear();
    await refresh();
    expect(crowd.requests.filter(({ host }) => host === hostname)).toHaveLength(1);
    // Not even the user's next refresh asks before the time it named.
    crowd.clear();
    await refresh();
    expect(crowd.requests.filter(({ host }) => host === hostname)).toEqual([]);
    const waiting = (await rows(page, 'sources')).filter((one) => one.feedUrl.includes(hostname));
    expect(waiting.map(({ schedule }) => (schedule.notBefore ?? 0) > Date.now())).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});
