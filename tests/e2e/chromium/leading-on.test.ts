/** Where the keyboard is led in the popup: on to what comes next, past what stands before, and away from nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { press } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
let popup: Page;
let isDown = false;

const site = (id: string) => room.publications.find((one) => one.id === id);
const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');
const headlines = () =>
  popup.$$eval('main .story .headline', (all) => all.map((one) => one.textContent ?? ''));
const settled = () => popup.evaluate(() => new Promise((done) => setTimeout(done, 300)));

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  await setSettings(options, { language: 'en' });
  popup = await lede.open('popup.html');
  await popup.setViewport({ width: 400, height: 600 });
});

afterAll(async () => {
  await lede?.close();
  if (!isDown) await room?.close();
});

it('from the first site to the words to watch, one’s own among them, and on to the first story', async () => {
  await popup.waitForSelector('.welcome');
  await popup.focus('.follow input');
  await popup.keyboard.type(site('eco-detroit')?.siteUrl ?? '');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.first-words', { timeout: 60_000 });
  await until('the heading', async () => (await focused()) === say('first.words'));
  await popup.waitForSelector('.story');

  await popup.focus('.first-words input');
  await popup.keyboard.type('Kénitra, tramway');
  await popup.keyboard.press('Enter');
  await until('both words', async () => (await popup.$$('.first-words [aria-pressed=true]')).length === 2);
  expect(await violationsOf(popup)).toEqual([]);
  await popup.focus('.first-end button');
  await popup.keyboard.press('Enter');
  await until('the first story', async () => (await focused()) === (await headlines())[0]);
  await until('the band gone', async () => (await popup.$('.first-words')) === null);
});

it('past everything before the stories by the first stop', async () => {
  for (const id of ['gulf-motor', 'industrie-routes', 'kenitra-wire'])
    expect((await request(options, 'follow', { address: site(id)?.siteUrl ?? '' })).ok).toBe(true);
  await until('some articles', async () => (await rows(options, 'articles')).length >= 12, 60_000);
  popup = await lede.openFresh('popup.html');
  await popup.setViewport({ width: 400, height: 600 });
  await popup.waitForSelector('.topics');
  await popup.keyboard.press('Tab');
  expect(await focused()).toBe(say('header.skip'));
  expect(await violationsOf(popup)).toEqual([]);
  await popup.keyboard.press('Enter');
  await until('the first story', async () => (await focused()) === (await headlines())[0]);
});

it('nowhere by a refresh: the story that has the focus keeps it, and stays where it was', async () => {
  await popup.keyboard.press('j');
  await popup.keyboard.press('j');
  await until('the third story', async () => (await focused()) === (await headlines())[2]);
  const story = await focused();
  const top = () =>
    popup.evaluate(() => Math.round(document.activeElement?.getBoundingClientRect().top ?? -1));
  await settled();
  const before = await top();
  room.publish('kenitra-wire');
  await popup.keyboard.press('r');
  const news = say('digest.new', { count: 1 });
  await until(news, () => popup.evaluate((text) => document.body.innerText.includes(text), news));
  await settled();
  expect(await focused()).toBe(story);
  // What came of it is said in a line above the stories.
  expect(Math.abs((await top()) - before)).toBeLessThan(40);
});

it('to all stories of a source, from the list of sources', async () => {
  await popup.keyboard.press('g');
  await popup.keyboard.press('o');
  await popup.waitForSelector('.source-row');
  const name = site('gulf-motor')?.name ?? '';
  await press(popup, named('source.stories-of', { title: name }));
  await popup.waitForSelector('.search .story');
  expect(await popup.$eval('.search input', (field) => (field as HTMLInputElement).value.trim())).toBe(
    `source:"${name}"`,
  );
  const sources = await popup.$$eval('.search .story', (all) => all.map((one) => one.textContent ?? ''));
  expect(sources.filter((text) => !text.includes(name))).toEqual([]);
  await popup.keyboard.press('Escape');
});

it('to one line where the network is down, and nothing else moves', async () => {
  await popup.keyboard.press('g');
  await popup.keyboard.press('t');
  await popup.waitForSelector('.topics');
  isDown = true;
  await room.close();
  await popup.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      for (const one of document.querySelectorAll('.looked, main > .line:not(:empty)'))
        if (!seen.includes(one.textContent ?? '')) seen.push(one.textContent ?? '');
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const before = await headlines();
  await popup.keyboard.press('r');
  const offline = say('digest.offline');
  await until(
    offline,
    () => popup.evaluate((text) => document.body.innerText.includes(text), offline),
    60_000,
  );
  await settled();
  const seen = await popup.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.filter((text) => text.includes('trouble'))).toEqual([]);
  expect(await headlines()).toEqual(before);
});
