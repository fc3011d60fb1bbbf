/** What is walked in Chromium, walked in a real Firefox: one browser for all of it, that follows more and more. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { aloudFlow } from '../flows/aloud.ts';
import { copyFlow } from '../flows/copy.ts';
import { diagnosticsFlow } from '../flows/diagnostics.ts';
import { digestFlow } from '../flows/digest.ts';
import { firstRunFlow } from '../flows/first-run.ts';
import { keyboardFlow } from '../flows/keyboard.ts';
import { lookFlow } from '../flows/look.ts';
import { messagesFlow } from '../flows/messages.ts';
import { optionsFlow } from '../flows/options.ts';
import { readingFlow } from '../flows/reading.ts';
import { screensFlow } from '../flows/screens.ts';
import { searchFlow } from '../flows/search.ts';
import { followAll } from '../flows/world.ts';
import { setSettings } from '../harness/ask.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';
import { press } from '../harness/press.ts';
import { watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named } from '../harness/words.ts';

let room: Newsroom;
let lede: FirefoxLede;
let options: Page;
const downloads = mkdtempSync(path.join(tmpdir(), 'lede-downloads-'));
const world = () => ({ lede, room, options, downloads });

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchFirefox({
    extension: built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e'),
    downloads,
  });
  options = await lede.open('options.html');
  await followAll(world(), ['eco-detroit', 'gulf-motor', 'al-muharrik']);
  await setSettings(options, { language: 'en' });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('what a page sends', () => {
  messagesFlow(world, { guarded: false });
});

describe('what can be told of a fault', () => {
  diagnosticsFlow(world, [['ar', 'light', 900]]);
  afterAll(() => setSettings(options, { language: 'en' }));
});

describe('the search', () => {
  searchFlow(world, [
    ['en', 'light'],
    ['ar', 'dark'],
  ]);
});

describe('taking an article along', () => {
  copyFlow(world, ['ar']);
});

describe('the voice', () => {
  aloudFlow(world, [['ar', 'dark', 360]]);
});

describe('by keyboard alone', () => {
  beforeAll(() => setSettings(options, { language: 'en', ...watching('Renault') }));
  keyboardFlow(world);
});

describe('with four publications', () => {
  beforeAll(() => followAll(world(), ['industrie-routes']));

  describe('the digest’s page', () => {
    digestFlow(world, ['en', 'ar']);
  });

  describe('the reader', () => {
    readingFlow(world, [
      ['ar', 'light', 400],
      ['en', 'dark', 1280],
    ]);
  });

  describe('every page', () => {
    screensFlow(world, [
      ['en', 'light'],
      ['en', 'dark'],
      ['ar', 'light'],
      ['ar', 'dark'],
    ]);
  });

  describe('the reader’s look', () => {
    lookFlow(world, ['light', 'dark']);
  });
});

describe('its options', () => {
  beforeAll(async () => {
    await setSettings(options, { language: 'en' });
    await followAll(world(), ['kenitra-wire']);
  });
  optionsFlow(world);
});

describe('after everything was deleted', () => {
  beforeAll(async () => {
    await options.bringToFront();
    await press(options, named('data.delete'));
    await press(options, named('data.delete-now'));
    await until('nothing followed', async () => (await rows(options, 'sources')).length === 0);
  });
  firstRunFlow(world);
});
