/** Every action by keyboard alone, in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { keyboardFlow } from '../flows/keyboard.ts';
import { request, setSettings } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  await setSettings(options, { language: 'en', ...watching('Renault') });
  for (const id of ['eco-detroit', 'gulf-motor']) {
    const publication = room.publications.find((one) => one.id === id);
    expect((await request(options, 'follow', { address: publication?.siteUrl ?? '' })).ok).toBe(true);
  }
  await until('some articles', async () => (await rows(options, 'articles')).length >= 6, 60_000);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

keyboardFlow(() => ({ lede, options }));
