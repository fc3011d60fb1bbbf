/** How it looks and whether everybody can use it: each page in each language and light, through axe. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { screensFlow } from '../flows/screens.ts';
import { takeStorePictures } from '../flows/store-pictures.ts';
import { allLights } from '../flows/world.ts';
import { request, setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, root, shotPath } from '../harness/paths.ts';
import { watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  for (const id of ['eco-detroit', 'gulf-motor', 'industrie-routes', 'al-muharrik', 'kenitra-wire']) {
    const publication = room.publications.find((one) => one.id === id);
    expect((await request(options, 'follow', { address: publication?.siteUrl ?? '' })).ok).toBe(true);
  }
  const [first, second, third, fourth] = await rows(options, 'sources');
  for (const [source, folder] of [
    [first, ['Automobile']],
    [second, ['Automobile', 'Maroc']],
    [third, ['الأخبار']],
  ] as const) {
    await request(options, 'update-source', { sourceId: source?.id ?? '', change: { folder } });
  }
  await request(options, 'pause-source', { sourceId: fourth?.id ?? '', paused: true });
  room.setDown('kenitra-wire', 'http-500');
  await request(options, 'refresh', {});
  await until('some articles', async () => (await rows(options, 'articles')).length >= 16, 60_000);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

/** The pictures of `docs/screens/`, taken again by `npm run screens`. */
describe.runIf(process.env.LEDE_SCREENS)('pictures', () => {
  const widths = [320, 400, 800] as const;
  const take = async (name: string, file: string, ready: string, width: number, height: number) => {
    for (const language of ['en', 'ar'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await setSettings(options, { language, theme, ...watching('Renault', 'Maroc'), wordsOffered: true });
        const page = await lede.openFresh(file);
        await page.setViewport({ width, height });
        await page.waitForSelector(ready);
        // Topics and pictures of a moment later.
        await page.evaluate(() => new Promise((done) => setTimeout(done, 900)));
        await page.screenshot({ path: screenPath(`${name}-${language}-${theme}-${width}`) });
        await page.close();
      }
    }
  };

  it('of popup and side panel', async () => {
    await take('popup', 'popup.html', '.story', 400, 600);
    for (const width of widths) await take('panel', 'popup.html?panel=1', '.story', width, 900);
  });

  it('of reader and options', async () => {
    const articles = await rows(options, 'articles');
    const article = articles.find(({ title }) => title.startsWith('Renault renforce')) ?? articles[0];
    for (const width of widths) {
      await take('reader', `reader.html?entry=${article?.entryId}`, '.text > p', width, 900);
      await take('options', 'options.html', '.source-row', width, 900);
    }
  });

  it('for the stores', () => takeStorePictures(lede, options), 120_000);
});

function screenPath(name: string): `${string}.png` {
  const folder = path.join(root, 'docs/screens');
  mkdirSync(folder, { recursive: true });
  return `${path.join(folder, name)}.png`;
}

describe('everybody can use it: axe finds nothing', () => {
  screensFlow(() => ({ lede, options }), allLights);

  it.each(['sepia', 'black'] as const)('in the reader’s other colours, %s, both ways', async (theme) => {
    const [article] = await rows(options, 'articles');
    const pages = [
      ['popup.html', '.story'],
      ['popup.html?panel=1', '.story'],
      ['digest.html', 'h2'],
      ['options.html', '.source-row'],
      [`reader.html?entry=${article?.entryId}`, '.text > p'],
    ] as const;
    for (const language of ['fr', 'ar'] as const) {
      await setSettings(options, { language, theme, ...watching('Renault') });
      for (const [file, ready] of pages) {
        const page = await lede.openFresh(file);
        await page.waitForSelector(ready);
        expect(await violationsOf(page), `${file} ${language} ${theme}`).toEqual([]);
        await page.close();
      }
    }
  });

  it('first run, for someone who follows nothing yet', async () => {
    for (const source of await rows(options, 'sources'))
      await request(options, 'remove-source', { sourceId: source.id });
    for (const [language, theme] of allLights) {
      await setSettings(options, { language, theme });
      const page = await lede.openFresh('popup.html');
      await page.setViewport({ width: 400, height: 600 });
      await until('the pack', async () =>
        page.evaluate(() => document.querySelectorAll('input[type=checkbox]').length > 5),
      );
      await page.screenshot({ path: shotPath(`look-first-run-${language}-${theme}`) });
      expect(await violationsOf(page), `first run ${language} ${theme}`).toEqual([]);
      if (process.env.LEDE_SCREENS && language !== 'fr') {
        for (const width of [320, 400, 800]) {
          await page.setViewport({ width, height: 600 });
          await page.screenshot({ path: screenPath(`first-run-${language}-${theme}-${width}`) });
        }
      }
      await page.close();
    }
  });
});
