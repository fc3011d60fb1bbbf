/** What each page says and offers where the storage is silent, could not be converted, or is a newer Lede's. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../locales/en.json' with { type: 'json' };
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { makeNewer } from '../flows/storage.ts';
import { request, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { control, press, pressAway } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let home: Page;
let entry: string;

const textOf = (page: Page, within = 'body') =>
  page.$eval(within, (element) => (element as HTMLElement).innerText);
const says = (page: Page, sentence: string, within?: string) =>
  until(sentence, async () => (await textOf(page, within)).includes(sentence));
const siteOf = (id: string) => room.publications.find((one) => one.id === id)?.siteUrl ?? '';

/** Pictures for whoever looks at them, in the languages and colours that differ most; nothing may be hard to use in any. */
async function look(page: Page, name: string): Promise<void> {
  for (const [language, theme] of [
    ['fr', 'dark'],
    ['ar', 'light'],
    ['en', 'light'],
  ] as const) {
    await setSettings(page, { language, theme });
    await until(language, () => page.evaluate((lang) => document.documentElement.lang === lang, language));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.screenshot({ path: shotPath(`chromium-told-${name}-${language}`) });
    expect([name, language, await violationsOf(page)]).toEqual([name, language, []]);
  }
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  home = await lede.open('options.html');
  for (const id of ['kenitra-wire', 'gulf-motor']) {
    expect((await request(home, 'follow', { address: siteOf(id) })).ok).toBe(true);
  }
  await until('stories', async () => (await rows(home, 'stories')).length >= 5);
  entry = (await rows(home, 'stories'))[0]?.members[0]?.entryId ?? '';
  await request(home, 'recount', {});
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('a storage that does not answer', () => {
  const broken = "indexedDB.open = () => { throw new DOMException('refused', 'UnknownError'); };";
  const reason = messages['problem.storage-broken'];

  it('is told above the options and beside the data, and what would be empty is not there', async () => {
    const page = await lede.open('options.html', { first: broken, viewport: { width: 1000, height: 800 } });
    await says(page, reason, 'main > .notice');
    await says(page, reason, '#privacy .notice');
    expect(await page.$$eval('section', (all) => all.map(({ id }) => id))).not.toContain('sources');
    expect(await textOf(page, 'nav')).not.toContain('Rules');
    await look(page, 'broken-options');
    await press(page, /^Export everything$/);
    /** Beside which button it stands; the next action takes it away there. */
    const failed = () =>
      page.$$eval(
        '#privacy .said',
        (all, sentence) =>
          all.findIndex(
            (one) => (one as HTMLElement).dataset.failed === 'true' && one.textContent === sentence,
          ),
        reason,
      );
    await until('why not', async () => (await failed()) >= 0);
    const exporting = await failed();
    await press(page, /^Restore from a file/);
    await until('why not', async () => (await failed()) > exporting);
    await page.close();
  });

  it('leaves the reader its bar, and a button that tries again', async () => {
    const reader = await lede.open(`reader.html?entry=${entry}`, {
      first: `if (!sessionStorage.getItem('tried')) { sessionStorage.setItem('tried', '1'); ${broken} }`,
      viewport: { width: 800, height: 600 },
    });
    await says(reader, reason);
    await control(reader, /^To the stories$/);
    await look(reader, 'broken-reader');
    await press(reader, /^Try again$/);
    await until('the article', async () => !(await textOf(reader)).includes(reason));
    await reader.close();
  });

  it('is the reason that the popup gives above the stories it had kept', async () => {
    // What is kept is of the language that it was made in.
    await request(home, 'recount', {});
    const popup = await lede.open('popup.html', { first: broken, viewport: { width: 400, height: 600 } });
    await says(popup, reason);
    await says(popup, 'These are the stories as of');
    await look(popup, 'broken-popup');
    await popup.close();
  });
});

describe('what a newer Lede has written', () => {
  const reason = messages['problem.storage-newer'];

  it('is not changed by any button, and each says why', async () => {
    await home.bringToFront();
    await makeNewer(home);
    await home.reload();
    await says(home, reason, 'main > .notice');
    await says(home, reason, '#privacy .notice');
    await look(home, 'newer-options');
    await press(home, /^Pause Gulf Motor/);
    await says(home, reason, '#sources');
    await press(home, /^Remove Gulf Motor/);
    await until(
      'it to stand there again',
      async () => !(await textOf(home)).includes('removed, with its stories'),
    );
    await press(home, /^Restore from a file/);
    await until('why not', async () => (await textOf(home, '#privacy')).split(reason).length > 2);

    const popup = await lede.open('popup.html', { viewport: { width: 400, height: 600 } });
    await says(popup, reason, 'main');
    await look(popup, 'newer-popup');
    await press(popup, /^Refresh$/);
    await until('why not', async () => (await textOf(popup)).split(reason).length > 2);
    await popup.screenshot({ path: shotPath('chromium-told-newer-popup-refresh') });
    const before = (await lede.browser.pages()).length;
    await pressAway(popup, /^Go to the export$/, async () =>
      (await lede.browser.pages()).find((page) => page.url().endsWith('options.html#privacy')),
    );
    expect((await lede.browser.pages()).length).toBeGreaterThanOrEqual(before);
  });

  it('is all deleted where that is wished, and Lede begins anew', async () => {
    await home.bringToFront();
    await press(home, /^Delete everything$/);
    await press(home, /^Delete it all$/);
    await says(home, messages['data.deleted'], '#privacy');
    await until('the notice to go', async () => !(await textOf(home)).includes(reason));
    expect((await request(home, 'follow', { address: siteOf('kenitra-wire') })).ok).toBe(true);
    await until('a story', async () => (await rows(home, 'stories')).length > 0);
  });
});
