/** Where the browser has lost Lede's database, or a newer Lede has written it: nothing that can be had is missing. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../locales/en.json' with { type: 'json' };
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request, setStored, stored } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { press } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
const downloads = mkdtempSync(path.join(tmpdir(), 'lede-downloads-'));
const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const followed = ['kenitra-wire', 'gulf-motor'];

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port, downloads });
  options = await lede.open('options.html');
  for (const id of followed) {
    const site = room.publications.find((one) => one.id === id)?.siteUrl ?? '';
    expect((await request(options, 'follow', { address: site })).ok).toBe(true);
  }
  await until('stories', async () => (await rows(options, 'stories')).length >= 5);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('a database that is gone', () => {
  it('gets its sources back, with what the user made of them and marked, and says so until it is read', async () => {
    const [first] = await rows(options, 'sources');
    await request(options, 'update-source', {
      sourceId: first?.id ?? '',
      change: { title: 'As I call it', folder: ['Cars'] },
    });
    const [one, two] = await rows(options, 'stories');
    const [readId, savedId] = [one, two].map((story) => story?.members[0]?.entryId ?? '');
    await request(options, 'mark', { entryIds: [readId ?? ''], read: true });
    await request(options, 'mark', { entryIds: [savedId ?? ''], saved: true });
    const marks = await rows(options, 'marks');
    // Mirror and snapshot are kept after each round; today's snapshot is taken again.
    await setStored(options, { 'snapshot-at': 0 });
    await request(options, 'refresh', {});
    const before = await rows(options, 'sources');
    await lede.killWorker();
    await options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('lede');
          gone.onsuccess = () => resolve();
          gone.onerror = () => reject(gone.error);
        }),
    );
    await request(options, 'refresh', {});
    const after = await until('the sources', async () => {
      const found = await rows(options, 'sources');
      return found.length === before.length && found;
    });
    const kept = (all: typeof before) =>
      all
        .map(({ id, title, folder, feedUrl, addedAt }) => ({ id, title, folder, feedUrl, addedAt }))
        .sort((a, b) => a.id.localeCompare(b.id));
    expect(kept(after)).toEqual(kept(before));
    await until('their stories', async () => (await rows(options, 'stories')).length >= 5, 60_000);
    expect((await rows(options, 'entries')).every(({ backlog }) => backlog)).toBe(true);
    expect(await rows(options, 'marks')).toEqual(marks);

    const page = await lede.browser.newPage();
    await page.goto(room.publications[0]?.siteUrl ?? '');
    const popup = await lede.popup(page);
    const line = async () => (await textOf(popup)).includes('Your browser had lost what Lede stored');
    await until('the line', line);
    await popup.screenshot({ path: shotPath('chromium-brought-back-popup') });
    await press(popup, /^All right$/);
    await until('its end', async () => !(await line()));
    expect(await stored(options, 'brought-back')).toBeUndefined();
    await press(popup, /^Saved 1$/);
    await until('what was saved', async () => (await textOf(popup)).includes(two?.headline ?? '?'));
    await page.close();
  });

  it('stays empty where the user has deleted everything', async () => {
    const other = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
    const page = await other.open('options.html');
    const site = room.publications.find(({ id }) => id === 'kenitra-wire')?.siteUrl ?? '';
    await request(page, 'follow', { address: site });
    await until('a story', async () => (await rows(page, 'stories')).length > 0);
    await request(page, 'refresh', {});
    // Pages begin anew where everything is deleted, and the answer finds nobody.
    await request(page, 'delete-everything', {}).catch(() => undefined);
    await until('its end', async () => (await rows(page, 'sources')).length === 0);
    await other.killWorker();
    const fresh = await other.open('options.html');
    await request(fresh, 'refresh', {});
    expect(await rows(fresh, 'sources')).toEqual([]);
    await other.close();
  });

  it('is emptied to the last where the browser died in the middle of deleting', async () => {
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
});

describe('a database of a newer Lede', () => {
  it('can be read and exported, is not written to, and says why', async () => {
    const [before, marksBefore] = [await rows(options, 'stories'), await rows(options, 'marks')];
    await options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const newer = indexedDB.open('lede', 99);
          newer.onupgradeneeded = () => newer.result.createObjectStore('of-a-later-year');
          newer.onsuccess = () => {
            newer.result.close();
            resolve();
          };
          newer.onerror = () => reject(newer.error);
        }),
    );
    await options.reload();
    await until('the reason', async () =>
      (await textOf(options)).includes(messages['problem.storage-newer']),
    );
    await options.screenshot({ path: shotPath('chromium-newer-options') });
    await press(options, /^Export everything$/);
    await until('the file', async () => (await textOf(options)).includes('Saved to your downloads'));
    const [file] = (await textOf(options)).match(/lede-[\d-]+\.json/) ?? [''];
    const exported = JSON.parse(
      await until('its end', async () => readFileSync(path.join(downloads, file), 'utf8')),
    ) as { readonly stories: unknown[]; readonly sources: unknown[] };
    expect(exported.sources).toHaveLength(followed.length);
    expect(exported.stories).toHaveLength(before.length);

    const page = await lede.browser.newPage();
    await page.goto(room.publications[0]?.siteUrl ?? '');
    const popup = await lede.popup(page);
    await popup.waitForSelector('h2');
    await until('the reason', async () => (await textOf(popup)).includes(messages['problem.storage-newer']));
    await popup.screenshot({ path: shotPath('chromium-newer-popup') });
    const told = await request(options, 'mark', {
      entryIds: before.flatMap(({ members }) => members.map(({ entryId }) => entryId)),
      read: true,
    }).then(
      () => 'written',
      () => 'refused',
    );
    room.publish('kenitra-wire');
    await request(options, 'refresh', {}).catch(() => undefined);
    expect([told, await rows(options, 'marks')]).toEqual(['refused', marksBefore]);
    expect(await rows(options, 'stories')).toEqual(before);
  });
});
