/** What a page of the web may ask of Lede, in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { messagesFlow } from '../flows/messages.ts';
import { followAll } from '../flows/world.ts';
import { built } from '../harness/built.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  const extension = built('chrome-mv3-e2e', 'wxt build --mode e2e');
  lede = await launchChromium({ extension, port: room.port });
  options = await lede.open('options.html');
  await followAll({ room, options }, ['gulf-motor']);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

messagesFlow(() => ({ lede, room, options, downloads: '' }), { guarded: true });
