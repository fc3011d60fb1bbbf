/** The main job, in a real Firefox: follow, digest, reader, the open page, a notification, a failing source. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adLabels, promos } from '../../newsroom/clutter.ts';
import { type Newsroom, type NewsroomPublication, startNewsroom } from '../../newsroom/server.ts';
import { request, setSettings } from '../harness/ask.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';
import { shotPath } from '../harness/paths.ts';
import { press, pressAway, scrollDownTo } from '../harness/press.ts';
import { watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

let room: Newsroom;
let lede: FirefoxLede;
/** A page of the extension in a tab: requests go out from it, and the store is read in it. */
let options: Page;

function site(id: string): NewsroomPublication {
  const found = room.publications.find((one) => one.id === id);
  if (!found) throw new Error(`no publication ${id}`);
  return found;
}

const linesOf = (page: Page) =>
  page.evaluate(() => document.body.innerText.split('\n').map((line) => line.trim()));
const addressOf = (page: Page) => page.evaluate(() => location.href);
const says = (page: Page, sentence: string) =>
  until(sentence, async () => (await linesOf(page)).join('\n').includes(sentence));

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: shotPath(`firefox-${name}`) });
}

async function openPage(url: string): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.goto(url, { waitUntil: [] });
  await until(url, () => page.evaluate(() => document.readyState === 'complete'));
  return page;
}

/** An article that only one publication tells: its story keeps its headline. */
const lone = (id: string) => {
  const found = room.articles(id).find((article) => !article.event);
  if (!found) throw new Error(`${id} has no article of its own`);
  return found;
};

const popupOver = async (url: string) => lede.popup(await openPage(url));

async function follow(id: string): Promise<void> {
  const followed = await request(options, 'follow', { address: site(id).siteUrl });
  expect(followed.ok && followed.value.source.title).toBe(site(id).name);
}

function expectNoAds(lines: readonly string[]): void {
  for (const unwanted of [...adLabels, ...promos]) expect(lines).not.toContain(unwanted);
}

/** Today's stories of which an entry is unread. */
async function unread(): Promise<number> {
  const midnight = await options.evaluate(() => new Date().setHours(0, 0, 0, 0));
  const stories = (await rows(options, 'stories')).filter((one) => one.latest >= midnight);
  const read = new Set(
    (await rows(options, 'marks')).filter((mark) => mark.readAt).map((mark) => mark.entryId),
  );
  return stories.filter(({ members }) => members.some((member) => !read.has(member.entryId))).length;
}

/** Firefox draws a new badge a moment after it was set. */
const untilBadgeIsRight = () =>
  until('the badge to count what is unread', async () => (await lede.badge()) === String(await unread()));

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchFirefox({ extension: built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e') });
  options = await lede.open('options.html');
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('a reader in Firefox', () => {
  it('follows the site of the open page in one click, and sees its stories in the popup', async () => {
    const { siteUrl, name } = site('industrie-routes');
    const popup = await popupOver(siteUrl);
    await press(popup, named('header.follow'));
    await says(popup, say('follow.done', { title: name }));
    for (const { title } of room.articles('industrie-routes').slice(0, 2)) await says(popup, title);
    await shot(popup, 'followed');
  });

  it('gets a digest with summaries and without any ad line', async () => {
    await follow('eco-detroit');
    const article = lone('eco-detroit');
    await until(
      'the articles',
      async () =>
        (await rows(options, 'pending')).length === 0 && (await rows(options, 'articles')).length > 5,
      60_000,
    );
    const popup = await popupOver(`${site('eco-detroit').siteUrl}about`);
    await scrollDownTo(popup, article.title);
    const story = (await rows(options, 'stories')).find((one) => one.headline === article.title);
    expect(story?.summary?.maker).toBe('extract');
    const lines = await linesOf(popup);
    await shot(popup, 'digest');
    for (const { text } of story?.summary?.sentences ?? []) expect(lines.join(' ')).toContain(text);
    expectNoAds(lines);
  });

  it('opens a story of the popup in the reader: summary, whole text, and what was left out', async () => {
    const article = lone('eco-detroit');
    const popup = await popupOver(`${site('eco-detroit').siteUrl}about`);
    await scrollDownTo(popup, article.title);
    const reader = await pressAway(popup, new RegExp(`^${article.title}$`), async () => {
      const pages = await lede.browser.pages();
      for (const page of pages.reverse()) {
        if ((await addressOf(page).catch(() => '')).includes('/reader.html')) return page;
      }
      return undefined;
    });
    await says(reader, article.paragraphs.at(-1) ?? '');
    const lines = await linesOf(reader);
    await shot(reader, 'reader');
    for (const paragraph of article.paragraphs) expect(lines.join('\n')).toContain(paragraph);
    const story = (await rows(options, 'stories')).find((one) => one.headline === article.title);
    const first = story?.summary?.sentences[0]?.text ?? '';
    expect(lines.indexOf(first)).toBeGreaterThan(-1);
    expect(lines.indexOf(first)).toBeLessThan(lines.indexOf(article.paragraphs[0] ?? ''));
    expectNoAds(lines);
    const stored = (await rows(options, 'articles')).find((one) => one.entryId === story?.id);
    expect(stored?.removals.length).toBeGreaterThan(3);
    await press(reader, named('left.show'));
    await until('what was left out', async () =>
      (await linesOf(reader)).some((line) => adLabels.includes(line)),
    );
    await reader.close();
  });

  it('goes from a story’s figure to its sentence, marked, and shows the day as a page', async () => {
    const popup = await popupOver(`${site('eco-detroit').siteUrl}about`);
    const figure = await until('a figure', () => popup.$('.figures a'));
    const text = await figure.evaluate((link) => link.textContent?.trim() ?? '');
    const href = await figure.evaluate((link) => link.getAttribute('href') ?? '');
    expect(href).toMatch(/&sentence=\d+/);
    const reader = await lede.open(href);
    const marked = await until('the mark', () =>
      reader.evaluate(() => [...(CSS.highlights.get('told') ?? [])].map(String).join('')),
    );
    expect(marked.replace(/\s/g, ' ')).toContain(text.replace(/\s/g, ' '));
    await shot(reader, 'figure');
    await reader.close();
    const day = await lede.open('digest.html?span=day');
    await says(day, lone('eco-detroit').title);
    await shot(day, 'day');
    await day.close();
  });

  it('reads an open cluttered page in the same tab, in its own language, and goes back to it', async () => {
    const article = room.articles('gulf-motor')[0];
    const page = await openPage(article?.url ?? '');
    const popup = await lede.popup(page);
    await pressAway(popup, named('header.read-page'), async () =>
      (await addressOf(page)).includes('/reader.html'),
    );
    await says(page, article?.paragraphs.at(-1) ?? '');
    const lines = await linesOf(page);
    await shot(page, 'read-this-page');
    for (const paragraph of article?.paragraphs ?? []) expect(lines.join('\n')).toContain(paragraph);
    expectNoAds(lines);
    await press(page, named('reader.back'));
    await until('the page', async () => (await addressOf(page)) === article?.url);
    await page.close();
  });

  it('reads Arabic from right to left and French from left to right, each marked as what it is', async () => {
    await follow('al-muharrik');
    for (const [id, language, direction] of [
      ['al-muharrik', 'ar', 'rtl'],
      ['eco-detroit', 'fr', 'ltr'],
    ] as const) {
      const article = room.articles(id)[0];
      const entry = (await rows(options, 'entries')).find((one) => one.title === article?.title);
      const reader = await lede.open(`reader.html?entry=${entry?.id}`);
      await says(reader, article?.paragraphs[0] ?? '');
      const shown = await reader.evaluate((start) => {
        const block = [...document.querySelectorAll('p')].find((one) => one.innerText.startsWith(start));
        const style = block && getComputedStyle(block);
        return [block?.closest('[lang]')?.getAttribute('lang'), style?.direction];
      }, article?.paragraphs[0] ?? '');
      await shot(reader, `reader-${language}`);
      expect(shown).toEqual([language, direction]);
      await reader.close();
    }
  });

  it('sets French headlines from the left also where Lede speaks Arabic', async () => {
    await setSettings(options, { language: 'ar' });
    const popup = await popupOver(`${site('eco-detroit').siteUrl}about`);
    // Only what is in sight is drawn.
    await until('a French headline', () =>
      popup.evaluate(() => {
        if (document.querySelector('h2[lang^=fr]')) return true;
        document.querySelector('main')?.scrollBy(0, 300);
        return false;
      }),
    );
    const gap = await popup.evaluate(() => {
      const headline = document.querySelector<HTMLElement>('h2[lang^=fr]');
      const text = document.createRange();
      if (headline) text.selectNodeContents(headline.querySelector('a') ?? headline);
      const left = text.getClientRects()[0]?.left;
      return left === undefined || !headline
        ? undefined
        : Math.round(left - headline.getBoundingClientRect().left);
    });
    await shot(popup, 'digest-ar');
    await setSettings(options, { language: 'en' });
    expect(gap).toBe(0);
  });

  it('is told once of a new story with a watch word, though Lede was asleep, and the badge is right', async () => {
    await follow('kenitra-wire');
    await until('the first round', async () => (await rows(options, 'pending')).length === 0, 60_000);
    await setSettings(options, { ...watching('Renault'), notifications: true });
    await request(options, 'refresh', {});
    const told = async () => (await rows(options, 'marks')).filter((mark) => mark.notifiedAt);
    const before = new Set((await told()).map((mark) => mark.entryId));

    const published = room.publish('kenitra-wire');
    // Whoever has the popup before them needs no notification.
    await lede.closePopup();
    await options.bringToFront();
    await lede.killWorker();
    await request(options, 'refresh', {});
    const fresh = async () => (await told()).filter((mark) => !before.has(mark.entryId));
    const [mark, ...others] = await until('the notification', async () => {
      const marks = await fresh();
      return marks.length > 0 && marks;
    });
    const story = (await rows(options, 'stories')).find((one) => one.headline === published.title);
    expect(others).toEqual([]);
    expect(mark?.entryId).toBe(story?.id);
    await request(options, 'refresh', {});
    expect(await fresh()).toEqual([mark]);

    await untilBadgeIsRight();
    await request(options, 'mark', { entryIds: story?.members.map((one) => one.entryId) ?? [], read: true });
    await untilBadgeIsRight();
    await shot(options, 'options');
  });

  it('keeps what it has when a source fails, and says why under its sources', async () => {
    const before = (await rows(options, 'stories')).length;
    room.setDown('eco-detroit', 'http-404');
    await request(options, 'refresh', {});
    const popup = await popupOver(`${site('kenitra-wire').siteUrl}about`);
    await press(popup, new RegExp(`^${say('view.sources')}`));
    await says(popup, say('problem.not-found'));
    await shot(popup, 'failing-source');
    expect((await rows(options, 'stories')).length).toBe(before);
  });

  it('puts a removed source back with its stories, and lets one pause and go on', async () => {
    const title = site('kenitra-wire').name;
    const stored = async () => (await rows(options, 'sources')).find((source) => source.title === title);
    const members = async () => (await rows(options, 'stories')).flatMap((story) => story.members).length;
    const before = await members();
    // A page behind the popup's tab is slowed down.
    await options.bringToFront();
    await press(options, named('source.remove-of', { title }));
    await until('the removal', async () => !(await stored()) && (await members()) < before);
    await says(options, say('source.removed', { title }));
    await press(options, named('source.undo-of', { title }));
    await until('the source again', stored);
    expect(await members()).toBe(before);
    await press(options, named('source.pause-of', { title }));
    await until('the pause', async () => (await stored())?.paused?.reason === 'user');
    await press(options, named('source.resume-of', { title }));
    await until('the end of the pause', async () => (await stored())?.paused === undefined);
    await shot(options, 'looked-after');
  });
});
