/** The ways in which a database can be lost or of another time, in real Chromium. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { followed, storageFlow } from '../flows/storage.ts';
import { followAll } from '../flows/world.ts';
import { request, setStored, stored } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
const downloads = mkdtempSync(path.join(tmpdir(), 'lede-downloads-'));

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port, downloads });
  options = await lede.open('options.html');
  await followAll({ room, options }, followed);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

storageFlow(() => ({ lede, room, options, downloads }));

it('what is there is deleted to the last where the browser died in the middle of it', async () => {
  const other = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  const page = await other.open('options.html');
  const site = room.publications.find(({ id }) => id === 'kenitra-wire')?.siteUrl ?? '';
  await request(page, 'follow', { address: site });
  await setStored(page, { settings: { theme: 'dark' }, snapshots: [{ at: 1, marks: [] }], deleting: true });
  await other.killWorker();
  const fresh = await other.open('manifest.json');
  // What comes in the middle of it is answered with an error.
  await request(fresh, 'recount', {}).catch(() => undefined);
  await until('its end', async () => (await stored(fresh, 'deleting')) === undefined);
  const left = await Promise.all(['settings', 'snapshots'].map((key) => stored(fresh, key)));
  expect([left, await rows(fresh, 'sources')]).toEqual([[undefined, undefined], []]);
  await other.close();
});
