/** A site that is always read here, and the sidebar, in a real Firefox. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../../utils/browser/settings.ts';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { tabAt } from '../flows/world.ts';
import { request, stored } from '../harness/ask.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';
import { root, shotPath } from '../harness/paths.ts';
import { press } from '../harness/press.ts';
import { watched } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named } from '../harness/words.ts';

const id = 'gulf-motor';
let room: Newsroom;
let lede: FirefoxLede;
let options: Page;

const siteOf = () => room.publications.find((one) => one.id === id);
const articleUrl = (i: number) => room.articles(id)[i]?.url ?? '';
const addressOf = (page: Page) => page.evaluate(() => location.href);
const isReader = async (page: Page) => (await addressOf(page)).includes('/reader.html');
const says = (page: Page, sentence: string) =>
  until(sentence, () => page.evaluate((text) => document.body.innerText.includes(text), sentence));
const untilReader = (page: Page) => until('the reader', () => isReader(page));

async function go(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  await until(url, () => page.evaluate(() => document.readyState === 'complete'));
}

async function staysThePage(page: Page, url: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await addressOf(page)).toBe(url);
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchFirefox({ extension: built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e') });
  options = await lede.open('options.html');
  await request(options, 'follow', { address: siteOf()?.siteUrl ?? '' });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

it('a site switched on in the reader opens its articles there, and no other page', async () => {
  const page = await lede.browser.newPage();
  await go(page, articleUrl(1));
  await staysThePage(page, articleUrl(1));
  const [entry] = await rows(options, 'entries');
  const reader = await lede.open(`reader.html?entry=${entry?.id}`);
  await press(reader, named('here.always', { site: siteOf()?.host ?? '' }));
  await until('the tick', () =>
    reader.$eval('.here button', (button) => button.getAttribute('aria-pressed') === 'true'),
  );
  await reader.close();
  const home = siteOf()?.siteUrl ?? '';
  await go(page, home);
  await staysThePage(page, home);
  await page.goto(articleUrl(1), { waitUntil: [] });
  await untilReader(page);
  // Back, and there is the page, which stays one.
  await press(page, named('reader.back'));
  await until('the page', async () => (await addressOf(page)) === articleUrl(1));
  await staysThePage(page, articleUrl(1));
  await page.close();
});

it('its reader leads to the original, which stays the original', async () => {
  const page = await lede.browser.newPage();
  await page.goto(articleUrl(2), { waitUntil: [] });
  await untilReader(page);
  await press(page, named('reader.original'));
  // A tab that the reader opened is none that Puppeteer knows.
  const originals = async () => (await lede.inChrome<string[]>(tabs)).filter((one) => one === articleUrl(2));
  await until('the original', async () => (await originals()).length === 1);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await originals()).toHaveLength(1);
  await page.close();
});

it('goes on after the event page was ended, and stops in the options', async () => {
  await lede.killWorker();
  const page = await lede.browser.newPage();
  await page.goto(articleUrl(1), { waitUntil: [] });
  await untilReader(page);
  await options.bringToFront();
  await press(options, named('options.here-stop-of', { site: siteOf()?.host ?? '' }));
  await until('an empty list', () => options.evaluate(() => !document.querySelector('.here-sites')));
  await go(page, articleUrl(2));
  await staysThePage(page, articleUrl(2));
  await page.close();
});

describe('the menu of the right button', () => {
  const choose = async (page: Page, selector: string, item: string) => {
    await page.bringToFront();
    await page.click(selector, { button: 'right' });
    await lede.inChrome(chooseItem, item);
  };

  it('reads the open page in its tab', async () => {
    const page = await lede.browser.newPage();
    await go(page, articleUrl(0));
    await choose(page, 'h1', menu.commandReadPage.message);
    await untilReader(page);
    await says(page, room.articles(id)[0]?.paragraphs.at(-1) ?? '');
    await page.close();
  });

  it('reads what a link leads to', async () => {
    const page = await lede.browser.newPage();
    await go(page, siteOf()?.siteUrl ?? '');
    const path = new URL(articleUrl(3)).pathname;
    await choose(page, `a[href$="${path}"]`, menu.menuReadLink.message);
    const reader = await tabAt(lede.browser, /reader\.html\?(?:link|entry)=/);
    await says(reader, room.articles(id)[3]?.paragraphs.at(-1) ?? '');
    await reader.close();
    await page.close();
  });

  it('watches the words that are selected', async () => {
    const page = await lede.browser.newPage();
    await go(page, articleUrl(0));
    await page.evaluate(() => {
      const heading = document.querySelector('h1')?.firstChild;
      if (!heading) throw new Error('no heading');
      getSelection()?.setBaseAndExtent(heading, 0, heading, heading.nodeValue?.trim().indexOf(' ') ?? 0);
    });
    const words = await page.evaluate(() => String(getSelection()));
    await choose(page, 'h1', menu.menuWatch.message.replace('%s', words));
    await until('the word', async () =>
      watched((await stored(options, 'settings')) as Settings | undefined).includes(words),
    );
    await page.close();
  });
});

it('the sidebar shows the digest, as high as the window', async () => {
  const shown = await lede.inChrome<{ url: string; hidden: boolean }>(openSidebar, lede.id);
  expect(shown).toEqual({ url: `${lede.origin}/popup.html?panel=1`, hidden: false });
  const panel = await lede.open('popup.html?panel=1');
  await panel.setViewport({ width: 320, height: 900 });
  await until('a story', () => panel.$('h2'));
  await panel.screenshot({ path: shotPath('firefox-panel') });
  const foot = await panel.$eval('footer', (one) => Math.round(one.getBoundingClientRect().bottom));
  expect(foot).toBe(900);
  await panel.close();
});

const tabs = '() => gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)';

const menu = JSON.parse(readFileSync(path.join(root, 'public/_locales/en/messages.json'), 'utf8')) as Record<
  'commandReadPage' | 'menuReadLink' | 'menuWatch',
  { readonly message: string }
>;

/** Chooses an item in the menu that a right click has opened. */
const chooseItem = `async (label) => {
  const menu = document.getElementById('contentAreaContextMenu');
  const item = () => [...menu.querySelectorAll('menuitem')].find((one) => one.label === label && !one.hidden);
  for (let tries = 0; tries < 100 && !(menu.state === 'open' && item()); tries++)
    await new Promise((next) => setTimeout(next, 50));
  if (!item()) throw new Error('no such item: ' + label);
  menu.activateItem(item());
}`;

const openSidebar = `async (id) => {
  const sidebar = id.replace(/[^a-z0-9_-]/gi, '_') + '-sidebar-action';
  await SidebarController.show(sidebar);
  const frame = () => SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
  for (let tries = 0; tries < 100 && !frame()?.currentURI?.spec.startsWith('moz-extension:'); tries++)
    await new Promise((next) => setTimeout(next, 50));
  return { url: frame()?.currentURI?.spec, hidden: SidebarController._box.hidden };
}`;
