/** A database that the browser cannot open, or has found broken: every page opens, and says what there is to say. */
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../locales/en.json' with { type: 'json' };
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request, setStored } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let before: readonly string[];
const says = (page: Page, sentence: string) =>
  until(sentence, () => page.evaluate((text) => document.body.innerText.includes(text), sentence));
const ids = async (page: Page) => (await rows(page, 'stories')).map(({ id }) => id).sort();

/** Where the browser keeps the database. */
const folder = () =>
  path.join(lede.userDataDir, 'Default', 'IndexedDB', `chrome-extension_${lede.id}_0.indexeddb.leveldb`);

/** Ends the browser, does this to its profile, and starts it again. */
async function again(between: () => void): Promise<void> {
  await lede.close();
  between();
  const { userDataDir } = lede;
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port, userDataDir });
}

/** The real popup, over an ordinary page. */
async function popup(): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.goto(room.publications[0]?.siteUrl ?? '');
  return lede.popup(page);
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  const page = await lede.open('options.html');
  const site = room.publications.find(({ id }) => id === 'kenitra-wire')?.siteUrl ?? '';
  expect((await request(page, 'follow', { address: site })).ok).toBe(true);
  await request(page, 'refresh', {});
  before = await until('stories', async () => {
    const found = await ids(page);
    return found.length > 0 && found;
  });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('a database that the browser cannot open', () => {
  const aside = () => `${folder()}.aside`;

  it('lets popup, reader and options open, each with a sentence in place of what it has not', async () => {
    await again(() => {
      renameSync(folder(), aside());
      writeFileSync(folder(), 'no folder');
    });
    await says(await popup(), messages['problem.storage-broken']);
    await says(await popup(), messages['digest.stale'].split('{')[0] ?? '');
    const page = await lede.open('options.html');
    await says(page, messages['problem.storage-broken']);
    // What was kept of the digest's top is of another day tomorrow.
    await setStored(page, { 'first-screen': null });
    await says(await popup(), messages['problem.storage-broken']);
    await says(await lede.open(`reader.html?entry=${before[0]}`), messages['problem.storage-broken']);
  });

  it('has lost nothing, as the sentence says, once it opens again', async () => {
    await again(() => {
      rmSync(folder());
      renameSync(aside(), folder());
    });
    const page = await lede.open('options.html');
    expect(await ids(page)).toEqual(expect.arrayContaining([...before]));
  });
});

it('a database whose files are damaged is made anew by the browser, and its sources come back', async () => {
  await again(() => {
    for (const name of readdirSync(folder())) {
      if (/^(CURRENT|MANIFEST|\d)/.test(name)) writeFileSync(path.join(folder(), name), 'damaged');
    }
  });
  const opened = await popup();
  await until('the source', async () => (await rows(opened, 'sources')).length === 1);
  await until('its stories', async () => (await rows(opened, 'stories')).length > 0, 60_000);
});
