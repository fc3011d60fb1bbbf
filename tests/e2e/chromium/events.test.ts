/** A digest, not a list: each event of the newsroom once, with its figures, its sources and the reasons. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellerFirst } from '../../../utils/store/teller.ts';
import { newFacts } from '../../../utils/text/new-facts.ts';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { badge, request, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { press, pressAway } from '../harness/press.ts';
import { watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
const followed = ['eco-detroit', 'gulf-motor', 'industrie-routes', 'al-muharrik', 'kenitra-wire'];

/** Titles of one event, and who tells them. */
const tellings = new Map<string, { title: string; source: string }[]>();

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  await setSettings(options, { language: 'en', ...watching('Renault') });
  for (const id of followed) {
    const site = room.publications.find((one) => one.id === id);
    if (!site) throw new Error(`no publication ${id}`);
    expect((await request(options, 'follow', { address: site.siteUrl })).ok).toBe(true);
    for (const { title, event } of room.articles(id)) {
      if (event) tellings.set(event, [...(tellings.get(event) ?? []), { title, source: site.name }]);
    }
  }
  // Whose feed carries no text is known by its article: all of them are read first.
  await until('every article', async () => (await rows(options, 'pending')).length === 0, 120_000);
}, 180_000);

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

const card = (headline: string) => `article.story:has(h2 a[href*="${headline}"])`;

/** Scrolls a list from its top until nothing comes any more; `look` sees each part of it. */
async function toItsEnd(page: Page, look: () => Promise<void>): Promise<void> {
  await until('the whole digest', () => page.$eval('.stories', (list) => list.clientHeight > 1500));
  for (let before = -1, at = 0; at > before; ) {
    await look();
    before = at;
    at = await page.$eval('main', (main) => {
      main.scrollBy(0, 300);
      return main.scrollTop;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await look();
  // Where it is left, the next popup opens.
  await page.$eval('main', (main) => main.scrollTo(0, 0));
  await new Promise((resolve) => setTimeout(resolve, 300));
}

describe('the digest', () => {
  it('tells each event of two publications once, with both sources', async () => {
    const told = [...tellings.values()].filter((one) => one.length > 1);
    expect(told.length).toBeGreaterThanOrEqual(7);
    const popup = await lede.open('popup.html');
    await popup.waitForSelector('article.story');
    const cards: { readonly headline: string; readonly text: string }[] = [];
    // Only those in sight are drawn.
    await toItsEnd(popup, async () => {
      const seen = await popup.$$eval('article.story', (all) =>
        all.map((one) => ({
          headline: one.querySelector('h2')?.textContent?.trim() ?? '',
          text: one.textContent ?? '',
        })),
      );
      cards.push(...seen.filter((one) => !cards.some(({ headline }) => headline === one.headline)));
    });
    for (const event of told) {
      const titles = event.map(({ title }) => title);
      const of = cards.filter(({ headline }) => titles.includes(headline));
      expect(of.map(({ headline }) => headline)).toHaveLength(1);
      for (const { source } of event) expect(of[0]?.text).toContain(source);
    }
    // Nothing else was put together.
    const members = (await rows(options, 'stories')).map((story) => story.members.length);
    expect(members.filter((count) => count > 1).length).toBe(told.length);
    await popup.close();
  });

  it('says why a story is there, and what each source adds, and axe finds nothing', async () => {
    const popup = await lede.open('popup.html');
    await popup.setViewport({ width: 400, height: 900 });
    await popup.waitForSelector('article.story');
    await popup.screenshot({ path: shotPath('chromium-events') });
    // The watched one stands first.
    await press(popup, named('story.why'));
    const why = await until('the reasons', () => popup.$eval('.why', (one) => one.textContent));
    expect(why).toContain('Renault');
    expect(why).toContain('newsrooms tell it independently');
    expect(why).toContain('Topics: ');
    await press(popup, /^\+ \d/);
    expect(await popup.$eval('.members', (one) => one.textContent)).toMatch(/adds: /);
    await popup.screenshot({ path: shotPath('chromium-why') });
    expect(await violationsOf(popup)).toEqual([]);
    await popup.close();
  });

  it('shows a story’s figures, each a way to its sentence in the reader', async () => {
    const popup = await lede.open('popup.html');
    await popup.setViewport({ width: 400, height: 600 });
    const figure = await popup.waitForSelector('.figures a');
    const text = await figure?.evaluate((link) => link.textContent?.trim());
    const href = await figure?.evaluate((link) => link.getAttribute('href'));
    expect(href).toMatch(/&sentence=\d+/);
    const reader = await lede.open(String(href));
    await reader.waitForSelector('.text [data-block]');
    const marked = await until('the mark', () =>
      reader.evaluate(() => [...(CSS.highlights.get('told') ?? [])].map(String).join('')),
    );
    expect(marked.replace(/\s/g, ' ')).toContain(text?.replace(/\s/g, ' '));
    await reader.close();
    await popup.close();
  });

  it('parts what the user says is not one event, keeps it parted, and takes it back', async () => {
    const popup = await lede.open('popup.html');
    await popup.setViewport({ width: 400, height: 900 });
    await popup.waitForSelector('article.story');
    const before = await rows(options, 'stories');
    // Only those in sight are drawn; each says how many there are, once that is known.
    const count = () => popup.$eval('article.story', (first) => Number(first.ariaSetSize));
    await toItsEnd(popup, async () => undefined);
    await until('more than the first screen', async () => (await count()) > 4);
    const cards = await count();
    await press(popup, /^\+ \d/);
    await pressAway(popup, /^Not the same event/, async () => (await count()) === cards + 1);
    await until('the line', () => popup.$('.undone'));
    // What is on show is not announced as new.
    await until('no word of it', async () => (await popup.$('main > p.line > .link')) === null);
    await popup.screenshot({ path: shotPath('chromium-parted') });
    expect(await violationsOf(popup)).toEqual([]);
    await request(options, 'refresh', {});
    expect(await rows(options, 'stories')).toHaveLength(before.length + 1);
    await press(popup, /^Undo/);
    await until('the whole', async () => (await rows(options, 'stories')).length === before.length);
    await until('one card less', async () => (await count()) === cards);
    await popup.close();
  });

  it('leaves a story read where what joins it later adds nothing, and says what is new where it does', async () => {
    const stories = await rows(options, 'stories');
    const newest = stories.sort((a, b) => b.latest - a.latest);
    const wide = newest.find((story) => newFacts({ members: tellerFirst(story) }).size > 0);
    if (!wide) throw new Error('no story to which another source adds anything');
    const [first, ...later] = tellerFirst(wide);
    await request(options, 'mark', {
      entryIds: stories.flatMap(({ members }) => members.map((one) => one.entryId)),
      read: true,
    });
    await until('an empty badge', async () => (await badge(options)) === '');
    const others = later.map((one) => one.entryId);
    await request(options, 'mark', { entryIds: others, read: false });
    const popup = await lede.open('popup.html');
    await popup.waitForSelector(card(first?.entryId ?? ''));
    const news = await popup.$$eval('.news', (all) => all.map((one) => one.textContent ?? ''));
    expect(news.join(' ')).toMatch(/^new: /);
    expect(await badge(options)).toBe('1');
    await popup.close();
  });
});
