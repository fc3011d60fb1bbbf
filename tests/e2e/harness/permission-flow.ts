/** Following a site and being asked for it: the same steps in every browser, on the build a user gets. */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePath, articleSentence, type HttpsSite, startHttpsSite } from './https-site.ts';
import { shotPath } from './paths.ts';
import { press, pressAway } from './press.ts';
import { rows } from './store.ts';
import { until } from './until.ts';
import { named, say } from './words.ts';
import { hasScreen, type Screen, startScreen } from './xvfb.ts';

/** The two hosts of the site: one is granted, the other is not. */
const wanted = 'press.lede-flow.test';
const unwanted = 'other-flow.test';
export const flowHosts = [wanted, unwanted] as const;

/** A headed browser on a screen of its own, and what its permission prompt takes. */
export interface FlowBrowser {
  readonly browser: Browser;
  open(file: string): Promise<Page>;
  popup(over: Page): Promise<Page>;
  popupIsOpen(): Promise<boolean>;
  promptIsOpen(): Promise<boolean>;
  /** Waits for the prompt; the popup is closed when it resolves. */
  promptOpens(): Promise<void>;
  accept(): Promise<void>;
  refuse(): Promise<void>;
  /** Real keys on the browser's window, by X's names. */
  keys(...names: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export function describeFlow(name: string, launch: (screen: Screen) => Promise<FlowBrowser>): void {
  let site: HttpsSite;
  let screen: Screen;
  let lede: FlowBrowser;
  /** A page of the extension in a tab: the store is read in it. */
  let options: Page;

  const photograph = (step: string) => screen.photograph(shotPath(`${name}-permission-${step}`));
  const titles = async () => (await rows(options, 'sources')).map((source) => source.title).sort();
  const headlines = async () => (await rows(options, 'stories')).map((story) => story.headline);

  async function openPage(host: string, path?: string): Promise<Page> {
    const page = await lede.browser.newPage();
    await page.goto(site.url(host, path), { waitUntil: [] });
    await until('the page', () => page.evaluate(() => document.readyState === 'complete'));
    return page;
  }
  const popupOver = async (host: string) => lede.popup(await openPage(host));
  /** A click that may take its own popup away, as the prompt opens. */
  async function pressForPrompt(popup: Page, name: RegExp): Promise<void> {
    await pressAway(popup, name, () => lede.promptIsOpen());
    await lede.promptOpens();
  }
  async function typeAddress(popup: Page, address: string): Promise<void> {
    const field = await until('the field', async () => {
      const inputs: ElementHandle[] = await popup.$$('input[inputmode="url"]');
      return inputs[0];
    });
    await field.click();
    await popup.keyboard.type(address);
  }
  const says = (popup: Page, sentence: string) =>
    until(sentence, () => popup.evaluate((text) => document.body.innerText.includes(text), sentence));

  // With CI=true nothing is left out: there a missing screen is a failure.
  const leftOut = !hasScreen() && !process.env.CI;
  describe.skipIf(leftOut)(
    `a reader asked for a site's permission in ${name} (needs Xvfb and xdotool)`,
    () => {
      beforeAll(async () => {
        site = await startHttpsSite(flowHosts);
        screen = await startScreen();
        lede = await launch(screen);
        options = await lede.open('options.html');
      });

      afterAll(async () => {
        await lede?.close();
        await screen?.close();
        await site?.close();
      });

      it('accepts, and finds the site followed and its stories in the popup at the next opening', async () => {
        const popup = await popupOver(wanted);
        await pressForPrompt(popup, named('header.follow'));
        photograph('prompt');
        expect(await lede.popupIsOpen()).toBe(false);
        expect(await titles()).toEqual([]);
        expect(site.asked(wanted, '/feed.xml')).toBe(0);

        await lede.accept();
        await until('the stories', async () => (await headlines()).length === 2);
        expect(await titles()).toEqual(['Lede Flow Press']);
        const next = await popupOver(wanted);
        for (const headline of await headlines()) await says(next, headline);
        photograph('accepted');
      });

      it('refuses, and nothing is followed; the next popup says so, asks again and forgets', async () => {
        const popup = await popupOver(unwanted);
        await press(popup, new RegExp(`^${say('view.sources')}`));
        await typeAddress(popup, site.url(unwanted));
        await pressForPrompt(popup, named('follow.action'));
        await lede.refuse();

        const second = await popupOver(unwanted);
        await says(second, say('follow.refused', { site: unwanted }));
        photograph('refused');
        await pressForPrompt(second, named('follow.ask-again'));
        await lede.refuse();

        const third = await popupOver(unwanted);
        await says(third, say('follow.refused', { site: unwanted }));
        await press(third, named('follow.forget'));
        const still = (text: string) =>
          third.evaluate((part) => document.body.innerText.includes(part), text);
        await until('nothing said any more', async () => !(await still(say('follow.ask-again'))));
        expect(await titles()).toEqual(['Lede Flow Press']);
        expect(site.asked(unwanted, '/feed.xml')).toBe(0);
      });

      it('follows a second feed of a site already granted at once, without being asked', async () => {
        const popup = await popupOver(wanted);
        await press(popup, new RegExp(`^${say('view.sources')}`));
        await typeAddress(popup, site.url(wanted, '/cars.xml'));
        await press(popup, named('follow.action'));
        await says(popup, say('follow.done', { title: 'Lede Flow Cars' }));
        expect(await lede.popupIsOpen()).toBe(true);
        photograph('second-feed');
        expect(await titles()).toEqual(['Lede Flow Cars', 'Lede Flow Press']);
        expect(await headlines()).toHaveLength(4);
      });

      it('reads an open page of a site that is not granted, by the click on the toolbar button alone', async () => {
        const page = await openPage(unwanted, articlePath);
        const popup = await lede.popup(page);
        await pressAway(popup, named('header.read-page'), () =>
          page.evaluate(() => location.href.includes('/reader.html')),
        );
        await says(page, articleSentence);
        photograph('active-tab');
      });

      it('reads an open page of such a site by the key alone, and Back returns to the page', async () => {
        const page = await openPage(unwanted, articlePath);
        const at = (part: string) => page.evaluate((text) => location.href.includes(text), part);
        await page.bringToFront();
        await page.click('h1');
        await lede.keys('alt+shift+k');
        await until('the reader', () => at('/reader.html'));
        await says(page, articleSentence);
        photograph('key');
        await press(page, named('reader.back'));
        await until('the page', () => at(articlePath));
      });

      it('opens the popup by its key alone', async () => {
        const page = await openPage(unwanted, articlePath);
        await page.bringToFront();
        await page.click('h1');
        expect(await lede.popupIsOpen()).toBe(false);
        await lede.keys('alt+shift+l');
        await until('the popup', () => lede.popupIsOpen());
        photograph('popup-by-key');
        await lede.keys('Escape');
        await until('it closed', async () => !(await lede.popupIsOpen()));
        await page.close();
      });

      it('switches notifications on, and is asked for that only then', async () => {
        await options.bringToFront();
        const label = await options.waitForSelector(`::-p-text(${say('options.notify-switch')})`);
        await label?.click();
        await lede.promptOpens();
        photograph('notifications');
        await lede.accept();
        const isOn = () => label?.evaluate((one) => one.querySelector('input')?.checked);
        await says(options, say('options.notify-no-words'));
        expect(await isOn()).toBe(true);
      });
    },
  );
}
