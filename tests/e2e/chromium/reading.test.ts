/** Finding one’s way in the reader, in a real Chromium; and all of it without a network. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { readingFlow } from '../flows/reading.ts';
import { followAll } from '../flows/world.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { say } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
let closed = false;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  await followAll({ room, options }, ['eco-detroit', 'gulf-motor', 'industrie-routes', 'al-muharrik']);
});

afterAll(async () => {
  await lede?.close();
  if (!closed) await room?.close();
});

const reading = readingFlow(
  () => ({ lede, room, options }),
  [
    ['en', 'light', 1280],
    ['en', 'dark', 1280],
    ['fr', 'light', 800],
    ['ar', 'light', 1280],
    ['ar', 'dark', 400],
    ['en', 'light', 400],
    ['fr', 'sepia', 320],
  ],
);

describe('without a network', () => {
  it('what is stored opens and leads on; what is not says so, with what its source told', async () => {
    const told = reading.told();
    const entries = await rows(options, 'entries');
    const now = await reading.read();
    await now.waitForSelector('.neighbours .next');
    const beside = await now.$$eval('.neighbours a', (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('entry')),
    );
    await now.close();
    // One that its feed brought whole is never missing; one beside it is gone on to.
    const other = entries.find(
      (one) => one.html === undefined && one.title !== told.title && !beside.includes(one.id),
    );
    if (!other) throw new Error('no other entry');
    await options.evaluate(
      (id) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('lede');
          open.onsuccess = () => {
            const tx = open.result.transaction('articles', 'readwrite');
            tx.objectStore('articles').delete(id);
            tx.oncomplete = () => {
              open.result.close();
              resolve();
            };
            tx.onerror = () => reject(tx.error);
          };
        }),
      other.id,
    );
    const cdp = await (
      await lede.browser.waitForTarget((one) => one.type() === 'service_worker')
    ).createCDPSession();
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await room.close();
    closed = true;
    const page = await reading.read();
    expect(await reading.titleOf(page)).toBe(told.title);
    await page.waitForSelector('.neighbours .next');
    await page.keyboard.press('j');
    await until('the next story', async () => (await reading.titleOf(page)) !== told.title);
    await page.waitForSelector('.text');
    await page.close();
    const missing = await lede.open(`reader.html?entry=${encodeURIComponent(other.id)}`);
    await until('the sentence', async () =>
      (await missing.evaluate(() => document.body.innerText)).includes(say('reader.not-stored')),
    );
    await missing.screenshot({ path: shotPath('reading-not-stored') });
    expect(await reading.titleOf(missing)).toBe(other.title);
    await missing.close();
  });
});
