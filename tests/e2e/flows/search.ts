/** The popup’s search on the newsroom: found as people type, in three languages, by keys alone. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { press } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import { addressOf, type Light, tabAt, type World } from './world.ts';

/** Eco Detroit, Gulf Motor and Al Muharrik are followed, and nothing of theirs was read. */
export function searchFlow(world: () => Pick<World, 'lede' | 'options'>, looks: readonly Light[]): void {
  let lede: World['lede'];
  let options: Page;
  beforeAll(() => {
    ({ lede, options } = world());
  });

  async function popup(): Promise<Page> {
    const page = await lede.openFresh('popup.html');
    await page.setViewport({ width: 400, height: 600 });
    await page.waitForSelector('h2');
    await page.keyboard.press('/');
    await page.waitForSelector('.search input:focus');
    return page;
  }

  async function type(page: Page, text: string): Promise<void> {
    await page.$eval('.search input', (field) => (field as HTMLInputElement).select());
    await page.keyboard.type(text);
  }

  const headlines = (page: Page) =>
    page.$$eval('.search .headline', (all) => all.map((one) => one.textContent ?? ''));

  /** The titles of the members too: whichever speaks for the story, it is found. */
  async function finds(page: Page, text: string, title: string): Promise<void> {
    await type(page, text);
    const stories = await rows(options, 'stories');
    const story = stories.find(({ members }) => members.some((one) => one.title === title));
    expect(story, title).toBeDefined();
    await until(`"${title}" for "${text}"`, async () =>
      (await headlines(page)).includes(story?.headline ?? ''),
    );
  }

  it('finds stories without accents, without hamza, and with a slip in the word', async () => {
    const page = await popup();
    await finds(page, 'tetouan ecole', 'À Tétouan, une école forme les techniciens de batterie');
    expect(await headlines(page)).toHaveLength(1);
    await finds(page, 'مراكش حافله كهربايية', 'مراكش تشغّل ستين حافلة كهربائية وتعيد رسم خطوطها');
    await finds(page, 'aprentices', 'Sohar’s apprentices build a car before they repair one');
    expect(await page.$eval('.search-said', (line) => line.textContent)).toBe(
      say('search.found', { count: 1 }),
    );
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
    await page.close();
  });

  it('finds what only an article says on Enter, and opens it at that place', async () => {
    const page = await popup();
    await type(page, '"timing helped as well"');
    await until('the word that there is nothing', async () =>
      page.$eval('.search-said', (line, none) => line.textContent === none, say('search.none')),
    );
    await page.keyboard.press('Enter');
    await until('the story', async () =>
      (await headlines(page)).includes('What happens to fast charging at 50°C'),
    );
    expect(await page.$eval('.search .summary', (one) => one.textContent)).toContain(
      'Timing helped as well.',
    );
    await page.keyboard.press('ArrowDown');
    // The popup closes under the key: nothing waits for its end.
    page.keyboard.press('Enter').catch(() => undefined);
    const reader = await tabAt(lede.browser, /reader\.html/);
    expect(await addressOf(reader)).toMatch(/&sentence=\d+$/);
    await reader.waitForSelector('h1');
    await reader.close();
  });

  it('filters by source and by what was read, says what it cannot read, and is left with the focus where it was', async () => {
    const page = await popup();
    await press(page, named('search.example-source'));
    await page.keyboard.type('gulf');
    const gulf = (await rows(options, 'sources')).find(({ title }) => title.startsWith('Gulf'));
    const stories = await rows(options, 'stories');
    const theirs = stories.filter(({ members }) => members.some(({ sourceId }) => sourceId === gulf?.id));
    const said = () => page.$eval('.search-said', (line) => line.textContent);
    await until(
      'their stories',
      async () => (await said()) === say('search.found', { count: theirs.length }),
    );
    await type(page, 'source:gulf is:read');
    await until('the one that was read', async () => (await said()) === say('search.found', { count: 1 }));
    expect(await headlines(page)).toEqual(['What happens to fast charging at 50°C']);
    await type(page, 'battery before:someday');
    await until('what is left out', async () =>
      page.$eval('.search-trouble', (line) => line.textContent?.includes('before:someday')),
    );
    await until('the rest is found', async () => (await headlines(page)).length > 0);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.search', { hidden: true });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      say('header.search'),
    );
    await page.keyboard.press('Enter');
    await page.waitForSelector('.search input:focus');
    expect(await page.$eval('.search input', (field) => (field as HTMLInputElement).value)).toBe(
      'battery before:someday',
    );
    await page.close();
  });

  const typed = { en: 'kenitra', fr: 'kenitra usine', ar: 'المغرب' };

  it.each(looks)('everybody can use it: axe finds nothing in %s, %s', async (language, theme) => {
    await setSettings(options, { language, theme });
    const page = await popup();
    for (const [name, words, enter] of [
      ['empty', '', false],
      ['found', typed[language], false],
      ['text', typed[language], true],
      ['none', 'qwxzk before:x', false],
    ] as const) {
      await type(page, words);
      if (words === '') await page.keyboard.press('Backspace');
      await until('it', async () =>
        page.evaluate(
          (wait) => !wait || document.querySelector('.search-said')?.textContent !== '',
          words !== '',
        ),
      );
      if (enter) {
        await page.keyboard.press('Enter');
        await page.waitForSelector('.search-part');
        await page.$eval('.search-part', (part) => part.scrollIntoView({ block: 'center' }));
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
      await lede.shot(page, `search-${name}-${language}-${theme}`);
      expect(await violationsOf(page), `${name} ${language} ${theme}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
    await page.close();
  });
}
