/** Notices, in real Firefox: the same decisions, shown through its API. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { badgeFlow } from '../flows/badge.ts';
import { noticesFlow } from '../flows/notices.ts';
import { rulesFlow } from '../flows/rules.ts';
import { stored } from '../harness/ask.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';

let lede: FirefoxLede;
let options: Page;

beforeAll(async () => {
  lede = await launchFirefox({ extension: built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e') });
  options = await lede.open('options.html');
  await options.waitForSelector('h1');
});

afterAll(async () => {
  await lede?.close();
});

// One that is shown again under its id takes its own place.
noticesFlow(
  () => ({ lede, options }),
  async (page) => [...new Set((await stored(page, 'test-notices')) as string[])],
);
badgeFlow(() => ({ lede, options }));
rulesFlow(() => ({ lede, options }));
