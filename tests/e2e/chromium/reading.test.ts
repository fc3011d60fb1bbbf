/** Finding one's way in the reader: outline, place, sources beside, next story, keys, and all of it without a network. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Block, StoredArticle } from '../../../utils/model.ts';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { press } from '../harness/press.ts';
import { put, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
let closed = false;
/** The article of a story that several sources tell, made long. */
let told: StoredArticle;
/** A long paragraph in its middle. */
let middle: number;

const sections = ['What was decided', 'Who pays for it', 'What it changes', 'What comes next', 'Who objects'];
const sentence =
  'The council heard from the port, from two unions and from the people who live beside the road. ';
const section = (title: string): Block[] => [
  { t: 'h', level: 2, c: [title] },
  ...Array.from(
    { length: 4 },
    (_, i): Block => ({ t: 'p', c: [`${title}, part ${i + 1}. ${sentence.repeat(4)}`] }),
  ),
];

/** A story's article made long, as its page might have had it. */
async function lengthen(article: StoredArticle): Promise<void> {
  const blocks = [...article.blocks, ...sections.flatMap(section)];
  await put(options, 'articles', { ...article, blocks, cleanedBy: cleanerVersion });
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  for (const id of ['eco-detroit', 'gulf-motor', 'industrie-routes', 'al-muharrik']) {
    const publication = room.publications.find((one) => one.id === id);
    expect((await request(options, 'follow', { address: publication?.siteUrl ?? '' })).ok).toBe(true);
  }
  await until('the articles', async () => (await rows(options, 'pending')).length === 0, 90_000);
  const articles = await rows(options, 'articles');
  const stories = await rows(options, 'stories');
  // The one whose words its story has: which of them is fetched first is nobody's choice.
  const widest = stories.toSorted((a, b) => b.members.length - a.members.length);
  const first = widest
    .filter(({ summary }) => (summary?.sentences.length ?? 0) > 1)
    .flatMap(({ teller, members }) =>
      articles.filter(({ entryId }) => entryId === (teller ?? members[0]?.entryId)),
    )[0];
  if (!first) throw new Error('no story with an article');
  await lengthen(first);
  told = first;
  middle = first.blocks.length + section('').length + 2;
});

afterAll(async () => {
  await lede?.close();
  if (!closed) await room?.close();
});

async function read(entryId = told.entryId, width = 1280, more = ''): Promise<Page> {
  const page = await lede.open(`reader.html?entry=${encodeURIComponent(entryId)}${more}`);
  await page.setViewport({ width, height: 800 });
  await page.waitForSelector('.text');
  return page;
}
const topOf = (page: Page, selector: string) =>
  page.$eval(selector, (one) => Math.round(one.getBoundingClientRect().top));
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const titleOf = (page: Page) => page.$eval('h1', (one) => one.textContent);

describe('pictures', () => {
  it.each([
    ['en', 'light', 1280],
    ['en', 'dark', 1280],
    ['fr', 'light', 800],
    ['ar', 'light', 1280],
    ['ar', 'dark', 400],
    ['en', 'light', 400],
    ['fr', 'sepia', 320],
  ] as const)(
    '%s %s at %i px: axe finds nothing, and nothing is wider than the window',
    async (language, theme, width) => {
      await setSettings(options, { language, theme, watchWords: [] });
      const page = await read(told.entryId, width);
      await page.waitForSelector('.neighbours');
      const name = `reading-${language}-${theme}-${width}`;
      await page.screenshot({ path: shotPath(name) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await violationsOf(page), name).toEqual([]);
      await page.evaluate(() => scrollTo(0, 2400));
      await page.evaluate(() => scrollTo(0, 2300));
      await new Promise((resolve) => setTimeout(resolve, 400));
      await page.screenshot({ path: shotPath(`${name}-middle`) });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await new Promise((resolve) => setTimeout(resolve, 400));
      await page.screenshot({ path: shotPath(`${name}-end`) });
      expect(await violationsOf(page), name).toEqual([]);
      await page.close();
    },
  );
});

describe('the outline', () => {
  it('leads to its section, marks it, and Back returns to where it was pressed', async () => {
    const page = await read();
    const third = await page.waitForSelector('.outline li:nth-child(4) a');
    const name = await third?.evaluate((one) => one.textContent);
    await page.evaluate(() => scrollTo(0, 200));
    await third?.click();
    await until(
      'the section',
      async () => (await page.evaluate(() => document.activeElement?.textContent)) === name,
    );
    await until(
      'the mark',
      async () => (await page.$eval('.outline [aria-current]', (one) => one.textContent)) === name,
    );
    await until('the top', async () => Math.abs((await topOf(page, '.text > :focus')) - 57) < 3);
    await page.goBack();
    await until('the place it was pressed at', async () => (await scrolled(page)) === 200);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    await page.goForward();
    await until('the section again', async () => Math.abs((await topOf(page, '.text > :focus')) - 57) < 3);
    await page.close();
  });

  it('waits behind a line where there is no room beside the text, and opens with its key', async () => {
    const page = await read(told.entryId, 800);
    await page.waitForSelector('.outline details:not([open])');
    await page.keyboard.press('o');
    await page.waitForSelector('.outline details[open] a');
    await page.screenshot({ path: shotPath('reading-outline-open') });
    await page.close();
  });
});

describe('a sentence of the summary', () => {
  it('is where Back returns to, and the keys lead on to it', async () => {
    const page = await read();
    await page.waitForSelector('.lede a');
    await page.focus('.lede p:nth-of-type(2) a');
    await page.keyboard.press('Enter');
    await until('its place', async () => page.evaluate(() => document.activeElement?.matches('.text > *')));
    expect(new URL(page.url()).searchParams.has('sentence')).toBe(true);
    await page.goBack();
    await until('the sentence', async () =>
      page.evaluate(() => document.activeElement?.matches('.lede p:nth-of-type(2) a')),
    );
    expect(new URL(page.url()).searchParams.has('sentence')).toBe(false);
    await page.close();
  });
});

describe('an article that was begun', () => {
  it('opens where it was left, in another width and size too, and says so', async () => {
    const page = await read();
    const at = `.text > [data-block="${middle}"]`;
    await page.waitForSelector(at);
    await page.$eval(at, (one) => scrollTo(0, scrollY + one.getBoundingClientRect().top - 40));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.close();
    await setSettings(options, { language: 'en', textSize: 1.3 });
    const again = await read(told.entryId, 500);
    await until('the line', async () =>
      (await again.$eval('.quiet-line', (one) => one.textContent))?.includes(say('reader.resumed')),
    );
    const { top, bottom } = await again.$eval(at, (one) => one.getBoundingClientRect().toJSON());
    expect(top).toBeLessThan(90);
    expect(bottom).toBeGreaterThan(90);
    await again.screenshot({ path: shotPath('reading-resumed') });
    await press(again, named('reader.to-top'));
    expect(await scrolled(again)).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await again.close();
    const third = await read();
    expect(await scrolled(third)).toBe(0);
    await third.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await third.close();
    const finished = await read();
    expect(await scrolled(finished)).toBe(0);
    await finished.close();
  });
});

describe('who else tells the story', () => {
  it('stands beside the text, and the head leads to it', async () => {
    const page = await read();
    await page.waitForSelector('.beside #others li a');
    await press(page, named('reader.also-in', { count: (await page.$$('#others li')).length }));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('others');
    await page.goBack();
    await until('the link', async () => page.evaluate(() => document.activeElement?.matches('.head-meta a')));
    await page.close();
  });
});

describe('keys', () => {
  it('go from story to story and back the same way, in one tab, and each is read then', async () => {
    const page = await read();
    await page.waitForSelector('.neighbours .next');
    const titles = [await titleOf(page)];
    for (const key of ['j', 'n'] as const) {
      await page.keyboard.press(key);
      await until('another story', async () => !titles.includes(await titleOf(page)));
      titles.push(await titleOf(page));
      await page.waitForSelector('.neighbours .next');
    }
    await page.screenshot({ path: shotPath('reading-next') });
    const entryId = new URL(page.url()).searchParams.get('entry');
    const isRead = async () =>
      (await rows(page, 'marks')).some((one) => one.entryId === entryId && one.readAt !== undefined);
    await until('the mark', isRead);
    await page.keyboard.press('m');
    await until('no mark', async () => !(await isRead()));
    expect(await page.$eval('.quiet-line', (one) => one.textContent)).toBe(say('reader.now-unread'));
    await page.keyboard.press('m');
    await until('the mark again', isRead);
    await page.keyboard.press('k');
    await until('the story before', async () => (await titleOf(page)) === titles[1]);
    await page.goBack();
    await until('Back', async () => (await titleOf(page)) === titles[2]);
    await page.close();
  });

  it('are named in a dialog, and do nothing where they are switched off', async () => {
    await setSettings(options, { language: 'en' });
    const page = await read();
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open] kbd');
    await page.screenshot({ path: shotPath('reading-keys') });
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await until('no dialog', async () => (await page.$('dialog')) === null);
    await page.keyboard.press('+');
    await until('larger text', async () =>
      page.evaluate(() => document.documentElement.style.getPropertyValue('--scale') === '1.1'),
    );
    await page.keyboard.press('s');
    await page.waitForSelector('.tool[aria-pressed="true"]');
    await setSettings(options, { language: 'en', shortcuts: false });
    await until('the setting', async () =>
      page.evaluate(() => document.documentElement.style.getPropertyValue('--scale') === '1'),
    );
    await page.keyboard.press('?');
    await page.keyboard.press('j');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.$('dialog')).toBeNull();
    expect(await titleOf(page)).toBe(told.title);
    await page.close();
    await setSettings(options, { language: 'en' });
  });

  it('b leaves for the page it was read from, however many steps were made', async () => {
    const page = await lede.open('options.html');
    await page.evaluate(
      (href) => location.assign(href),
      `reader.html?entry=${encodeURIComponent(told.entryId)}&back=1`,
    );
    await page.waitForSelector('.lede a');
    await page.click('.lede a');
    await page.click('.lede p:nth-of-type(2) a');
    await until('two steps', async () => page.url().includes('sentence='));
    await page.keyboard.press('b');
    await until('the page before', async () => page.url().includes('options.html'));
    await page.close();
  });

  it('the wordmark leads to the stories', async () => {
    const page = await read();
    await page.click('a.wordmark');
    await page.waitForSelector('main h2');
    await page.screenshot({ path: shotPath('reading-popup-in-a-tab') });
    expect(page.url()).toContain('popup.html');
    await page.close();
  });
});

describe('without a network', () => {
  it('what is stored opens and leads on; what is not says so, with what its source told', async () => {
    const entries = await rows(options, 'entries');
    // One that its feed brought whole is never missing.
    const other = entries.find((one) => one.html === undefined && one.title !== told.title);
    if (!other) throw new Error('no other entry');
    await options.evaluate(
      (id) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('lede');
          open.onsuccess = () => {
            const tx = open.result.transaction('articles', 'readwrite');
            tx.objectStore('articles').delete(id);
            tx.oncomplete = () => {
              open.result.close();
              resolve();
            };
            tx.onerror = () => reject(tx.error);
          };
        }),
      other.id,
    );
    const cdp = await (
      await lede.browser.waitForTarget((one) => one.type() === 'service_worker')
    ).createCDPSession();
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await room.close();
    closed = true;
    const page = await read();
    expect(await titleOf(page)).toBe(told.title);
    await page.waitForSelector('.neighbours .next');
    await page.keyboard.press('j');
    await until('the next story', async () => (await titleOf(page)) !== told.title);
    await page.waitForSelector('.text');
    await page.close();
    const missing = await lede.open(`reader.html?entry=${encodeURIComponent(other.id)}`);
    await until('the sentence', async () =>
      (await missing.evaluate(() => document.body.innerText)).includes(say('reader.not-stored')),
    );
    await missing.screenshot({ path: shotPath('reading-not-stored') });
    expect(await titleOf(missing)).toBe(other.title);
    await missing.close();
  });
});
