/** Taking an article along, in a real Chromium. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { copyFlow } from '../flows/copy.ts';
import { followAll } from '../flows/world.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
const downloads = mkdtempSync(path.join(tmpdir(), 'lede-downloads-'));

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port, downloads });
  options = await lede.open('options.html');
  await followAll({ room, options }, ['eco-detroit', 'gulf-motor', 'al-muharrik']);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

copyFlow(() => ({ lede, room, options, downloads }), ['en', 'fr', 'ar']);
