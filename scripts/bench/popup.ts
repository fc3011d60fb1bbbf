/**
 * The real popup in Chromium with ten thousand stories stored, beside an extension whose popup is one word
 * drawn by Preact. Both are opened by the toolbar in turn, so that a busy machine slows both.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { type ManyStories, manyStories } from '../../tests/bench/many-stories.ts';
import { request } from '../../tests/e2e/harness/ask.ts';
import { launchChromium } from '../../tests/e2e/harness/chromium.ts';
import { putAll } from '../../tests/e2e/harness/store.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import { findChromium } from '../find-browser.mjs';
import { buildScript, measureFolder, root } from '../measure-build.ts';
import { median } from './pace.ts';
import type { Part } from './table.ts';

const stories = 10_000;
const tries = 25;

interface Opening {
  readonly paint: number;
  /** When the first story was painted; NaN in the empty popup. */
  readonly cards: number;
  readonly nodes: number;
  readonly longestTask: number;
  readonly heapMb: number;
}

export async function benchPopup(): Promise<Part | undefined> {
  if (!findChromium()) return undefined;
  const lede = await launchChromium({ extension: path.join(root, '.output/chrome-mv3') });
  try {
    const emptyId = await lede.browser.installExtension(await emptyExtension());
    await fill(await lede.open('options.html'), manyStories(stories, Date.now()));
    const over = await lede.browser.newPage();
    await over.goto('about:blank');
    const ours: Opening[] = [];
    const empty: Opening[] = [];
    // The first of each is cold in a way that nobody's second is: its code is not compiled yet.
    for (let turn = 0; turn <= tries; turn++) {
      const [one, other] = [
        await opening(lede.browser, emptyId, over),
        await opening(lede.browser, lede.id, over),
      ];
      if (turn === 0) continue;
      empty.push(one);
      ours.push(other);
    }
    const of = (from: readonly Opening[], what: (one: Opening) => number) => median(from.map(what));
    const reference = of(empty, ({ paint }) => paint);
    const rows = [
      { name: 'empty Preact popup', from: empty },
      { name: `Lede, ${stories} stories`, from: ours },
    ].map(({ name, from }) => ({
      name,
      cells: {
        'paint ms': of(from, ({ paint }) => paint),
        'cards ms': from === ours ? of(from, ({ cards }) => cards) : '',
        nodes: of(from, ({ nodes }) => nodes),
        'longest task ms': Math.max(...from.map(({ longestTask }) => longestTask)) || 'under 50',
        'heap MB': of(from, ({ heapMb }) => heapMb),
      },
    }));
    const ratio = (what: (one: Opening) => number) => (of(ours, what) / reference).toFixed(2);
    return {
      title: 'The popup, opened by the toolbar',
      rows,
      notes: [
        `medians of ${tries} openings in turn`,
        `first paint ${ratio(({ paint }) => paint)} × the empty popup's (at most 1.3), cards ${ratio(({ cards }) => cards)} × (at most 1.5)`,
        'the fastest rival, in its own run: paint 76 to 104 ms, list 109 to 169 ms, 854 nodes; asked here: 900 nodes, 25 MB',
      ],
    };
  } finally {
    await lede.close();
  }
}

async function emptyExtension(): Promise<string> {
  const folder = path.join(measureFolder, 'empty-popup');
  mkdirSync(folder, { recursive: true });
  await buildScript('empty', 'tests/bench/empty-popup.tsx', folder);
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      action: { default_popup: 'popup.html' },
    }),
    'popup.html':
      '<!doctype html><meta charset="utf-8"><title>Empty</title><link rel="stylesheet" href="style.css">' +
      '<div id="page"></div><script src="empty.js"></script>',
    'style.css': 'body { inline-size: 400px; block-size: 600px; margin: 0 }',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** Writes all of it from one of the extension's pages, which is closed. */
export async function fill(page: Page, tables: ManyStories): Promise<void> {
  await page.waitForSelector('h1');
  const { sources, entries, stories: rows, texts, articles, marks } = tables;
  await putAll(page, 'sources', sources);
  await putAll(page, 'entries', entries);
  await putAll(page, 'stories', rows);
  await putAll(page, 'texts', texts);
  await putAll(page, 'articles', articles);
  await putAll(page, 'marks', marks);
  await request(page, 'recount', {});
  await page.close();
}

async function opening(browser: Browser, id: string, over: Page): Promise<Opening> {
  await over.bringToFront();
  const extension: Extension | undefined = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension is gone');
  await extension.triggerAction(over);
  const address = `chrome-extension://${id}/popup.html`;
  const page = await until('the popup', async () =>
    browser
      .targets()
      .find((one) => one.url().startsWith(address))
      ?.asPage(),
  );
  const seen = await page.evaluate(
    () =>
      new Promise<Omit<Opening, 'heapMb'>>((resolve) => {
        const of = (type: string) =>
          new Promise<PerformanceEntryList>((got) => {
            const observer = new PerformanceObserver((list) => got(list.getEntries()));
            observer.observe({ type, buffered: true });
            setTimeout(() => got([]), 700);
          });
        setTimeout(async () => {
          const [paints, painted, tasks] = await Promise.all([
            of('paint'),
            of('largest-contentful-paint'),
            of('longtask'),
          ]);
          const card = painted.find((one) => (one as LargestContentfulPaint).element?.closest('.story'));
          resolve({
            paint: paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN,
            cards: card?.startTime ?? Number.NaN,
            nodes: document.querySelectorAll('*').length,
            longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)),
          });
        }, 600);
      }),
  );
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = Number.NaN } = await page.metrics();
  await page.close();
  return { ...seen, heapMb: JSHeapUsedSize / 1e6 };
}
