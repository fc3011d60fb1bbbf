/** Feeds that grow and fail, and a worker that is killed while it reads them: nothing lost, nothing twice. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dice, type GrowingServer, startGrowing } from '../../hostile/growing.ts';
import { request } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { addSources, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

const isProof = process.env.LEDE_PROOF === '1';
const count = isProof ? 50 : 5;
const rounds = isProof ? 150 : 24;
/** Every so many rounds the worker dies in one. */
const killEvery = isProof ? 2 : 3;
/** From before it has asked to after it has stored all: in parts of the last round that nobody disturbed. */
const latestKill = 1.1;

let server: GrowingServer;
let lede: Lede;
let page: Page;

beforeAll(async () => {
  server = await startGrowing(count);
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: server.port });
  const first = await lede.open('options.html');
  await first.waitForSelector('main h2');
  await first.close();
  page = await lede.open('manifest.json');
  await addSources(
    page,
    server.feeds.map(({ origin }) => `${origin}/feed`),
  );
});

afterAll(async () => {
  await lede?.close();
  await server?.close();
});

/** Whether the round was cut off by it. */
async function killedRound(after: number): Promise<boolean> {
  const underWay = request(page, 'refresh', {}).then(
    (answer) => answer,
    () => undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, after));
  // One that is just coming up cannot be killed yet.
  await until('a kill', () =>
    lede.killWorker().then(
      () => true,
      () => false,
    ),
  );
  const answer = await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, 500))]);
  return !answer;
}

it(`${count} feeds over ${rounds} rounds, killed in one of ${killEvery}: the server’s truth is what is stored`, async () => {
  const random = dice(7);
  let cutOff = 0;
  let kills = 0;
  let usual = 300;
  for (let round = 0; round < rounds; round++) {
    for (const feed of server.feeds) feed.grow();
    if (round % killEvery > 0) {
      const began = performance.now();
      await request(page, 'refresh', {});
      usual = performance.now() - began;
    } else {
      kills++;
      if (await killedRound(random() * latestKill * usual)) cutOff++;
    }
  }
  for (const feed of server.feeds) feed.well = true;
  const last = await request(page, 'refresh', {});
  expect(last).toMatchObject({ ok: true, value: { failed: 0 } });

  const [entries, stories] = await Promise.all([rows(page, 'entries'), rows(page, 'stories')]);
  const shown = server.feeds.flatMap((feed) => [...feed.shown]).toSorted();
  expect(entries.map(({ title }) => title).toSorted()).toEqual(shown);
  const members = stories.flatMap((story) => story.members.map(({ title }) => title));
  expect(members.toSorted()).toEqual(shown);
  const sum = (of: (feed: GrowingServer['feeds'][number]) => number) =>
    server.feeds.reduce((all, one) => all + of(one), 0);
  const dropped = sum(({ counts }) => counts.dropped);
  console.info(
    `${shown.length} items shown, ${dropped} let go of, ${sum(({ counts }) => counts.failed)} of ${sum(({ counts }) => counts.asked)} answers failed, ${cutOff} of ${kills} kills cut a round off`,
  );
  expect(dropped).toBeGreaterThan(shown.length / 3);
  expect(cutOff).toBeGreaterThan(kills / 4);
}, 900_000);
