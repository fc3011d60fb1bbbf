/** Lede is updated, switched off and on again, or asked for one source by two at once, in the middle of a round. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { alarmNames, request } from '../harness/ask.ts';
import { built } from '../harness/built.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { differences } from '../harness/faults.ts';
import { rows, wholeStore } from '../harness/store.ts';
import { until } from '../harness/until.ts';

const followed = ['kenitra-wire', 'gulf-motor'] as const;
const extension = built('chrome-mv3-e2e', 'wxt build --mode e2e');
let room: Newsroom;
let lede: Lede;
let page: Page;

const isFeedOf = (id: string) => (one: Newsroom['requests'][number]) =>
  one.host.startsWith(id) && one.path === '/feed';
const asked = (id: string) => room.requests.filter(isFeedOf(id)).length;
/** A round over both, of which one has no answer yet. */
async function roundUnderWay(): Promise<void> {
  room.publish();
  room.setDown('gulf-motor', 'hang');
  room.clearRequests();
  void request(page, 'refresh', {}).catch(() => undefined);
  await until('a poll under way', async () => asked('gulf-motor') > 0);
}

/** All that the newsroom has said is there once, and every mark. */
async function expectAllThere(marked: readonly string[]): Promise<void> {
  const urls = () => followed.flatMap((id) => room.articles(id).map(({ url }) => url));
  await until('the new story', async () => (await rows(page, 'entries')).length === urls().length, 60_000);
  const { entries, stories, marks } = await wholeStore(page);
  expect([
    ...differences(
      'entries',
      entries.map(({ url }) => url),
      urls(),
    ),
    ...differences(
      'members',
      stories.flatMap(({ members }) => members.map(({ entryId }) => entryId)),
      entries.map(({ id }) => id),
    ),
    ...differences(
      'marks',
      marks.map(({ entryId }) => entryId),
      marked,
    ),
  ]).toEqual([]);
}

/** Pages of the extension end with what it was. */
async function openAgain(): Promise<void> {
  page = await until('a page again', () => lede.open('manifest.json'), 30_000);
}

/** As the browser does it once there is a newer one: its files are replaced, and it begins anew. */
async function update(): Promise<void> {
  const file = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const version = `${manifest.version}.1`;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  void page
    .evaluate(() =>
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
    )
    .catch(() => undefined);
  await until('the end of the old pages', async () => page.isClosed(), 30_000);
  await openAgain();
  const running = await page.evaluate(
    () =>
      (
        globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } }
      ).chrome.runtime.getManifest().version,
  );
  expect(running).toBe(version);
}

/** What the browser's own page of extensions does when it is clicked on. */
interface OwnApi {
  readonly management: { setEnabled(id: string, on: boolean): Promise<void> };
  readonly developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  };
}

async function inOwnPage(on: boolean): Promise<void> {
  const tab = await lede.browser.newPage();
  await tab.goto('chrome://extensions/');
  await tab.evaluate(
    async (id, enabled) => {
      const { management, developerPrivate } = (globalThis as unknown as { chrome: OwnApi }).chrome;
      // Without it, no folder comes up again once it was down.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await management.setEnabled(id, enabled);
    },
    lede.id,
    on,
  );
  await tab.close();
}

/** A page of a site that is always read here, with Lede's script in it; and what its console says of errors. */
async function openPageOfHere(): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const { siteUrl = '' } = room.publications.find(({ id }) => id === 'kenitra-wire') ?? {};
  await request(page, 'here-site', { site: `http://${new URL(siteUrl).hostname}/*`, on: true });
  const tab = await lede.browser.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  tab.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  await tab.goto(siteUrl);
  return { page: tab, errors };
}

let marked: string[] = [];

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension, port: room.port });
  await inOwnPage(true);
  page = await lede.open('manifest.json');
  for (const id of followed) {
    const address = room.publications.find((one) => one.id === id)?.siteUrl ?? '';
    expect((await request(page, 'follow', { address })).ok).toBe(true);
  }
  marked = (await rows(page, 'entries')).slice(0, 3).map(({ id }) => id);
  await request(page, 'mark', { entryIds: marked, read: true, saved: true });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
  rmSync(extension, { recursive: true, force: true });
});

describe('in the middle of a round', () => {
  it('a source that somebody asks already is not asked by another, and is as soon as that one is gone', async () => {
    const [first] = await rows(page, 'sources');
    const other = await lede.open('manifest.json');
    await other.evaluate(
      (name) =>
        new Promise<void>((held) => {
          void navigator.locks.request(name, () => {
            held();
            return new Promise(() => undefined);
          });
        }),
      `lede-poll:${first?.id}`,
    );
    room.clearRequests();
    const round = request(page, 'refresh', {});
    const [here = '', there = ''] = first?.feedUrl.includes(followed[0]) ? followed : [...followed].reverse();
    await until('the other source', async () => asked(there) === 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked(here)).toBe(0);
    // Whoever dies holds up nobody.
    await other.close();
    expect(await round).toMatchObject({ ok: true, value: { polled: 2, failed: 0 } });
    expect(asked(here)).toBe(1);
  });

  it('an update loses and doubles nothing: the new version finishes the round by itself', async () => {
    const left = await openPageOfHere();
    await roundUnderWay();
    room.setDown('gulf-motor', 'up');
    room.clearRequests();
    await update();
    await until('the next alarm', async () => asked('gulf-motor') > 0, 60_000);
    await expectAllThere(marked);
    await until('no alarm but the usual', async () => String(await alarmNames(page)) === 'round');
    // What the old version has left in an open page ends quietly.
    await left.page.evaluate(() => {
      for (const name of ['prerenderingchange', 'visibilitychange']) document.dispatchEvent(new Event(name));
      scrollTo(0, 500);
    });
    expect(left.errors).toEqual([]);
    await left.page.close();
  });

  it('switching it off and on again loses and doubles nothing, and it has its alarm again', async () => {
    await roundUnderWay();
    await inOwnPage(false);
    room.setDown('gulf-motor', 'up');
    room.clearRequests();
    await inOwnPage(true);
    await openAgain();
    await until('its alarm', async () => (await alarmNames(page)).includes('round'));
    await request(page, 'refresh', {});
    await expectAllThere(marked);
  });
});
