/** Pages that are gone while they write, in real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { closingFlow } from '../flows/closing.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';

let lede: Lede;
let page: Page;

beforeAll(async () => {
  lede = await launchChromium({ extension: output('chrome-mv3-e2e') });
  page = await lede.open('manifest.json');
});

afterAll(() => lede?.close());

/** Its process dies, and all of Lede with it: an extension has one for all its pages and its worker. */
async function crash(gone: Page): Promise<void> {
  const session = await gone.createCDPSession();
  const dead = new Promise((resolve) => gone.once('error', resolve));
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined);
  await dead;
}

closingFlow(
  () => ({ lede, page }),
  [
    { how: 'closed', go: (gone) => gone.close(), takesBackground: false },
    {
      how: 'whose process dies',
      go: crash,
      takesBackground: true,
      next: () => lede.open('manifest.json'),
    },
  ],
);
