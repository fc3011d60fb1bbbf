/** Private addresses, in real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { privateAddressFlow } from '../flows/private-addresses.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { type PrivateSite, startPrivateSite } from '../harness/private-site.ts';

let site: PrivateSite;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  site = await startPrivateSite();
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: site.port });
  options = await lede.open('options.html');
  await options.waitForSelector('h1');
});

afterAll(async () => {
  await lede?.close();
  await site?.close();
});

privateAddressFlow(() => ({ lede, options, site }));
