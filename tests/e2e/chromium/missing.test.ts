/** When something is missing from an article, in a real Chromium: its next pages, its whole page, a file of it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, type NewsroomArticle, startNewsroom } from '../../newsroom/server.ts';
import { chooseReadPage, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { press } from '../harness/press.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

const textOf = (page: Page) => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
const has = (page: Page, text: string) => async () => (await textOf(page)).includes(text);

/** An article of three pages, read on its first one. */
async function readInParts(id: string): Promise<{ page: Page; articles: readonly NewsroomArticle[] }> {
  const articles = room.articles(id).slice(1, 4);
  const [article] = articles;
  if (!article) throw new Error(`no article of ${id}`);
  const address = article.url.replace('/articles/', '/in-parts/');
  const page = await lede.browser.newPage();
  await page.goto(address);
  await chooseReadPage(await lede.worker(), address.replace(/:\d+\//, '/'));
  await page.waitForSelector('.next-pages button');
  return { page, articles };
}

describe('an article on three pages', () => {
  it('is whole after one click, and still after it is opened again', async () => {
    const { page, articles } = await readInParts('gulf-motor');
    const last = articles[2]?.paragraphs.at(-1) ?? '';
    expect(await has(page, last)()).toBe(false);
    await press(page, named('reader.next'));
    await until('its last page', has(page, last));
    for (const paragraph of articles.flatMap(({ paragraphs }) => paragraphs))
      expect(await textOf(page)).toContain(paragraph);
    expect(await textOf(page)).toContain(say('reader.next-added', { count: 2 }));
    expect(await page.$('.next-pages button')).toBeNull();
    await page.reload();
    await until('its last page again', has(page, last));
    expect((await textOf(page)).split(last)).toHaveLength(2);
    await page.close();
  });
});

describe('where something is missing', () => {
  it('the whole page is shown, and saved without what runs on it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lede-downloads-'));
    const { page, articles } = await readInParts('eco-detroit');
    const devtools = await lede.browser.target().createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, named('left.missing'));
    await press(page, named('left.whole'));
    await until('all of the page', has(page, 'L’économie entre deux mers'));
    await press(page, named('left.whole-back'));
    await until('the article', async () => !(await has(page, 'L’économie entre deux mers')()));
    await press(page, named('left.save-page'));
    const name = await until('the file', async () =>
      readdirSync(folder).find((one) => one.endsWith('.html')),
    );
    expect(name).toMatch(/^lede-eco-detroit\.newsroom\.test-\d{4}-\d\d-\d\d\.html$/);
    expect(existsSync(path.join(folder, name))).toBe(true);
    const file = readFileSync(path.join(folder, name), 'utf8');
    expect(file).toContain(articles[0]?.paragraphs[0]?.slice(0, 30));
    expect(file).not.toMatch(/<script(?! type="application\/ld\+json")|<form|<input| on\w+=/);
    await page.close();
  });
});

const looks = [
  ['en', 'light', 'gulf-motor'],
  ['fr', 'dark', 'eco-detroit'],
  ['ar', 'light', 'al-muharrik'],
] as const;

describe('everybody can use it: axe finds nothing', () => {
  it.each(looks)('in %s, %s', async (language, theme, id) => {
    await setSettings(options, { language, theme });
    const { page } = await readInParts(id);
    await page.setViewport({ width: 900, height: 1000 });
    const shot = async (name: string) => {
      await page.screenshot({ path: shotPath(`missing-${name}-${language}-${theme}`) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(await violationsOf(page), `${name} ${language}`).toEqual([]);
    };
    const bring = (selector: string) =>
      page.$eval(selector, (one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await bring('.next-pages');
    await page.focus('.next-pages button');
    await shot('next');
    await page.click('.next-pages button');
    await until('the rest', async () => (await page.$('.next-pages button')) === null);
    await shot('joined');
    for (const summary of await page.$$('.left-out summary')) await summary.click();
    await page.click('.left-out > button');
    await bring('.left-out');
    await shot('open');
    await page.$eval('.removed', (one) => one.scrollIntoView({ block: 'center' }));
    await page.focus('.removed button');
    await shot('put-back');
    await page.click('.whole-ask');
    await page.waitForSelector('.whole-head');
    await shot('whole');
    await page.setViewport({ width: 360, height: 800 });
    await shot('whole-narrow');
    await page.click('.whole-head button');
    await bring('.left-out');
    await shot('open-narrow');
    await page.close();
  });
});
