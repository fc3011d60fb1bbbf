/** The whole browser killed at any moment, and started again: it goes on, and what was answered stands. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killTimes } from '../flows/killing.ts';
import { worksIn } from '../flows/works.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { type Growing, startGrowing } from '../harness/growing.ts';
import { output } from '../harness/paths.ts';
import { chance, nameSeed } from '../harness/random.ts';

const isProof = process.env.LEDE_PROOF === '1';
const kills = isProof ? 20 : 2;

let growing: Growing;
let lede: Lede | undefined;
let page: Page;
const luck = chance();

/** @param userDataDir a profile that was used before, as it was left */
async function launch(userDataDir?: string): Promise<Lede> {
  const one = await launchChromium({
    extension: output('chrome-mv3-e2e'),
    port: growing.port,
    ...(userDataDir ? { userDataDir } : {}),
  });
  page = await one.open('manifest.json');
  return one;
}

beforeAll(async () => {
  growing = await startGrowing();
  lede = await launch();
});

afterAll(async () => {
  await lede?.close();
  await growing?.close();
});

describe('a browser killed at any moment', () => {
  it(`${kills} times: the next one goes on, 0 partial, 0 lost, 0 doubled, and told once`, async () => {
    nameSeed(luck);
    const works = worksIn(() => page, growing, luck);
    const { cutOff } = await killTimes(works, luck, kills, async () => {
      await lede?.killBrowser();
      lede = await launch(lede?.userDataDir);
    });
    // Of two, both may come too late.
    if (isProof) expect(cutOff).toBeGreaterThan(kills / 4);
  }, 900_000);
});
