/** The digest’s page in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { digestFlow } from '../flows/digest.ts';
import { followAll } from '../flows/world.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  await followAll({ room, options }, ['eco-detroit', 'gulf-motor', 'industrie-routes', 'al-muharrik']);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

digestFlow(() => ({ lede, room, options }), ['en', 'fr', 'ar']);
