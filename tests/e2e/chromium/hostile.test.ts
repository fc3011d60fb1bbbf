/** Hostile payloads, in real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { hostileFlow, isProof, sampleSize } from '../flows/hostile.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { type HostileSite, startHostileSite } from '../harness/hostile-site.ts';
import { output } from '../harness/paths.ts';

let site: HostileSite;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  site = await startHostileSite(isProof ? undefined : sampleSize);
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: site.port });
  options = await lede.open('options.html');
  await options.waitForSelector('h1');
});

afterAll(async () => {
  await lede?.close();
  await site?.close();
});

hostileFlow(() => ({ lede, options, site }));
