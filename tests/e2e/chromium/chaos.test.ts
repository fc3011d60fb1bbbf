/** Faulty sources, in real Chromium, and what they cost its worker. */
import { writeFileSync } from 'node:fs';
import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chaos, startChaos } from '../../hostile/chaos/server.ts';
import { chaosFlow, chosen, followChaos, healthy, megabyte, mostRead } from '../flows/chaos.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { countReads, heldBytes, reads } from '../harness/worker-meter.ts';

let chaos: Chaos;
let lede: Lede;
let page: Page;
let worker: WebWorker;
let heldBefore = 0;
let mostHeld = 0;
const figures: string[] = [];

beforeAll(async () => {
  chaos = await startChaos(chosen, healthy);
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: chaos.port });
  page = await lede.open('manifest.json');
  await followChaos(page, chaos);
  worker = await lede.worker();
  await countReads(worker);
  heldBefore = await heldBytes(worker);
});

afterAll(async () => {
  writeFileSync(output('chaos.txt'), `${figures.join('\n')}\n`);
  console.info(figures.join('\n'));
  await lede?.close();
  await chaos?.close();
});

chaosFlow(() => ({ chaos, page, figures }), {
  look: async () => {
    mostHeld = Math.max(mostHeld, await heldBytes(worker));
  },
});

describe('all of them together', () => {
  it('cost ten megabytes and one piece at most, each', async () => {
    const all = Object.entries(await reads(worker));
    const most = Math.max(...all.map(([, { bytes }]) => bytes));
    const piece = Math.max(...all.map(([, { last }]) => last));
    figures.push(
      `most read of one answer: ${(most / megabyte).toFixed(2)} MB, the largest last piece ${Math.round(piece / 1000)} kB`,
    );
    expect(all.filter(([, { bytes, last }]) => bytes - last > mostRead)).toEqual([]);
    // The bomb was read up to the limit, or nothing was measured.
    expect(most).toBeGreaterThan(mostRead);
  });

  it('never hold more than 60 MB of the worker, neither meanwhile nor after', async () => {
    const held = await heldBytes(worker);
    figures.push(
      `held by the worker: ${(heldBefore / megabyte).toFixed(1)} MB before, ${(held / megabyte).toFixed(1)} MB after, ${(mostHeld / megabyte).toFixed(1)} MB at most meanwhile`,
    );
    expect(held - heldBefore).toBeLessThan(60 * megabyte);
    expect(mostHeld - heldBefore).toBeLessThan(60 * megabyte);
  });
});
