/** Taking an article along: to the clipboard, as files that open, and by keyboard alone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { Locale } from '../../../utils/i18n/index.ts';
import { elementsOf } from '../../unit/export/strict-xml.ts';
import { setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { press, reopenAtOnce } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import type { World } from './world.ts';

/** Eco Detroit, Gulf Motor and Al Muharrik are followed. */
export function copyFlow(world: () => Omit<World, 'room'>, languages: readonly Locale[]): void {
  let lede: World['lede'];
  let options: Page;
  let downloads: string;
  beforeAll(() => {
    ({ lede, options, downloads } = world());
  });

  async function read(language = 'fr'): Promise<Page> {
    const articles = await rows(options, 'articles');
    const inLanguage = articles.filter((one) => one.language?.startsWith(language));
    const article = inLanguage.find((one) => one.title.startsWith('Renault renforce')) ?? inLanguage[0];
    const page = await lede.open(`reader.html?entry=${article?.entryId}`);
    await page.waitForSelector('.text p');
    await page.bringToFront();
    return page;
  }

  const open = async (page: Page) => {
    await page.click('[popovertarget="copy"]');
    await page.waitForSelector('[role=menuitem]');
  };
  /** The item with these words in the group with those. */
  const pick = async (page: Page, group: string, item: string) => {
    await open(page);
    const items = await page.$$('[role=menuitem]');
    for (const one of items) {
      const [inGroup, words] = await one.evaluate((node) => [
        node.closest('[role=group]')?.querySelector('.menu-title')?.textContent ?? '',
        node.querySelector('span')?.textContent,
      ]);
      if (inGroup === group && words === item) return one.click();
    }
    throw new Error(`no ${item} under ${group}`);
  };
  const heard = (page: Page, word: string) =>
    until(`"${word}"`, () => page.$eval('.said', (line, wanted) => line.textContent?.includes(wanted), word));
  const clipboard = async (page: Page) => (await lede.clipboard(page)).text;
  const file = (ending: string) =>
    until(`a file .${ending}`, async () => {
      const name = readdirSync(downloads).find((one) => one.endsWith(`.${ending}`));
      return name === undefined ? undefined : { name, bytes: readFileSync(path.join(downloads, name)) };
    });

  it('the article is in the clipboard as Markdown, without ads and with its address', async () => {
    await setSettings(options, { language: 'en' });
    const page = await read();
    await pick(page, say('copy.copy'), say('copy.markdown'));
    await heard(page, say('copy.copied'));
    const markdown = await clipboard(page);
    expect(markdown).toMatch(/^# Renault renforce .+\n\n.+ · .+\n\n\[http/);
    expect(markdown).not.toMatch(/Advertisement|utm_/);
    expect(markdown).not.toContain('](javascript:');
    await page.close();
  });

  it('with formatting, programs that take HTML get elements that neither run nor load', async () => {
    const page = await read();
    await pick(page, say('copy.copy'), say('copy.formatted'));
    await heard(page, say('copy.copied'));
    const { html, text } = await lede.clipboard(page);
    expect(html).toMatch(/<h1\b/);
    expect(html).not.toMatch(/<(?:script|img|iframe)\b/);
    expect(text).toMatch(/^Renault renforce/);
    await page.close();
  });

  it('by keyboard alone: c copies the link, e opens the menu, Escape gives the focus back', async () => {
    const page = await read();
    await page.keyboard.press('c');
    await heard(page, say('copy.copied-link'));
    expect(await clipboard(page)).toMatch(/^http/);
    await page.focus('[popovertarget="copy"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=menuitem]:focus');
    const focused = () => page.$eval(':focus', (one) => one.textContent ?? '');
    expect(await focused()).toContain(say('copy.link'));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(say('copy.markdown'));
    await page.keyboard.press('End');
    expect(await focused()).toBe(say('copy.print'));
    await page.keyboard.press('Escape');
    await until('the focus back', () =>
      page.$eval(':focus', (one) => one.getAttribute('popovertarget') === 'copy'),
    );
    await page.$eval(':focus', (one) => (one as HTMLElement).blur());
    await page.keyboard.press('e');
    await page.waitForSelector('[role=menuitem]:focus');
    await page.close();
  });

  it('closed and opened again in one breath, the menu has the focus all the same', async () => {
    const page = await read();
    await page.keyboard.press('e');
    await page.waitForSelector('[role=menuitem]:focus');
    await reopenAtOnce(page, '#copy');
    await page.close();
  });

  it('each file opens: Markdown, text, a page of its own, and a book', async () => {
    const page = await read();
    for (const item of ['markdown', 'text', 'page', 'book'] as const) {
      await pick(page, say('copy.download'), say(`copy.${item}`));
      const ending = { markdown: 'md', text: 'txt', page: 'html', book: 'epub' }[item];
      await heard(page, `.${ending}`);
      await file(ending);
    }
    const title = await page.$eval('h1', (one) => one.textContent ?? '');
    const markdown = await file('md');
    expect(markdown.name).toMatch(/^\d{4}-\d\d-\d\d Renault renforce .+\.md$/);
    expect(markdown.bytes.toString()).toContain(`# ${title}`);
    expect((await file('txt')).bytes.toString()).toMatch(/^Renault renforce/);
    const html = await file('html');
    const copy = await lede.browser.newPage();
    await copy.goto(`file://${path.join(downloads, encodeURIComponent(html.name))}`);
    expect(await copy.$eval('h1', (one) => one.textContent)).toBe(title);
    await lede.shot(copy, 'copy-page-html');
    await copy.close();
    const book = unzipSync(new Uint8Array((await file('epub')).bytes));
    const chapter = elementsOf(strFromU8(book['book/chapter-1.xhtml'] ?? new Uint8Array()));
    expect(chapter.find(({ name }) => name === 'h1')?.text).toBe(title);
    expect(chapter.filter(({ name }) => name === 'section')).toHaveLength(1);
    await page.close();
  });

  it('the book of the day has a chapter for each story that stands on its page', async () => {
    const page = await lede.open('digest.html?span=day');
    await page.waitForSelector('article');
    await page.bringToFront();
    await press(page, named('day.save-epub'));
    const saved = await until('the book', async () =>
      readdirSync(downloads).find((one) => /^lede-.+\.epub$/.test(one)),
    );
    const book = unzipSync(new Uint8Array(readFileSync(path.join(downloads, saved))));
    const shown = await page.$$eval('.headline', (all) => all.map((one) => one.textContent?.trim()));
    const contents = elementsOf(strFromU8(book['book/contents.xhtml'] ?? new Uint8Array()));
    expect(contents.filter(({ name }) => name === 'a').map(({ text }) => text)).toEqual(shown);
    const chapters = Object.keys(book).filter((name) => name.startsWith('book/chapter-'));
    expect(chapters).toHaveLength(shown.length);
    const whole = chapters.filter((name) => strFromU8(book[name] ?? new Uint8Array()).includes('<section>'));
    expect(whole.length).toBeGreaterThan(0);
    await page.close();
  });

  it.each(languages)('everybody can use the menu in %s: axe finds nothing', async (language) => {
    for (const [theme, width] of [
      ['light', 900],
      ['dark', 900],
      ['light', 360],
    ] as const) {
      await setSettings(options, { language, theme });
      const page = await read(language === 'ar' ? 'ar' : 'fr');
      await page.setViewport({ width, height: 700 });
      await open(page);
      await page.keyboard.press('ArrowDown');
      await lede.shot(page, `copy-menu-${language}-${theme}-${width}`);
      expect(await violationsOf(page), `${language} ${theme} ${width}`).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('c');
      await until('a word on it', () => page.$eval('.said', (line) => line.textContent !== ''));
      await lede.shot(page, `copy-said-${language}-${theme}-${width}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.close();
    }
  });
}
