/** From the first opening to the first watched word: in less than a minute, without an account. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../../utils/browser/settings.ts';
import { violationsOf } from '../harness/axe.ts';
import { choose, press } from '../harness/press.ts';
import { watched } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import type { World } from './world.ts';

/** Nothing is followed, and no setting was made. */
export function firstRunFlow(world: () => Pick<World, 'lede' | 'room'>): void {
  let lede: World['lede'];
  let room: World['room'];
  beforeAll(() => {
    ({ lede, room } = world());
  });

  let popup: Page;
  const minute = 60_000;

  const settings = (page: Page) =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<{ settings?: Partial<Settings> }> } } };
      };
      return (await chrome.storage.local.get('settings')).settings ?? {};
    });

  describe('the first run', () => {
    it('goes from language and industry over a site to real headlines and watched words in under a minute', async () => {
      const began = Date.now();
      popup = await lede.open('popup.html');
      await popup.setViewport({ width: 400, height: 600 });
      await popup.waitForSelector('.welcome');
      await choose(popup, 'Français');
      await until('French', () => popup.evaluate(() => document.documentElement.lang === 'fr'));
      await choose(popup, 'Énergie');
      await until('twelve sites', () =>
        popup.evaluate(() =>
          document.querySelector('.pack button[type=submit]')?.textContent?.includes('12'),
        ),
      );
      expect(await violationsOf(popup)).toEqual([]);
      await lede.shot(popup, 'first-run');
      await choose(popup, 'English');
      await until('English', () => popup.evaluate(() => document.documentElement.lang === 'en'));

      // The packs' sites are not in the newsroom; one of its own takes the same way.
      await popup.type(
        '.follow input',
        room.publications.find(({ id }) => id === 'eco-detroit')?.siteUrl ?? '',
      );
      await popup.click('.follow button');
      await until(
        'real headlines',
        () => popup.evaluate(() => document.querySelectorAll('main article, main li h2').length > 0),
        minute,
      );

      await popup.waitForSelector('.first-words');
      await press(popup, /^Renault$/);
      await press(popup, /^Stellantis$/);
      await until('both words', async () => watched(await settings(popup)).length === 2);
      await lede.shot(popup, 'first-words');
      expect(await violationsOf(popup)).toEqual([]);
      await press(popup, named('first.done'));
      await until('the band gone', async () => (await popup.$('.first-words')) === null);
      const took = Date.now() - began;
      console.log(`first run: ${(took / 1000).toFixed(1)} s`);
      expect(took).toBeLessThan(minute);
    });

    it('asks no second time: the band stays away at the next opening, even without a word', async () => {
      expect((await settings(popup)).wordsOffered).toBe(true);
      await popup.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            storage: {
              local: { get(key: string): Promise<{ settings: object }>; set(items: object): Promise<void> };
            };
          };
        };
        const stored = (await chrome.storage.local.get('settings')).settings;
        await chrome.storage.local.set({ settings: { ...stored, rules: [] } });
      });
      const next = await lede.open('popup.html');
      await next.waitForSelector('main h2');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await next.$('.first-words')).toBeNull();
      expect((await rows(next, 'sources')).length).toBe(1);
      await next.close();
    });

    it('is one click away from the options while nothing is followed', async () => {
      const options = await lede.open('options.html');
      await until('the data', () => options.$('#privacy .button'));
      await press(options, named('data.delete'));
      await press(options, named('data.delete-now'));
      const link = await until('the link', () => options.$(`a[href="popup.html"]`));
      expect(await link.evaluate((one) => one.textContent)).toBe(say('options.first-run'));
    });
  });
}
