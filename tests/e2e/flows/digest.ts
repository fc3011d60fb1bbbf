/** The digest’s page: each story once with its sources, copied, and usable by everybody. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { Locale } from '../../../utils/i18n/index.ts';
import { request, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { press, pressAway } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import { tabAt, type World } from './world.ts';

/** Four publications are followed: one that writes in English, two in French, one in Arabic. */
export function digestFlow(
  world: () => Pick<World, 'lede' | 'room' | 'options'>,
  languages: readonly Locale[],
): void {
  let lede: World['lede'];
  let room: World['room'];
  let options: Page;
  beforeAll(() => {
    ({ lede, room, options } = world());
  });

  const open = async (span: 'day' | 'week') => {
    const page = await lede.open(`digest.html?span=${span}`);
    await page.waitForSelector('article');
    return page;
  };
  /** Backslashes before marks away: a headline as it is read. */
  const read = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

  it('the week is copied as Markdown with each story once, linked to its sources', async () => {
    await setSettings(options, { language: 'en' });
    const page = await open('week');
    await page.bringToFront();
    await press(page, named('day.copy-markdown'));
    await until('the word on it', async () =>
      page.$eval('[role=status]', (line, done) => line.textContent === done, say('day.copied-markdown')),
    );
    const markdown = read((await lede.clipboard(page)).text);
    const stories = await rows(options, 'stories');
    const sources = new Map((await rows(options, 'sources')).map(({ id, title }) => [id, title]));
    const shown = await page.$$eval('.headline', (all) => all.map((one) => one.textContent ?? ''));
    expect(shown.length).toBeGreaterThan(8);
    for (const headline of shown) {
      const story = stories.find((one) => one.headline === headline);
      const blocks = markdown.split('\n\n');
      const at = blocks.flatMap((block, index) => (block.startsWith(`### [${headline}](`) ? [index] : []));
      expect(at, headline).toHaveLength(1);
      for (const { sourceId } of story?.members ?? []) {
        expect(blocks[(at[0] ?? 0) + 1], headline).toContain(`[${sources.get(sourceId)}](http`);
      }
    }
    const told = stories.filter(({ members }) => new Set(members.map((one) => one.sourceId)).size > 1);
    expect(told.filter(({ headline }) => shown.includes(headline)).length).toBeGreaterThan(0);
    await page.close();
  });

  it('HTML is put into the clipboard as HTML, and a program that takes text gets text', async () => {
    const page = await open('day');
    await page.bringToFront();
    await press(page, named('day.copy-html'));
    await until('the word on it', async () =>
      page.$eval('[role=status]', (line, done) => line.textContent === done, say('day.copied-html')),
    );
    const { html, text } = await lede.clipboard(page);
    expect(html).toMatch(/<article\b/);
    expect(html).not.toMatch(/<(?:script|img)\b|font-size/);
    expect(text).toMatch(/^# /);
    await page.close();
  });

  it('the popup leads there', async () => {
    const popup = await lede.open('popup.html');
    await popup.waitForSelector('footer');
    await popup.click('[popovertarget=more]');
    const page = await pressAway(popup, named('digest.share-day'), () =>
      tabAt(lede.browser, /\/digest\.html$/),
    );
    await page.waitForSelector('h1');
    await page.close();
  });

  it.each(languages)('everybody can use it in %s: axe finds nothing', async (language) => {
    for (const theme of ['light', 'dark'] as const) {
      await setSettings(options, { language, theme });
      for (const [span, width] of [
        ['day', 900],
        ['week', 400],
      ] as const) {
        const page = await open(span);
        await page.setViewport({ width, height: 1000 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
        await lede.shot(page, `digest-${span}-${language}-${theme}`);
        expect(await violationsOf(page), `${span} ${language} ${theme}`).toEqual([]);
        await page.close();
      }
    }
  });

  it('a card has its picture once pictures are wanted of all its sources, and none is asked for before', async () => {
    const asked = () => room.requests.filter(({ path }) => path.startsWith('/img/'));
    const wantImages = async (images: boolean) => {
      for (const { id } of await rows(options, 'sources')) {
        await request(options, 'set-images', { sourceId: id, images });
      }
    };
    const before = asked().length;
    const plain = await lede.openFresh('popup.html');
    await plain.waitForSelector('.story');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked().length).toBe(before);
    await plain.close();
    await wantImages(true);
    const popup = await lede.openFresh('popup.html');
    const src = await until('a picture', () =>
      popup.$eval('.story img.picture', (one) => {
        const image = one as HTMLImageElement;
        return image.naturalWidth > 0 && image.src;
      }),
    );
    expect(src).toMatch(/^blob:/);
    const fetched = asked().slice(before);
    expect(fetched.length).toBeGreaterThan(0);
    for (const { headers } of fetched) expect(headers).not.toHaveProperty('cookie');
    await lede.shot(popup, 'digest-pictures');
    await popup.close();
    await wantImages(false);
  });
}
