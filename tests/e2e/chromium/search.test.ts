/** The popup’s search in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { searchFlow } from '../flows/search.ts';
import { allLights, followAll } from '../flows/world.ts';
import { setSettings } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  await followAll({ room, options }, ['eco-detroit', 'gulf-motor', 'al-muharrik']);
  await setSettings(options, { language: 'en' });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

searchFlow(() => ({ lede, room, options }), allLights);
