/** Whether everybody can use it: each page, through axe. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import type { Light, World } from './world.ts';

/** Publications are followed that write in French and in Arabic. */
export function screensFlow(world: () => Pick<World, 'lede' | 'options'>, looks: readonly Light[]): void {
  let lede: World['lede'];
  let options: Page;
  beforeAll(() => {
    ({ lede, options } = world());
  });

  it.each(looks)('popup, reader and options in %s, %s', async (language, theme) => {
    await setSettings(options, { language, theme, ...watching('Renault', 'Maroc', 'القنيطرة') });
    const entries = await rows(options, 'entries');
    const articles = new Set((await rows(options, 'articles')).map((one) => one.entryId));
    const wanted = language === 'ar' ? 'ar' : 'fr';
    const readable = entries.filter((one) => one.language?.startsWith(wanted) && articles.has(one.id));
    const entry = readable.find((one) => one.title.startsWith('Renault renforce')) ?? readable[0];
    const pages = [
      { name: 'popup-sources', file: 'popup.html', width: 400, height: 600, ready: '.views button' },
      { name: 'popup', file: 'popup.html', width: 400, height: 600, ready: 'h2' },
      { name: 'reader', file: `reader.html?entry=${entry?.id}`, width: 900, height: 1000, ready: 'h1' },
      { name: 'options', file: 'options.html', width: 900, height: 1000, ready: 'h2' },
      { name: 'options-narrow', file: 'options.html', width: 400, height: 900, ready: 'h2' },
      { name: 'reader-narrow', file: `reader.html?entry=${entry?.id}`, width: 360, height: 800, ready: 'h1' },
    ];
    for (const { name, file, width, height, ready } of pages) {
      const page = await lede.openFresh(file);
      await page.setViewport({ width, height });
      await page.waitForSelector(ready);
      await until('the text', async () => page.evaluate(() => (document.body.innerText.length ?? 0) > 300));
      if (name === 'popup-sources') {
        await (await page.$$('.views button')).at(-1)?.click();
        await page.waitForSelector('.source-row');
      }
      if (name.startsWith('options')) {
        await page.waitForSelector('.source-row [aria-expanded]');
        await page.click('.source-row [aria-expanded]');
        await page.waitForSelector('.source-settings');
      }
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await lede.shot(page, `look-${name}-${language}-${theme}`);
      expect(await violationsOf(page), `${name} ${language} ${theme}`).toEqual([]);
      await page.close();
    }
  });
}
