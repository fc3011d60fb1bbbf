/** The first run in a real Chromium. */
import { afterAll, beforeAll } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { firstRunFlow } from '../flows/first-run.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';

let room: Newsroom;
let lede: Lede;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

firstRunFlow(() => ({ lede, room }));
