/** The pictures of the stores' pages, in the size that both stores take as it is, in each language. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { setSettings } from '../harness/ask.ts';
import type { AnyLede } from '../harness/lede.ts';
import { root } from '../harness/paths.ts';
import { watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

const [width, height] = [1280, 800];
const languages = ['en', 'fr', 'ar'] as const;
const popupSize = { width: 400, height: 600 };
/** Between the colours of the popup in the light and in the dark. */
const wall = '#d9dde3';

/** @param options a page that can write the settings */
export async function takeStorePictures(lede: AnyLede, options: Page): Promise<void> {
  // A look for news that is going on draws its line.
  await until('quiet', async () => (await rows(options, 'pending')).length === 0, 60_000);
  const articles = await rows(options, 'articles');
  mkdirSync(path.join(root, 'docs/store/pictures'), { recursive: true });
  for (const language of languages) {
    const look = (theme: 'light' | 'dark') =>
      setSettings(options, { language, theme, ...watching('Renault', 'Maroc'), wordsOffered: true });
    const popups: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await look(theme);
      const page = await shown(lede, 'popup.html', '.story', popupSize);
      popups.push(await page.screenshot({ encoding: 'base64' }));
      await page.close();
    }
    await look('light');
    const { entryId } = articles.find((one) => one.language?.startsWith(language)) ?? articles[0] ?? {};
    await (await onWall(lede, popups)).screenshot({ path: pictureOf(language, '1-popup') });
    for (const [name, file, ready] of [
      ['2-reader', `reader.html?entry=${entryId}`, '.text > p'],
      ['3-digest', 'digest.html', 'h2'],
      ['4-options', 'options.html', '.source-row'],
    ] as const) {
      const page = await shown(lede, file, ready, { width, height });
      await page.screenshot({ path: pictureOf(language, name) });
      await page.close();
    }
  }
}

const pictureOf = (language: string, name: string): `${string}.png` =>
  `${path.join(root, 'docs/store/pictures', `${language}-${name}`)}.png`;

async function shown(
  lede: AnyLede,
  file: string,
  ready: string,
  size: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await lede.openFresh(file);
  await page.setViewport(size);
  await page.waitForSelector(ready);
  // Topics and pictures of a moment later.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 900)));
  return page;
}

/** Side by side: a popup is smaller than what a store takes. */
async function onWall(lede: AnyLede, pictures: readonly string[]): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.setViewport({ width, height });
  const images = pictures.map((one) => `<img src="data:image/png;base64,${one}">`).join('');
  await page.setContent(`<!doctype html><style>
    body { margin: 0; height: 100vh; display: flex; gap: 96px; align-items: center; justify-content: center; background: ${wall} }
    img { border-radius: 10px; box-shadow: 0 18px 50px #0003 }
  </style>${images}`);
  return page;
}
