/** Where the browser has lost Lede's database, or a newer Lede has written it: nothing that can be had is missing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { request, setStored, stored } from '../harness/ask.ts';
import { press } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import { reload, type World } from './world.ts';

/** Two of the newsroom's: a world is to follow them before it is walked. */
export const followed = ['kenitra-wire', 'gulf-motor'];

export const says = (page: Page, sentence: string) =>
  until(sentence, () => page.evaluate((text) => document.body.innerText.includes(text), sentence));

/** What the user has made of the sources. */
export const ownWords = async (page: Page) =>
  (await rows(page, 'sources'))
    .map(({ id, title, folder, feedUrl, addedAt }) => ({ id, title, folder, feedUrl, addedAt }))
    .sort((a, b) => a.id.localeCompare(b.id));

export async function nameSource(page: Page): Promise<void> {
  const [first] = await rows(page, 'sources');
  await request(page, 'update-source', {
    sourceId: first?.id ?? '',
    change: { title: 'As I call it', folder: ['Cars'] },
  });
  // The mirror is kept after each round.
  await request(page, 'refresh', {});
}

/** A popup over a page of the newsroom, drawn. */
export async function popupOver({ lede, room }: Pick<World, 'lede' | 'room'>): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.goto(room.publications[0]?.siteUrl ?? '', { waitUntil: [] });
  const popup = await lede.popup(page);
  await until('its stories', () => popup.$('h2'));
  return popup;
}

/** All stories of what came back are old to the user: nobody is told of any. */
export async function storiesComeBack(page: Page): Promise<void> {
  await until('their stories', async () => (await rows(page, 'stories')).length >= 5, 60_000);
  expect((await rows(page, 'entries')).every(({ backlog }) => backlog)).toBe(true);
}

/** Takes the database away while nobody writes to it. */
async function loseDatabase({ lede, options }: World): Promise<void> {
  await lede.killWorker();
  await options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('lede');
        gone.onsuccess = () => resolve();
        gone.onerror = () => reject(gone.error);
      }),
  );
}

/** As if a later version had been here, and was taken back. */
export async function makeNewer(page: Page): Promise<void> {
  await page.evaluate(
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
}

export function storageFlow(world: () => World): void {
  it('a database that is gone gets its sources back, with what the user made of them and marked, and says so until it is read', async () => {
    const { lede, options } = world();
    const [one, two] = await rows(options, 'stories');
    const [readId = '', savedId = ''] = [one, two].map((story) => story?.members[0]?.entryId);
    await request(options, 'mark', { entryIds: [readId], read: true });
    await request(options, 'mark', { entryIds: [savedId], saved: true });
    const marks = await rows(options, 'marks');
    // Today's snapshot is taken again at the next round.
    await setStored(options, { 'snapshot-at': 0 });
    await nameSource(options);
    const before = await ownWords(options);
    await loseDatabase(world());
    await request(options, 'refresh', {});
    await until('the sources', async () => (await ownWords(options)).length === before.length);
    expect(await ownWords(options)).toEqual(before);
    await storiesComeBack(options);
    expect(await rows(options, 'marks')).toEqual(marks);

    const popup = await lede.open('popup.html');
    await says(popup, 'Your browser had lost what Lede stored');
    await lede.shot(popup, 'brought-back-popup');
    await press(popup, named('follow.back-read'));
    await until('its end', async () => (await stored(options, 'brought-back')) === undefined);
    await press(popup, /^Saved 1$/);
    const saved = await until('its story', async () =>
      (await rows(options, 'stories')).find(({ members }) =>
        members.some(({ entryId }) => entryId === savedId),
      ),
    );
    await says(popup, saved.headline);
    await popup.close();
  });

  it('a database of a newer Lede can be read and exported, is not written to, and says why', async () => {
    const { lede, room, options, downloads } = world();
    const [before, marks] = [await rows(options, 'stories'), await rows(options, 'marks')];
    await makeNewer(options);
    await reload(options);
    await says(options, say('problem.storage-newer'));
    await lede.shot(options, 'newer-options');
    await press(options, named('data.export'));
    await says(options, 'Saved to your downloads');
    const [file] = (await options.evaluate(() => document.body.innerText)).match(/lede-[\d-]+\.json/) ?? [''];
    const exported = await until(
      'its end',
      async () =>
        JSON.parse(readFileSync(path.join(downloads, file), 'utf8')) as {
          readonly stories: unknown[];
          readonly sources: unknown[];
        },
    );
    expect(exported.sources).toHaveLength(followed.length);
    expect(exported.stories).toHaveLength(before.length);

    const popup = await popupOver(world());
    await says(popup, say('problem.storage-newer'));
    await lede.shot(popup, 'newer-popup');
    const told = await request(options, 'mark', {
      entryIds: before.flatMap(({ members }) => members.map(({ entryId }) => entryId)),
      read: true,
    }).then(
      () => 'written',
      () => 'refused',
    );
    room.publish('kenitra-wire');
    await request(options, 'refresh', {}).catch(() => undefined);
    expect([told, await rows(options, 'marks')]).toEqual(['refused', marks]);
    expect(await rows(options, 'stories')).toEqual(before);
  });

  it('one that is gone stays empty where the user has deleted everything', async () => {
    const { lede, options } = world();
    await loseDatabase(world());
    await request(options, 'refresh', {});
    await until('the sources', async () => (await rows(options, 'sources')).length > 0);
    // Pages begin anew where everything is deleted, and the answer finds nobody.
    await request(options, 'delete-everything', {}).catch(() => undefined);
    await until('its end', async () => (await rows(options, 'sources')).length === 0);
    await loseDatabase(world());
    const page = await lede.open('options.html');
    await request(page, 'refresh', {});
    expect(await rows(page, 'sources')).toEqual([]);
  });
}
