/** The worker killed at any moment, whatever it is at: nothing partial, nothing lost, nothing doubled. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../../utils/browser/database/schema.ts';
import { killTimes } from '../flows/killing.ts';
import { wait, worksIn } from '../flows/works.ts';
import { request, setStored, stored } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { type Growing, startGrowing } from '../harness/growing.ts';
import { contents, makeVersion1, oldStories } from '../harness/old-database.ts';
import { output } from '../harness/paths.ts';
import { chance, nameSeed } from '../harness/random.ts';
import { addSources, count } from '../harness/store.ts';
import { until } from '../harness/until.ts';

const isProof = process.env.LEDE_PROOF === '1';
const kills = isProof ? 160 : 8;
const killsOfMigrations = isProof ? 40 : 2;
const killsOfDeleting = isProof ? 40 : 4;

let growing: Growing;
let lede: Lede;
/** Draws nothing, and opens no database of its own. */
let page: Page;
const luck = chance();

beforeAll(async () => {
  growing = await startGrowing();
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: growing.port });
  page = await lede.open('manifest.json');
});

afterAll(async () => {
  await lede?.close();
  await growing?.close();
});

/** One that is just coming up cannot be killed yet. */
const kill = () =>
  until('a kill', () =>
    lede.killWorker().then(
      () => true,
      () => false,
    ),
  );

describe('a worker killed at any moment', () => {
  it(`${kills} times over polls, articles, marks and lists: 0 partial, 0 lost, 0 doubled, and told once`, async () => {
    nameSeed(luck);
    const works = worksIn(() => page, growing, luck);
    const { cutOff, unread } = await killTimes(works, luck, kills, kill);
    // What was killed three times while it was read is read when it is opened.
    for (const entryId of unread) expect((await request(page, 'load-article', { entryId })).ok).toBe(true);
    expect(cutOff).toBeGreaterThan(isProof ? kills / 4 : 0);
  }, 900_000);

  it(`${killsOfMigrations} times over a migration: the data is all there, in the old version or in the new one`, async () => {
    nameSeed(luck);
    await kill();
    const before = await makeVersion1(page);
    const whole = { ...before, version: migrations.length, texts: oldStories };
    const woken = () =>
      request(page, 'recount', {}).then(
        () => true,
        () => false,
      );
    const migrated = async () => JSON.stringify(await contents(page)) === JSON.stringify(whole);
    const began = performance.now();
    void woken();
    await until('a migration', migrated);
    const about = performance.now() - began;
    let cut = 0;
    for (let turn = 0; turn < killsOfMigrations; turn++) {
      await kill();
      await makeVersion1(page);
      void woken();
      await wait(luck.below(about));
      await kill();
      const found = await contents(page);
      expect([before, whole], `after kill ${turn}`).toContainEqual(found);
      if (found.version === before.version) cut++;
      // Whoever starts next brings it to this version.
      void woken();
      await until('a migration', migrated);
    }
    console.info(`${killsOfMigrations} kills, ${cut} of them in a migration of ${Math.round(about)} ms`);
    // Of two, both may come too late.
    if (isProof) expect(cut).toBeGreaterThan(killsOfMigrations / 4);
  }, 600_000);

  it(`${killsOfDeleting} times over "delete everything": all is there, or nothing is once a worker has begun`, async () => {
    nameSeed(luck);
    const beside = ['settings', 'snapshots', 'brought-back', 'intent:one', 'deleting'] as const;
    const left = async () => {
      const found = await Promise.all(beside.map((key) => stored(page, key)));
      return [
        ...beside.filter((_, i) => found[i] !== undefined),
        ...((await count(page, 'sources')) > 0 ? ['sources'] : []),
        ...((await count(page, 'marks')) > 0 ? ['marks'] : []),
      ];
    };
    /** Whatever woke it has been answered, and what its start has set off is done. */
    const settled = () =>
      until('a worker that has settled', async () => {
        await request(page, 'recount', {}).catch(() => undefined);
        return (await stored(page, 'deleting')) === undefined;
      });
    let [about, cut] = [200, 0];
    for (let turn = 0; turn < killsOfDeleting; turn++) {
      await settled();
      await addSources(page, ['https://one.example/feed', 'https://two.example/feed']);
      await request(page, 'mark', { entryIds: ['a', 'b'], saved: true });
      await setStored(page, {
        settings: { theme: 'dark' },
        snapshots: [{ at: 1, sources: [], rules: [], marks: [{ entryId: 'a' }] }],
        'brought-back': { sources: 1 },
        'intent:one': { id: 'one', addresses: [], origins: [], at: Date.now(), failures: [] },
      });
      const whole = await left();
      const began = performance.now();
      const asked = request(page, 'delete-everything', {}).then(
        () => true,
        () => false,
      );
      // The first is not killed: it tells how long it takes.
      if (turn > 0) {
        await wait(luck.below(about));
        await kill();
        if ((await stored(page, 'deleting')) !== undefined) cut++;
      } else {
        await asked;
        about = performance.now() - began;
      }
      await settled();
      expect([whole, []], `after kill ${turn}`).toContainEqual(await left());
    }
    console.info(`${killsOfDeleting} kills, ${cut} of them within ${Math.round(about)} ms of deleting`);
    // It is over in a few hundredths of a second: nearly all kills come before it or after.
    if (isProof) expect(cut).toBeGreaterThan(0);
  }, 300_000);
});
