/** The whole browser killed at any moment, and started again: it goes on, and what was answered stands. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Growing, startGrowing } from '../harness/growing.ts';
import type { AnyLede } from '../harness/lede.ts';
import { chance, nameSeed } from '../harness/random.ts';
import { killTimes } from './killing.ts';
import { worksIn } from './works.ts';

const isProof = process.env.LEDE_PROOF === '1';
const kills = isProof ? 20 : 2;

/** @param launch on a profile that was used before, as it was left, where one is named */
export function killedBrowserFlow(
  launch: (growing: Growing, profile?: { readonly userDataDir: string }) => Promise<AnyLede>,
): void {
  let growing: Growing;
  let lede: AnyLede | undefined;
  let page: Page;
  const luck = chance();

  async function start(profile?: AnyLede): Promise<void> {
    lede = await launch(growing, profile);
    page = await lede.open('manifest.json');
  }

  beforeAll(async () => {
    growing = await startGrowing();
    await start();
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
        await start(lede);
      });
      // Of two, both may come too late.
      if (isProof) expect(cutOff).toBeGreaterThan(kills / 4);
    }, 900_000);
  });
}
