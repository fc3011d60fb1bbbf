/** The main job, in a real Chromium, from a site's address to the popup, the reader and a notification. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../locales/en.json' with { type: 'json' };
import { readNoticeId } from '../../../utils/notify/ledger.ts';
import { adLabels, promos } from '../../newsroom/clutter.ts';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { badge, chooseReadPage, clickNotice, notices, request, setSettings } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { atRest, press, pressAway } from '../harness/press.ts';
import { watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

const site = (id: string) => {
  const found = room.publications.find((one) => one.id === id);
  if (!found) throw new Error(`no publication ${id}`);
  return found;
};
const linesOf = (page: Page) =>
  page.evaluate(() => document.body.innerText.split('\n').map((line) => line.trim()));
const shot = async (page: Page, name: string) => {
  await page.screenshot({ path: shotPath(`chromium-${name}`) });
};
/** The real popup over a page of the newsroom. */
async function popupOver(url: string): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  return lede.popup(page);
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  await setSettings(options, { ...watching('Renault'), notifications: true });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('a reader in Chromium', () => {
  it('follows the site of the open page in one click, and sees its stories', async () => {
    const popup = await popupOver(site('kenitra-wire').siteUrl);
    await press(popup, named('header.follow'));
    await until('the source', async () => (await rows(options, 'sources')).length === 1);
    await until('the stories', async () => (await rows(options, 'stories')).length >= 5);
    await shot(popup, 'followed');
  });

  it('follows a site by its address and gets a digest with summaries and without any ad line', async () => {
    const followed = await request(options, 'follow', { address: site('eco-detroit').siteUrl });
    expect(followed.ok && followed.value.source.title).toBe('L’Éco du Détroit');
    await until('articles', async () => (await rows(options, 'articles')).length >= 10, 60_000);
    const popup = await popupOver(`${site('eco-detroit').siteUrl}about`);
    await popup.waitForSelector('h2');
    const lines = await linesOf(popup);
    await shot(popup, 'digest');
    expect(lines).toContain('Renault renforce sa filière électrique entre Tanger et Kénitra');
    expect(lines.join(' ')).toContain('310 millions d’euros');
    for (const unwanted of [...adLabels, ...promos]) expect(lines).not.toContain(unwanted);
  });

  it('saves a story and finds it among the saved ones, also after its day', async () => {
    const popup = await popupOver(`${site('eco-detroit').siteUrl}about`);
    const headline = await (await popup.waitForSelector('h2'))?.evaluate((h2) => h2.textContent ?? '');
    await atRest(popup);
    await press(popup, /^Save(?!d)/);
    await press(popup, /^Saved 1$/);
    await until('the saved one alone', async () => {
      const shown = await popup.$$eval('h2', (all) => all.map((h2) => h2.textContent ?? ''));
      return shown.length === 1 && shown[0] === headline;
    });
    await shot(popup, 'saved');
  });

  it('opens a story in the reader: summary on top, whole text, no ads, what was left out on request', async () => {
    const article = room.articles('eco-detroit').find((one) => one.slug.startsWith('renault-renforce'));
    const story = (await rows(options, 'stories')).find((one) => one.headline === article?.title);
    const reader = await lede.open(`reader.html?entry=${story?.id}`);
    await until('the text', async () =>
      (await linesOf(reader)).some((line) => line === article?.paragraphs.at(-1)),
    );
    const lines = await linesOf(reader);
    await shot(reader, 'reader');
    for (const paragraph of article?.paragraphs ?? []) expect(lines.join('\n')).toContain(paragraph);
    for (const unwanted of [...adLabels, ...promos]) expect(lines).not.toContain(unwanted);
    await press(reader, /^Show them in the text$/);
    await until('what was left out', async () =>
      (await linesOf(reader)).some((line) => adLabels.includes(line)),
    );
    await reader.close();
  });

  it('reads an open cluttered page in the same tab, and Back returns to the page', async () => {
    const article = room.articles('industrie-routes')[0];
    const page = await lede.browser.newPage();
    await page.goto(article?.url ?? '');
    await page.bringToFront();
    const popup = await lede.popup(page);
    await pressAway(popup, /^Read this page/, async () => page.url().includes('reader.html'));
    await until('the text', async () =>
      (await linesOf(page)).join('\n').includes(article?.paragraphs.at(-1) ?? '—'),
    );
    await shot(page, 'read-this-page');
    const lines = await linesOf(page);
    for (const unwanted of [...adLabels, ...promos]) expect(lines).not.toContain(unwanted);
    await page.goBack();
    expect(page.url()).toBe(article?.url);
    await page.close();
  });

  it('reads an open page by the context menu', async () => {
    const article = room.articles('industrie-routes')[1];
    const page = await lede.browser.newPage();
    await page.goto(article?.url ?? '');
    await chooseReadPage(await lede.worker(), (article?.url ?? '').replace(/:\d+\//, '/'));
    // The page itself has the text as well.
    await until('the reader', async () => page.url().includes('reader.html'));
    await until('the text', async () =>
      (await linesOf(page)).join('\n').includes(article?.paragraphs.at(-1) ?? '—'),
    );
    await page.close();
  });

  it('is told once of a new story with a watch word, and the badge counts what is unread', async () => {
    expect(await notices(options)).toHaveLength(0);
    const published = room.publish('kenitra-wire');
    expect(published.title).toContain('Renault');
    await request(options, 'refresh', {});
    await until('the notification', async () => (await notices(options)).length === 1);
    await request(options, 'refresh', {});
    expect(await notices(options)).toHaveLength(1);
    const story = (await rows(options, 'stories')).find((one) => one.headline === published.title);
    const [id = ''] = await notices(options);
    expect(readNoticeId(id)).toEqual({ kind: 'story', about: story?.id });
    await clickNotice(await lede.worker(), id);
    const opened = await lede.browser.waitForTarget((one) => one.url().includes(`entry=${story?.id}`));
    const reader = await opened.page();
    await until(
      'the story in the reader',
      async () => reader && (await linesOf(reader)).includes(published.title),
    );
    if (reader) await shot(reader, 'opened-by-the-notification');
    await reader?.close();
    // Reading it has marked it read; unread again, it counts again.
    await request(options, 'mark', { entryIds: [story?.id ?? ''], read: false });
    expect(await badge(options)).toBe(String(await unread()));
    await request(options, 'mark', { entryIds: [story?.id ?? ''], read: true });
    expect(await badge(options)).toBe(String(await unread()));
  });

  it('keeps what it has when a source fails, and says why', async () => {
    const before = await rows(options, 'stories');
    room.setDown('eco-detroit', 'http-404');
    await request(options, 'refresh', {});
    const failing = (await rows(options, 'sources')).find((one) => one.title === 'L’Éco du Détroit');
    expect(failing?.health.problem?.code).toBe('not-found');
    expect(await rows(options, 'stories')).toHaveLength(before.length);
    await options.reload();
    await until('the reason', async () =>
      (await linesOf(options)).join(' ').includes(messages['problem.not-found']),
    );
    // A page behind another one is drawn no more, and a picture of it waits for ever.
    await options.bringToFront();
    await shot(options, 'failing-source');
    room.setDown('eco-detroit', 'up');
    await request(options, 'refresh', {});
    expect(
      (await rows(options, 'sources')).find((one) => one.id === failing?.id)?.health.problem,
    ).toBeUndefined();
  });

  it('changes nothing in an offline round, and says so', async () => {
    // The browser still says that it is online: three sites that are silent tell that it is not.
    const third = await request(options, 'follow', { address: site('gulf-motor').siteUrl });
    expect(third.ok).toBe(true);
    const cdp = await (
      await lede.browser.waitForTarget((one) => one.type() === 'service_worker')
    ).createCDPSession();
    await until('the work under way to end', async () => (await rows(options, 'pending')).length === 0);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    // Taken once nothing can come in any more: an alarm's round may have run until here.
    const before = await rows(options, 'stories');
    const asked = room.requests.length;
    const popup = await popupOver(`${site('kenitra-wire').siteUrl}about`);
    await press(popup, /refresh|update/i);
    await until('the sentence', async () =>
      (await linesOf(popup)).join(' ').toLowerCase().includes('offline'),
    );
    await shot(popup, 'offline');
    expect(await rows(options, 'stories')).toEqual(before);
    expect(room.requests.slice(asked).filter((one) => one.path === '/feed')).toHaveLength(0);
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await cdp.detach();
  });
});

/** Stories of today of which an entry is unread. */
async function unread(): Promise<number> {
  // The browser's midnight: it runs in a time zone of its own.
  const midnight = await options.evaluate(() => new Date().setHours(0, 0, 0, 0));
  const stories = (await rows(options, 'stories')).filter((one) => one.latest >= midnight);
  const marks = new Map((await rows(options, 'marks')).map((mark) => [mark.entryId, mark]));
  return stories.filter((story) =>
    story.members.some((member) => marks.get(member.entryId)?.readAt === undefined),
  ).length;
}
