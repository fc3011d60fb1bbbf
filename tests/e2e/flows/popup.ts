/** The popup to live in: what it shows first, by keyboard alone, and with ten thousand stories. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { manyStories } from '../../bench/many-stories.ts';
import { request, setSettings, setStored, stored } from '../harness/ask.ts';
import { watching } from '../harness/rules.ts';
import { putAll, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { say } from '../harness/words.ts';
import { addressOf, tabAt, type World } from './world.ts';

/** Ten thousand stories, as years of following leave them. */
export async function fillPopup(options: Page): Promise<void> {
  await setSettings(options, { language: 'en', theme: 'light', ...watching() });
  const { sources, stories, marks } = manyStories(10_000, Date.now());
  await putAll(options, 'sources', sources);
  await putAll(options, 'stories', stories);
  await putAll(options, 'marks', marks);
  await request(options, 'recount', {});
}

/** The whole digest, not only its first screen. */
export const settled = (page: Page) =>
  until('the digest', async () => (await page.$eval('.stories', (list) => list.clientHeight)) > 20 * 150);
const headline = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** The story of the uppermost card in sight, or what a line between cards says: a card's age is another a minute later. */
export const topCard = (page: Page) =>
  page.evaluate(() => {
    const edge = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
    const cards = [...document.querySelectorAll('.item')];
    const top = cards.find((card) => card.getBoundingClientRect().bottom > edge + 1);
    const story = top?.matches('[data-story]') ? top : top?.querySelector('[data-story]');
    return story?.getAttribute('data-story') ?? top?.textContent ?? '';
  });

/** `fillPopup` has been called. */
export function popupFlow(world: () => Pick<World, 'lede' | 'options'>): void {
  let lede: World['lede'];
  let options: Page;
  beforeAll(() => {
    ({ lede, options } = world());
  });

  /** A popup as the toolbar opens it, in a tab. */
  async function open(first?: string): Promise<Page> {
    const viewport = { width: 400, height: 600 };
    const page = await lede.open('popup.html', first ? { viewport, first } : { viewport });
    await page.waitForSelector('.story');
    return page;
  }

  const focused = (page: Page, what: string) =>
    page.evaluate(
      (selector) => Boolean(document.activeElement?.closest('[data-story]')?.querySelector(selector)),
      what,
    );
  const said = (page: Page, text: string) =>
    until(text, async () => page.evaluate((part) => document.body.innerText.includes(part), text));

  describe('the first screen', () => {
    it('is there while the database does not answer, and says so', async () => {
      // A database that is locked for good: the request never comes to an end.
      const page = await open('indexedDB.open = () => new EventTarget()');
      expect((await page.$$('.story')).length).toBe(4);
      expect(await page.$eval('.views .count', (count) => Number(count.textContent))).toBeGreaterThan(100);
      await said(page, say('problem.storage-broken'));
      expect((await page.$$('.story')).length).toBe(4);
      await page.close();
    });

    it('says what came since the last look, and marks where it ends', async () => {
      const [newest] = (await rows(options, 'stories')).sort((a, b) => b.latest - a.latest);
      const before = (newest?.latest ?? 0) - 12 * 60_000;
      await setStored(options, { looked: { at: Date.now(), before } });
      const page = await open();
      await settled(page);
      await said(page, 'since you last looked');
      const heads = await page.$$eval('.story-head', (all) => all.map((head) => head.textContent));
      expect(heads).toContain('There before');
      await page.close();
    });
  });

  describe('by keyboard alone', () => {
    it('the story one is at is there still, however far the list is scrolled meanwhile', async () => {
      const page = await open();
      await settled(page);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const here = await headline(page);
      const scrollBy = async (px: number) => {
        await page.mouse.move(200, 400);
        await page.mouse.wheel({ deltaY: px });
        await new Promise((resolve) => setTimeout(resolve, 120));
      };
      for (let i = 0; i < 12; i++) await scrollBy(900);
      expect(await page.$eval('main', (main) => main.scrollTop)).toBeGreaterThan(5000);
      expect(await headline(page)).toBe(here);
      // And few others are drawn for it.
      expect((await page.$$('.story')).length).toBeLessThan(20);
      expect(await page.$eval('.story', (card) => card.ariaSetSize)).toBe('-1');
      await page.keyboard.press('j');
      expect(await headline(page)).not.toBe(here);
      await page.keyboard.press('k');
      expect(await headline(page)).toBe(here);
      for (let i = 0; i < 12; i++) await scrollBy(900);
      for (let i = 0; i < 12; i++) await scrollBy(-2000);
      expect(await headline(page)).toBe(here);
      await page.close();
    });

    it('stories are gone through, kept, read, hidden, and all of it undone', async () => {
      const page = await open();
      await settled(page);
      await page.keyboard.press('j');
      const first = await headline(page);
      await page.keyboard.press('j');
      const second = await headline(page);
      expect(second).not.toBe(first);
      await page.keyboard.press('k');
      expect(await headline(page)).toBe(first);
      await page.keyboard.press('s');
      await until('it is saved', () => focused(page, '.saved'));
      await page.keyboard.press('s');
      await page.keyboard.press('m');
      await until('it is read', () => focused(page, '[data-read=true]'));
      await page.keyboard.press('m');
      await page.keyboard.press('x');
      await until('it is hidden', () => focused(page, '.hidden-story'));
      await page.keyboard.press('u');
      await until('it is back', async () => (await page.$('.hidden-story')) === null);
      await page.keyboard.press('g');
      await page.keyboard.press('s');
      await said(page, 'Saved');
      expect(await page.$eval('.views [aria-current]', (view) => view.textContent)).toContain('Saved');
      await page.keyboard.press('g');
      await page.keyboard.press('t');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await until('the help is closed', async () => (await page.$('dialog[open]')) === null);
      await page.close();
    });

    it('a story is opened in the reader', async () => {
      const page = await open();
      await settled(page);
      await page.keyboard.press('j');
      const id = await page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-story]')?.dataset.story,
      );
      const story = (await rows(options, 'stories')).find((one) => one.id === id);
      // The popup may close under the key: nothing waits for its end.
      page.keyboard.press('o').catch(() => undefined);
      const reader = await tabAt(lede.browser, /reader\.html/);
      const { searchParams } = new URL(await addressOf(reader));
      expect(story?.members.map(({ entryId }) => entryId)).toContain(searchParams.get('entry'));
      await reader.close();
    });

    it('all are marked as read, and unread again', async () => {
      const page = await open();
      await settled(page);
      const unread = () =>
        page.$eval('.views [aria-current]', (view) => Number(/\d+/.exec(view.textContent ?? '')?.[0] ?? 0));
      const before = await unread();
      await page.keyboard.down('Shift');
      await page.keyboard.press('A');
      await page.keyboard.up('Shift');
      await said(page, 'marked as read');
      await until('none is unread', async () => (await unread()) === 0);
      await page.keyboard.press('u');
      await until('they are unread again', async () => (await unread()) === before);
      await page.close();
    });
  });

  it('what is hidden or muted is not there the next time', async () => {
    const page = await open();
    await settled(page);
    await page.keyboard.press('j');
    const gone = await headline(page);
    await page.keyboard.press('x');
    await page.waitForSelector('.hidden-story [aria-expanded]');
    await page.click('.hidden-story [aria-expanded]');
    await page.waitForSelector('.hidden-story input');
    const name = await page.$eval('.hidden-story .check bdi', (label) => label.textContent ?? '');
    await page.click('.hidden-story input');
    await until('it is muted', async () =>
      JSON.stringify(await stored(options, 'settings')).includes(`"${name}"`),
    );
    await page.close();
    const again = await open();
    await settled(again);
    expect(await again.evaluate(() => document.body.innerText)).not.toContain(gone);
    await again.close();
    await setSettings(options, { rules: [] });
  });

  describe('ten thousand stories', () => {
    it('scroll on and on, through the days, with only what is in sight drawn', async () => {
      const page = await open();
      await settled(page);
      let most = 0;
      for (let turn = 0; turn < 40; turn++) {
        await page.evaluate(() => document.querySelector('main')?.scrollBy(0, 4000));
        await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
        most = Math.max(most, await page.evaluate(() => document.querySelectorAll('*').length));
        expect(await page.$$eval('.story', (all) => all.length)).toBeGreaterThan(1);
      }
      expect(most).toBeLessThanOrEqual(900);
      await until('an older day', async () => (await page.$('.story-head')) !== null || scrolledOn(page));
      await page.close();
    });

    it('the place is kept when the popup closes', async () => {
      const page = await open();
      await settled(page);
      for (let turn = 0; turn < 12; turn++) await page.keyboard.press('j');
      const there = await headline(page);
      const before = await topCard(page);
      expect(there).not.toBe('');
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      await page.close();
      const again = await open();
      await settled(again);
      await until('the same place', async () => (await topCard(again)) === before);
      await again.close();
      // A page that is not painted, as a tab behind others, gets no frames.
      const behind = await open('window.requestAnimationFrame = () => 0');
      await settled(behind);
      await until('the same place behind others', async () => (await topCard(behind)) === before);
      await behind.close();
    });
  });

  /** Between two headings of days there may be a screen or two. */
  async function scrolledOn(page: Page): Promise<boolean> {
    await page.evaluate(() => document.querySelector('main')?.scrollBy(0, 900));
    return false;
  }
}
