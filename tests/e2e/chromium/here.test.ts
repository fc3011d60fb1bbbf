/** A site that is always read here, and the side panel, in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { built } from '../harness/built.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { shotPath } from '../harness/paths.ts';
import { press, pressAway } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

const id = 'gulf-motor';
const extension = built('chrome-mv3-e2e', 'wxt build --mode e2e');
let room: Newsroom;
let lede: Lede;
let options: Page;

const siteOf = () => room.publications.find((one) => one.id === id);
const host = () => siteOf()?.host ?? '';
const articleUrl = (i: number) => room.articles(id)[i]?.url ?? '';
const isReader = (page: Page) => page.url().includes('/reader.html');
const untilReader = (page: Page) => until('the reader', async () => isReader(page));
const always = () => named('here.always', { site: host() });
const stored = () =>
  options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> } };
    };
    return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []);
  });

async function open(url: string): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.goto(url);
  return page;
}

/** Long enough for a page that is going to become the reader. */
async function staysThePage(page: Page): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(isReader(page)).toBe(false);
}

async function launch(userDataDir?: string): Promise<void> {
  lede = await launchChromium({ extension, port: room.port, ...(userDataDir ? { userDataDir } : {}) });
  options = await lede.open('options.html');
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  await launch();
  await request(options, 'follow', { address: siteOf()?.siteUrl ?? '' });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('a site that is always read here', () => {
  it('is switched on at the end of one of its articles; until then its pages stay as they are', async () => {
    const before = await open(articleUrl(0));
    await staysThePage(before);
    await before.close();
    const [entry] = await rows(options, 'entries');
    const reader = await lede.open(`reader.html?entry=${entry?.id}`);
    await press(reader, always());
    await until('the site on the list', async () => (await stored()).length === 1);
    expect(await stored()).toEqual([`http://${host()}/*`]);
    await until('the tick', () =>
      reader.$eval('.here button', (button) => button.getAttribute('aria-pressed') === 'true'),
    );
    await reader.screenshot({ path: shotPath('here-reader'), fullPage: true });
    expect(await violationsOf(reader)).toEqual([]);
    await reader.close();
  });

  it('opens an article as the reader, in the same tab; a section and the home page stay', async () => {
    const page = await open(articleUrl(1));
    await untilReader(page);
    await until('its text', () =>
      page.evaluate(
        (text) => document.body.innerText.includes(text),
        room.articles(id)[1]?.paragraphs.at(-1) ?? '',
      ),
    );
    // It is the article of its source: the story is read, and not a second time beside it.
    const entry = (await rows(options, 'entries')).find(({ url }) => url === articleUrl(1));
    expect(new URL(page.url()).searchParams.get('entry')).toBe(entry?.id);
    await until('the mark', async () =>
      (await rows(options, 'marks')).some(({ entryId, readAt }) => entryId === entry?.id && readAt),
    );
    await page.close();
    const home = await open(siteOf()?.siteUrl ?? '');
    await staysThePage(home);
    await home.close();
  });

  it('shows the page after Back, and when it is loaded again, and does not bounce', async () => {
    const page = await open(siteOf()?.siteUrl ?? '');
    await page.goto(articleUrl(1));
    await untilReader(page);
    await page.waitForSelector('.bar .tool');
    await press(page, named('reader.back'));
    await until('the page', async () => page.url() === articleUrl(1));
    await staysThePage(page);
    await page.reload();
    await staysThePage(page);
    await page.close();
  });

  it('shows the original that its reader was asked for, and only this once', async () => {
    const page = await open(articleUrl(1));
    await untilReader(page);
    await page.waitForSelector('.bar a.tool');
    await press(page, named('reader.original'));
    const original = await until('the original', async () =>
      (await lede.browser.pages()).find((one) => one.url() === articleUrl(1)),
    );
    await staysThePage(original);
    await original.goto(siteOf()?.siteUrl ?? '');
    await original.goto(articleUrl(1));
    await untilReader(original);
    await original.close();
    await page.close();
  });

  it('leaves frames alone', async () => {
    const page = await open(`${room.publications.find((one) => one.id !== id)?.siteUrl}`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, articleUrl(2));
    await staysThePage(page);
    await page.close();
  });

  it('goes on after the browser was started again, and after the worker was ended', async () => {
    const { userDataDir } = lede;
    await lede.close();
    await launch(userDataDir);
    const page = await open(articleUrl(2));
    await untilReader(page);
    await page.close();
    await lede.killWorker();
    const next = await open(articleUrl(1));
    await untilReader(next);
    await next.close();
  });

  it('ends in the options, and its articles stay pages', async () => {
    await options.bringToFront();
    await options.screenshot({ path: shotPath('here-options'), fullPage: true });
    await press(options, named('options.here-stop-of', { site: host() }));
    await until('nothing registered', async () => (await stored()).length === 0);
    const page = await open(articleUrl(1));
    await staysThePage(page);
    await page.close();
  });
});

describe('a link from the context menu', () => {
  it('opens in the reader, in its own words, without its page having been opened', async () => {
    const link = await lede.open(`reader.html?link=${encodeURIComponent(articleUrl(3))}`);
    await until('the article', async () => link.url().includes('entry='));
    await until('its text', () =>
      link.evaluate(
        (text) => document.body.innerText.includes(text),
        room.articles(id)[3]?.paragraphs.at(-1) ?? '',
      ),
    );
    await link.close();
  });

  it('says what is missing where its site is not granted, with a button that asks', async () => {
    const link = await lede.open(`reader.html?link=${encodeURIComponent('https://not-granted.example/a')}`);
    await until('the button', () =>
      link.evaluate(
        (text) => document.body.innerText.includes(text),
        say('reader.ask-site', { site: 'not-granted.example' }),
      ),
    );
    expect(await violationsOf(link)).toEqual([]);
    await link.screenshot({ path: shotPath('here-link') });
    await link.close();
  });
});

describe('the side panel', () => {
  it('opens from the popup, reads the page beside it, and stays open', async () => {
    const page = await open(articleUrl(2));
    const popup = await lede.popup(page);
    await press(popup, named('header.more'));
    const target = await pressAway(popup, named('here.panel'), async () =>
      lede.browser.targets().find((one) => one.url().endsWith('/popup.html?panel=1')),
    );
    const panel = await target.asPage();
    await pressAway(panel, named('header.read-page'), async () => isReader(page));
    // What a popup would do by now.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await panel.evaluate(() => document.documentElement.dataset.panel)).toBe('');
    await panel.evaluate(() => window.close()).catch(() => undefined);
    await page.close();
  });

  it.each([
    ['en', 'light', 280],
    ['en', 'light', 360],
    ['en', 'dark', 480],
    ['ar', 'light', 360],
    ['fr', 'dark', 280],
  ] as const)('shows the digest in %s, %s, at %i px and full height', async (language, theme, width) => {
    await setSettings(options, { language, theme });
    const panel = await lede.open('popup.html?panel=1');
    await panel.setViewport({ width, height: 900 });
    await panel.waitForSelector('h2');
    const sizes = await panel.evaluate(() => {
      const root = document.documentElement;
      const foot = document.querySelector('footer')?.getBoundingClientRect();
      return { over: root.scrollWidth - root.clientWidth, foot: Math.round(foot?.bottom ?? 0) };
    });
    await panel.screenshot({ path: shotPath(`panel-${language}-${theme}-${width}`) });
    expect(sizes).toEqual({ over: 0, foot: 900 });
    expect(await violationsOf(panel)).toEqual([]);
    await panel.close();
    await setSettings(options, {});
  });
});
