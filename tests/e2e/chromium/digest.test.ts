/** The digest's page in a real Chromium: each story once with its sources, copied, and usable by everybody. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { press, pressAway } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  for (const id of ['eco-detroit', 'gulf-motor', 'industrie-routes', 'al-muharrik']) {
    const publication = room.publications.find((one) => one.id === id);
    expect((await request(options, 'follow', { address: publication?.siteUrl ?? '' })).ok).toBe(true);
  }
  await until('no article left to read', async () => (await rows(options, 'pending')).length === 0, 60_000);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
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
  await lede.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${lede.id}`, ['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await press(page, named('day.copy-markdown'));
  await until('the word on it', async () =>
    page.$eval('[role=status]', (line, done) => line.textContent === done, say('day.copied-markdown')),
  );
  const markdown = read(await page.evaluate(() => navigator.clipboard.readText()));
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
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const typed = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return [await typed('text/html'), await typed('text/plain')];
  });
  expect(html).toMatch(/<article\b/);
  expect(html).not.toMatch(/<(?:script|img)\b|font-size/);
  expect(text).toMatch(/^# /);
  await page.close();
});

it('the popup leads there', async () => {
  const popup = await lede.open('popup.html');
  await popup.waitForSelector('footer');
  await popup.click('[popovertarget=more]');
  const page = await pressAway(popup, named('digest.share-day'), async () =>
    lede.browser
      .targets()
      .find((target) => target.url().endsWith('/digest.html'))
      ?.page(),
  );
  await page.waitForSelector('h1');
  await page.close();
});

it.each(['en', 'fr', 'ar'] as const)('everybody can use it in %s: axe finds nothing', async (language) => {
  for (const theme of ['light', 'dark'] as const) {
    await setSettings(options, { language, theme });
    for (const [span, width] of [
      ['day', 900],
      ['week', 400],
    ] as const) {
      const page = await open(span);
      await page.setViewport({ width, height: 1000 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.screenshot({ path: shotPath(`digest-${span}-${language}-${theme}`) });
      expect(await violationsOf(page), `${span} ${language} ${theme}`).toEqual([]);
      await page.close();
    }
  }
});
