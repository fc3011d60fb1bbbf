/** The popup to live in, in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { fillPopup, popupFlow } from '../flows/popup.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';

let lede: Lede;
let options: Page;

beforeAll(async () => {
  lede = await launchChromium({ extension: output('chrome-mv3-e2e') });
  options = await lede.open('options.html');
  await options.waitForSelector('h1');
  await fillPopup(options);
});

afterAll(async () => {
  await lede?.close();
});

popupFlow(() => ({ lede, options }));
