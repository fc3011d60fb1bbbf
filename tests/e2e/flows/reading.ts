/** Finding one’s way in the reader: outline, place, sources beside, next story, keys. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Block, StoredArticle } from '../../../utils/model.ts';
import { setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { press } from '../harness/press.ts';
import { watching } from '../harness/rules.ts';
import { put, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import { addressOf, goBack, goForward, type Look, type World } from './world.ts';

/** What goes on after the flow can go on with. */
export interface Reading {
  /** The article that was made long. */
  readonly told: () => StoredArticle;
  readonly read: () => Promise<Page>;
  readonly titleOf: (page: Page) => Promise<string | null>;
}

/** Four publications are followed: one that writes in English, two in French, one in Arabic. */
export function readingFlow(world: () => Pick<World, 'lede' | 'options'>, looks: readonly Look[]): Reading {
  let lede: World['lede'];
  let options: Page;
  /** The article of a story that several sources tell, made long. */
  let told: StoredArticle;
  /** A long paragraph in its middle. */
  let middle: number;

  const sections = [
    'What was decided',
    'Who pays for it',
    'What it changes',
    'What comes next',
    'Who objects',
  ];
  const sentence =
    'The council heard from the port, from two unions and from the people who live beside the road. ';
  const section = (title: string): Block[] => [
    { t: 'h', level: 2, c: [title] },
    ...Array.from(
      { length: 4 },
      (_, i): Block => ({ t: 'p', c: [`${title}, part ${i + 1}. ${sentence.repeat(4)}`] }),
    ),
  ];

  /** A story's article made long, as its page might have had it. */
  async function lengthen(article: StoredArticle): Promise<void> {
    const blocks = [...article.blocks, ...sections.flatMap(section)];
    await put(options, 'articles', { ...article, blocks, cleanedBy: cleanerVersion });
  }

  beforeAll(async () => {
    ({ lede, options } = world());
    const articles = await rows(options, 'articles');
    const stories = await rows(options, 'stories');
    // The one whose words its story has: which of them is fetched first is nobody's choice.
    const widest = stories.toSorted((a, b) => b.members.length - a.members.length);
    const first = widest
      .filter(({ summary }) => (summary?.sentences.length ?? 0) > 1)
      .flatMap(({ teller, members }) =>
        articles.filter(({ entryId }) => entryId === (teller ?? members[0]?.entryId)),
      )[0];
    if (!first) throw new Error('no story with an article');
    await lengthen(first);
    told = first;
    middle = first.blocks.length + section('').length + 2;
  });

  async function read(entryId = told.entryId, width = 1280, more = ''): Promise<Page> {
    const viewport = { width, height: 800 };
    const page = await lede.open(`reader.html?entry=${encodeURIComponent(entryId)}${more}`, { viewport });
    await page.waitForSelector('.text');
    return page;
  }
  const topOf = (page: Page, selector: string) =>
    page.$eval(selector, (one) => Math.round(one.getBoundingClientRect().top));
  const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
  const titleOf = (page: Page) => page.$eval('h1', (one) => one.textContent);

  describe('pictures', () => {
    it.each(looks)(
      '%s %s at %i px: axe finds nothing, and nothing is wider than the window',
      async (language, theme, width) => {
        await setSettings(options, { language, theme, ...watching() });
        const page = await read(told.entryId, width);
        await page.waitForSelector('.neighbours');
        const name = `reading-${language}-${theme}-${width}`;
        await lede.shot(page, name);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await violationsOf(page), name).toEqual([]);
        await page.evaluate(() => scrollTo(0, 2400));
        await page.evaluate(() => scrollTo(0, 2300));
        await new Promise((resolve) => setTimeout(resolve, 400));
        await lede.shot(page, `${name}-middle`);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await new Promise((resolve) => setTimeout(resolve, 400));
        await lede.shot(page, `${name}-end`);
        expect(await violationsOf(page), name).toEqual([]);
        await page.close();
      },
    );
  });

  describe('the outline', () => {
    it('leads to its section, marks it, and Back returns to where it was pressed', async () => {
      const page = await read();
      const third = await page.waitForSelector('.outline li:nth-child(4) a');
      // What comes last: until then the text may still be moved by what is drawn above it.
      await page.waitForSelector('.neighbours');
      const name = await third?.evaluate((one) => one.textContent);
      await page.evaluate(() => scrollTo(0, 200));
      await third?.click();
      await until(
        'the section',
        async () => (await page.evaluate(() => document.activeElement?.textContent)) === name,
      );
      await until(
        'the mark',
        async () => (await page.$eval('.outline [aria-current]', (one) => one.textContent)) === name,
      );
      await until('the top', async () => Math.abs((await topOf(page, '.text > :focus')) - 57) < 3);
      // As facts that are drawn a moment after the text: all places below are others then.
      await page.$eval('main', (main) => {
        const late = document.createElement('button');
        late.className = 'fact';
        main.prepend(late);
      });
      await goBack(page);
      await until('the place it was pressed at', async () => (await scrolled(page)) === 200);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
      await goForward(page);
      await until('the section again', async () => Math.abs((await topOf(page, '.text > :focus')) - 57) < 3);
      await page.close();
    });

    it('waits behind a line where there is no room beside the text, and opens with its key', async () => {
      const page = await read(told.entryId, 800);
      await page.waitForSelector('.outline details:not([open])');
      await page.keyboard.press('o');
      await page.waitForSelector('.outline details[open] a');
      await lede.shot(page, 'reading-outline-open');
      await page.close();
    });
  });

  describe('a sentence of the summary', () => {
    it('is where Back returns to, and the keys lead on to it', async () => {
      const page = await read();
      await page.waitForSelector('.lede a');
      await page.focus('.lede p:nth-of-type(2) a');
      await page.keyboard.press('Enter');
      await until('its place', async () => page.evaluate(() => document.activeElement?.matches('.text > *')));
      expect(new URL(await addressOf(page)).searchParams.has('sentence')).toBe(true);
      await goBack(page);
      await until('the sentence', async () =>
        page.evaluate(() => document.activeElement?.matches('.lede p:nth-of-type(2) a')),
      );
      expect(new URL(await addressOf(page)).searchParams.has('sentence')).toBe(false);
      await page.close();
    });
  });

  describe('an article that was begun', () => {
    it('opens where it was left, in another width and size too, and says so', async () => {
      const page = await read();
      const at = `.text > [data-block="${middle}"]`;
      await page.waitForSelector(at);
      await page.$eval(at, (one) => scrollTo(0, scrollY + one.getBoundingClientRect().top - 40));
      await new Promise((resolve) => setTimeout(resolve, 500));
      await page.close();
      await setSettings(options, { language: 'en', textSize: 1.3 });
      const again = await read(told.entryId, 500);
      await until('the line', async () =>
        (await again.$eval('.quiet-line', (one) => one.textContent))?.includes(say('reader.resumed')),
      );
      const { top, bottom } = await again.$eval(at, (one) => one.getBoundingClientRect().toJSON());
      expect(top).toBeLessThan(90);
      expect(bottom).toBeGreaterThan(90);
      await lede.shot(again, 'reading-resumed');
      await press(again, named('reader.to-top'));
      expect(await scrolled(again)).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await again.close();
      const third = await read();
      expect(await scrolled(third)).toBe(0);
      await third.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await new Promise((resolve) => setTimeout(resolve, 500));
      await third.close();
      const finished = await read();
      expect(await scrolled(finished)).toBe(0);
      await finished.close();
    });
  });

  describe('who else tells the story', () => {
    it('stands beside the text, and the head leads to it', async () => {
      const page = await read();
      await page.waitForSelector('.beside #others li a');
      await press(page, named('reader.also-in', { count: (await page.$$('#others li')).length }));
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('others');
      await goBack(page);
      await until('the link', async () =>
        page.evaluate(() => document.activeElement?.matches('.head-meta a')),
      );
      await page.close();
    });
  });

  describe('keys', () => {
    it('go from story to story and back the same way, in one tab, and each is read then', async () => {
      const page = await read();
      await page.waitForSelector('.neighbours .next');
      const titles = [await titleOf(page)];
      for (const key of ['j', 'n'] as const) {
        await page.keyboard.press(key);
        await until('another story', async () => !titles.includes(await titleOf(page)));
        titles.push(await titleOf(page));
        await page.waitForSelector('.neighbours .next');
      }
      await lede.shot(page, 'reading-next');
      const entryId = new URL(await addressOf(page)).searchParams.get('entry');
      const isRead = async () =>
        (await rows(page, 'marks')).some((one) => one.entryId === entryId && one.readAt !== undefined);
      await until('the mark', isRead);
      await page.keyboard.press('m');
      await until('no mark', async () => !(await isRead()));
      expect(await page.$eval('.quiet-line', (one) => one.textContent)).toBe(say('reader.now-unread'));
      await page.keyboard.press('m');
      await until('the mark again', isRead);
      await page.keyboard.press('k');
      await until('the story before', async () => (await titleOf(page)) === titles[1]);
      await goBack(page);
      await until('Back', async () => (await titleOf(page)) === titles[2]);
      await page.close();
    });

    it('are named in a dialog, and do nothing where they are switched off', async () => {
      await setSettings(options, { language: 'en' });
      const page = await read();
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open] kbd');
      await lede.shot(page, 'reading-keys');
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await until('no dialog', async () => (await page.$('dialog')) === null);
      await page.keyboard.press('+');
      await until('larger text', async () =>
        page.evaluate(() => document.documentElement.style.getPropertyValue('--scale') === '1.1'),
      );
      await page.keyboard.press('s');
      await page.waitForSelector('.tool[aria-pressed="true"]');
      await setSettings(options, { language: 'en', shortcuts: false });
      await until('the setting', async () =>
        page.evaluate(() => document.documentElement.style.getPropertyValue('--scale') === '1'),
      );
      await page.keyboard.press('?');
      await page.keyboard.press('j');
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await page.$('dialog')).toBeNull();
      expect(await titleOf(page)).toBe(told.title);
      await page.close();
      await setSettings(options, { language: 'en' });
    });

    it('b leaves for the page it was read from, however many steps were made', async () => {
      const page = await lede.open('options.html');
      await page.evaluate(
        (href) => location.assign(href),
        `reader.html?entry=${encodeURIComponent(told.entryId)}&back=1`,
      );
      await page.waitForSelector('.lede a');
      await page.click('.lede a');
      await page.click('.lede p:nth-of-type(2) a');
      await until('two steps', async () => (await addressOf(page)).includes('sentence='));
      await page.keyboard.press('b');
      await until('the page before', async () => (await addressOf(page)).includes('options.html'));
      await page.close();
    });

    it('the wordmark leads to the stories', async () => {
      const page = await read();
      await page.click('a.wordmark');
      await page.waitForSelector('main h2');
      await lede.shot(page, 'reading-popup-in-a-tab');
      expect(await addressOf(page)).toContain('popup.html');
      await page.close();
    });
  });

  return { told: () => told, read, titleOf };
}
