/** A browser that lets Lede store nothing more: what is saved or new stays, and whoever wishes something hears why. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import messages from '../../../locales/en.json' with { type: 'json' };
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { put, rows } from '../harness/store.ts';
import { storyRow } from '../harness/story-row.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
let session: CDPSession;
const says = (page: Page, sentence: string) =>
  until(sentence, () => page.evaluate((text) => document.body.innerText.includes(text), sentence));

/** From now on no more than so much; without a number as much as there was. */
const allow = (quotaSize?: number) =>
  session.send('Storage.overrideQuotaForOrigin', {
    origin: `chrome-extension://${lede.id}`,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });

/** The build without the permission that takes it off the quota, which is how a disk is filled here. */
function measured(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'lede-measured-'));
  cpSync(output('chrome-mv3-e2e'), copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: readonly string[] };
  const permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return copy;
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: measured(), port: room.port });
  options = await lede.open('options.html');
  session = await options.createCDPSession();
  const site = room.publications.find(({ id }) => id === 'kenitra-wire')?.siteUrl ?? '';
  expect((await request(options, 'follow', { address: site })).ok).toBe(true);
  await request(options, 'refresh', {});
  await until('stories', async () => (await rows(options, 'stories')).length > 0);
  await until('the queue’s end', async () => (await rows(options, 'pending')).length === 0, 60_000);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

it('says so, makes room by what is old and nobody saved, and goes on once there is some', async () => {
  const ids = (await rows(options, 'stories')).map(({ id }) => id);
  const popup = await lede.open('popup.html');
  const reader = await lede.open(`reader.html?entry=${ids[0]}`);
  await reader.waitForSelector('h1');
  await popup.waitForSelector('h2');
  const longAgo = Date.now() - 20 * 86_400_000;
  for (const id of ['old', 'old-saved']) await put(options, 'stories', storyRow(id, id, longAgo));
  await put(options, 'marks', { entryId: 'old-saved', savedAt: longAgo });
  await allow(1);
  const wish = { entryIds: ids, saved: true };
  // What was left is remembered by the browser for half a minute.
  await until(
    'a refusal',
    () =>
      request(options, 'mark', { ...wish, saved: false }).then(
        () => false,
        () => true,
      ),
    60_000,
  );
  const before = (await rows(options, 'stories')).filter(({ id }) => id !== 'old');
  room.publish('kenitra-wire');
  expect(await request(options, 'refresh', {})).toMatchObject({ ok: true, value: { full: true } });
  for (const page of [popup, reader, options]) await says(page, messages['problem.storage-full']);
  expect(await rows(options, 'stories')).toEqual(before);

  await allow();
  const after = await request(options, 'refresh', {});
  expect(after).toMatchObject({ ok: true, value: { full: false, failed: 0 } });
  await until('the new story', async () => (await rows(options, 'stories')).length > before.length);
  await request(options, 'mark', wish);
  expect((await rows(options, 'marks')).filter(({ savedAt }) => savedAt)).toHaveLength(ids.length + 1);
});
