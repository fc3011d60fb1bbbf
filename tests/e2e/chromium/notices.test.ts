/** Notices, in real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { badgeFlow } from '../flows/badge.ts';
import { noticesFlow } from '../flows/notices.ts';
import { rulesFlow } from '../flows/rules.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';

let lede: Lede;
let options: Page;

beforeAll(async () => {
  lede = await launchChromium({ extension: output('chrome-mv3-e2e') });
  options = await lede.open('options.html');
  await options.waitForSelector('h1');
});

afterAll(async () => {
  await lede?.close();
});

noticesFlow(() => ({ lede, options }));
badgeFlow(() => ({ lede, options }));
rulesFlow(() => ({ lede, options }));
