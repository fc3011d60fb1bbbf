/** Hostile payloads, in real Firefox: its parser is another, and its background reads pages itself. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { hostileFlow, isProof, sampleSize } from '../flows/hostile.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';
import { type HostileSite, hostileHosts, startHostileSite } from '../harness/hostile-site.ts';

let site: HostileSite;
let lede: FirefoxLede;
let options: Page;

beforeAll(async () => {
  site = await startHostileSite(isProof ? undefined : sampleSize);
  lede = await launchFirefox({
    extension: built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e'),
    hosts: hostileHosts,
  });
  options = await lede.open('options.html');
  await options.waitForSelector('h1');
});

afterAll(async () => {
  await lede?.close();
  await site?.close();
});

hostileFlow(() => ({ lede, options, site }));
