/** Looking after what one follows, in a real Chromium: pause, remove and undo, names, folders. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../../utils/model.ts';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { control, press } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

const followed = ['eco-detroit', 'gulf-motor', 'kenitra-wire'] as const;
const site = (id: string) => {
  const found = room.publications.find((one) => one.id === id);
  if (!found) throw new Error(`no publication ${id}`);
  return found;
};
const stored = async (title: string): Promise<Source | undefined> =>
  (await rows(options, 'sources')).find((source) => source.title === title);
const says = (page: Page, sentence: string) =>
  until(sentence, () => page.evaluate((text) => document.body.innerText.includes(text), sentence));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const folderOf = (page: Page, title: string) =>
  page.evaluate(
    (name) =>
      [...document.querySelectorAll('h3')]
        .find((h3) => h3.textContent === name)
        ?.closest('details')
        ?.querySelector('summary bdi')?.textContent ?? '',
    title,
  );
/** All that removing could lose, but the marks. */
const everything = async () =>
  JSON.stringify(
    await Promise.all(
      (['sources', 'entries', 'articles', 'stories', 'pending'] as const).map((table) =>
        rows(options, table),
      ),
    ),
  );

/** Reading a source writes down when: on a slow machine that falls between two looks at all that is stored. */
const nothingIsDue = async () => {
  const soon = Date.now() + 10_000;
  return (await rows(options, 'sources')).every(({ schedule }) => (schedule?.nextAt ?? soon) > soon);
};

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  for (const id of followed) {
    expect((await request(options, 'follow', { address: site(id).siteUrl })).ok).toBe(true);
  }
  await until('the first round', async () => (await rows(options, 'pending')).length === 0, 60_000);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('someone who looks after their sources, in Chromium', () => {
  it('pauses one, reads that it pauses, and lets it go on: it is read at once', async () => {
    const title = site('gulf-motor').name;
    await press(options, named('source.pause-of', { title }));
    await until('the pause', async () => (await stored(title))?.paused?.reason === 'user');
    await until('the sentence', () =>
      options.evaluate(() => /Paused by you since/.test(document.body.innerText)),
    );
    const before = (await stored(title))?.health.lastPollAt ?? 0;
    await press(options, named('source.resume-of', { title }));
    await until('a poll', async () => ((await stored(title))?.health.lastPollAt ?? 0) > before);
    expect((await stored(title))?.paused).toBeUndefined();
  });

  it('removes one in the popup and puts it back, though the worker was killed between', async () => {
    const title = site('gulf-motor').name;
    const page = await lede.browser.newPage();
    await page.goto(`${site('kenitra-wire').siteUrl}about`);
    const popup = await lede.popup(page);
    await press(popup, new RegExp(`^${say('view.sources')}`));
    await control(popup, named('source.remove-of', { title }));
    await until('a time in which nothing is read', nothingIsDue, 60_000);
    const before = await everything();
    await press(popup, named('source.remove-of', { title }));
    await until('the removal', async () => (await stored(title)) === undefined);
    await says(popup, say('source.removed', { title }));
    expect(await focused(popup)).toBe(site('kenitra-wire').name);
    const entries = await rows(options, 'entries');
    expect(new Set(entries.map((entry) => entry.sourceId)).size).toBe(2);
    await popup.screenshot({ path: shotPath('chromium-removed') });
    await lede.killWorker();
    await press(popup, named('source.undo-of', { title }));
    await until('the source again', async () => stored(title));
    expect(await everything()).toBe(before);
    await until('the focus', async () => (await focused(popup)) === title);
    await page.close();
  });

  it('gives one another name and puts it into a new folder, by keyboard alone', async () => {
    await options.bringToFront();
    const title = site('eco-detroit').name;
    await (await control(options, named('source.settings-of', { title }))).focus();
    await options.keyboard.press('Enter');
    await until('the settings', () => options.$('[data-setting="name"]'));
    // Past "Try now", "Pause" and "Remove" into the name.
    for (let tab = 0; tab < 4; tab++) await options.keyboard.press('Tab');
    await options.keyboard.down('Control');
    await options.keyboard.press('a');
    await options.keyboard.up('Control');
    await options.keyboard.type('Détroit');
    await options.keyboard.press('Enter');
    await until('the name', async () => stored('Détroit'));
    await until('the focus in the name', () =>
      options.evaluate(() => document.activeElement?.closest('[data-setting="name"]') !== null),
    );
    await until('the saved name', async () => !(await options.$('[data-setting="name"] button')));

    await options.keyboard.press('Tab');
    // The last of the list: "New folder…".
    await options.keyboard.press('End');
    await options.keyboard.press('Tab');
    await options.keyboard.type('Presse / Auto');
    await options.keyboard.press('Enter');
    await until('the folder', async () => (await stored('Détroit'))?.folder.join() === 'Presse,Auto');
    await until('the row under it', async () => (await folderOf(options, 'Détroit')) === 'Auto');
    await until('the focus on the list of folders', () =>
      options.evaluate(() => document.activeElement?.matches('[data-setting="folder"] select')),
    );
    await options.screenshot({ path: shotPath('chromium-folders') });
  });

  it('drags another one onto the folder, and gives the folder another name', async () => {
    const title = site('kenitra-wire').name;
    const heads = await options.$$('.source-head');
    const titles = await Promise.all(heads.map((head) => head.$eval('h3', (h3) => h3.textContent)));
    const head = heads[titles.indexOf(title)];
    const folder = await options.$('details details summary');
    if (!head || !folder) throw new Error('nothing to drag, or nowhere to');
    // Both have to be in view.
    await folder.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    const from = await head.clickablePoint();
    const to = await folder.clickablePoint();
    await options.mouse.move(from.x, from.y);
    await options.mouse.down();
    // The browser takes a drag for one after a few pixels, and tells of it a moment later.
    await options.mouse.move(from.x + 6, from.y - 6, { steps: 3 });
    let step = 0;
    await until('the folder to light up', async () => {
      await options.mouse.move(to.x + (step++ % 2), to.y);
      return folder.evaluate((one) => one.closest('details')?.dataset.over === 'true');
    });
    await options.screenshot({ path: shotPath('chromium-dragging') });
    await options.mouse.up();
    await until('the move', async () => (await stored(title))?.folder.join() === 'Presse,Auto');

    await press(options, named('folder.rename-of', { folder: 'Presse' }));
    await until('the field', () => options.evaluate(() => document.activeElement?.tagName === 'INPUT'));
    await options.keyboard.type('Journaux');
    await options.keyboard.press('Enter');
    await until('the new name', async () => (await stored(title))?.folder.join() === 'Journaux,Auto');
    expect((await stored('Détroit'))?.folder).toEqual(['Journaux', 'Auto']);
    await until('the focus on the folder', async () => (await focused(options)).startsWith('Journaux'));
  });

  it('is refused what cannot be, whatever a page asks', async () => {
    const sourceId = (await stored('Détroit'))?.id ?? '';
    const before = await rows(options, 'sources');
    for (const change of [{ title: ' ' }, { folder: ['1', '2', '3', '4', '5', '6'] }, { interval: 1 }]) {
      expect(await request(options, 'update-source', { sourceId, change })).toBe(false);
    }
    expect(await request(options, 'rename-folder', { from: ['Nowhere'], to: ['x'] })).toBe(false);
    expect(await request(options, 'restore-source', { sourceId })).toBe(false);
    expect(await rows(options, 'sources')).toEqual(before);
    expect(await request(options, 'update-source', { sourceId, change: { interval: 3_600_000 } })).toBe(true);
    expect((await stored('Détroit'))?.interval).toBe(3_600_000);
  });
});
