/**
 * The search in the real popup, with ten thousand stories and their articles stored. Beside it MiniSearch, which
 * makes its index from the same texts in the same browser, a page of its own each time.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { manyStories } from '../../tests/bench/many-stories.ts';
import type {} from '../../tests/bench/minisearch.ts';
import { type Lede, launchChromium } from '../../tests/e2e/harness/chromium.ts';
import { findChromium } from '../find-browser.mjs';
import { measureFolder, root } from '../measure-build.ts';
import { median } from './pace.ts';
import { fill } from './popup.ts';
import type { Part } from './table.ts';

const stories = 10_000;
const tries = 7;
/** After a popup has opened, until it has found its topics; and after its first paint, when it has most to do. */
const restMs = 1500;
/** Between two keys, as a quick typist has it. */
const keyMs = 120;

interface Run {
  /** From "/" until any query can be answered, its code and all texts loaded on the way. */
  readonly ready: number;
  /** From "/" until what a first query found is drawn. */
  readonly found: number;
  /** The longest task while typing, 0 where none took 50 ms; and how long until the slowest key was drawn. */
  readonly keyTask: number;
  readonly key: number;
  /** From Enter to the first story found by its text, and to the end. */
  readonly text: number;
  readonly textEnd: number;
  readonly textTask: number;
  readonly heapMb: number;
}

export async function benchSearch(): Promise<Part | undefined> {
  if (!findChromium()) return undefined;
  const lede = await launchChromium({ extension: path.join(root, '.output/chrome-mv3') });
  try {
    const many = manyStories(stories, Date.now(), stories);
    await fill(await lede.open('options.html'), many);
    // A word of some hundred stories, told letter by letter, then one more, then one with a slip in it.
    const [word = '', other = ''] = wordsOfSome(many.texts.map(({ text }) => text));
    const typed = `${word} ${other}`;
    const slipped = `${word.slice(0, 3)}q${word.slice(3)}`;
    const side = await lede.open('options.html');
    const runs: Run[] = [];
    const busy: Pick<Run, 'ready' | 'found'>[] = [];
    const references: { readonly ready: number; readonly query: number; readonly heapMb: number }[] = [];
    // The first of each is cold in a way that nobody's second is.
    for (let turn = 0; turn <= tries; turn++) {
      // Else the popup would open with what was found the last time.
      await side.evaluate(() => localStorage.removeItem('popup'));
      const run = await search(await lede.open('popup.html'), word, [typed, slipped]);
      await side.evaluate(() => localStorage.removeItem('popup'));
      const early = await lede.open('popup.html');
      const atOnce = await begin(early, 0, word);
      await early.close();
      const reference = await minisearch(lede, [word, typed, slipped]);
      if (turn === 0) continue;
      runs.push(run);
      busy.push(atOnce);
      references.push(reference);
    }
    // The least is what the work takes, on a machine that others use as well.
    const least = <One>(from: readonly One[], what: (one: One) => number) => Math.min(...from.map(what));
    const middle = <One>(from: readonly One[], what: (one: One) => number) => median(from.map(what));
    const row = (name: string, of: typeof least) => ({
      name,
      cells: {
        'ready ms': of(runs, ({ ready }) => ready),
        'found ms': of(runs, ({ found }) => found),
        'slowest key ms': of(runs, ({ key }) => key),
        'longest task, keys': of(runs, ({ keyTask }) => keyTask) || 'under 50',
        'first text ms': of(runs, ({ text }) => text),
        'all text ms': of(runs, ({ textEnd }) => textEnd),
        'longest task, text': of(runs, ({ textTask }) => textTask) || 'under 50',
        'heap MB': of(runs, ({ heapMb }) => heapMb),
      },
    });
    const reference = (name: string, of: typeof least) => ({
      name,
      cells: {
        'ready ms': of(references, ({ ready }) => ready),
        'slowest key ms': of(references, ({ query }) => query),
        'heap MB': of(references, ({ heapMb }) => heapMb),
      },
    });
    return {
      title: `Search in the popup, ${stories} stories`,
      rows: [
        row('Lede, best turn', least),
        row('Lede, median', middle),
        reference('MiniSearch, best turn', least),
        reference('MiniSearch, median', middle),
      ],
      notes: [
        `${tries} turns of both, "/" pressed in a popup at rest; MiniSearch's of the index alone`,
        `"/" pressed at the popup's first paint: ready ${median(busy.map(({ ready }) => ready)).toFixed(0)} ms, found ${median(busy.map(({ found }) => found)).toFixed(0)} ms`,
        'at most: 250 ms from "/" until ready, no task over 50 ms a key, 300 ms to the first text, 60 MB',
      ],
    };
  } finally {
    await lede.close();
  }
}

/** Two words that some hundred stories have, long enough to be typed. */
function wordsOfSome(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.split(/\s+/))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word, count]) => word.length > 6 && count > 200 && count < 800)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}

/** @param rest how long after its first paint "/" is pressed */
async function begin(page: Page, rest: number, word: string): Promise<Pick<Run, 'ready' | 'found'>> {
  await page.setViewport({ width: 400, height: 600 });
  await page.waitForSelector('h2');
  await page.evaluate(watchTasks);
  await new Promise((resolve) => setTimeout(resolve, rest));
  return page.evaluate(async (first) => {
    const start = performance.now();
    dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    const field = await window.seen<HTMLInputElement>('.search input');
    field.value = first;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await window.seen('.search .story');
    const found = performance.now() - start;
    const [mark] = performance.getEntriesByName('search-ready');
    return { ready: (mark?.startTime ?? Number.NaN) - start, found };
  }, word);
}

async function search(page: Page, word: string, typed: readonly string[]): Promise<Run> {
  const { ready, found } = await begin(page, restMs, word);
  // The first query with a slip makes the list of words; "once warm" begins after it.
  await type(page, typed.at(-1) ?? '');
  await page.evaluate(() => window.longest());
  const keys: number[] = [];
  for (const one of typed) keys.push(...(await type(page, one)));
  const keyTask = await page.evaluate(() => window.longest());
  await type(page, word);
  await page.evaluate(() => window.longest());
  const [text = Number.NaN, textEnd = Number.NaN] = await page.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLFormElement>('.search form')?.requestSubmit();
    await window.seen('.search-part ~ .stories .story');
    const first = performance.now() - start;
    await window.seen('.search-part ~ .search-said:not(:empty)');
    return [first, performance.now() - start];
  });
  const textTask = await page.evaluate(() => window.longest());
  const heapMb = await heapOf(page);
  await page.close();
  return { ready, found, keyTask, key: Math.max(...keys), text, textEnd, textTask, heapMb };
}

/** Types it key by key; how long each took until it was drawn. */
async function type(page: Page, text: string): Promise<number[]> {
  await page.$eval('.search input', (field) => (field as HTMLInputElement).select());
  for (const letter of text) {
    await page.keyboard.type(letter);
    await new Promise((resolve) => setTimeout(resolve, keyMs));
  }
  return page.evaluate(() => window.keys());
}

async function minisearch(lede: Lede, queries: readonly string[]) {
  const page = await lede.open('options.html');
  await page.evaluate(readFileSync(path.join(measureFolder, 'minisearch.js'), 'utf8'));
  const before = await heapOf(page);
  const { readyMs, queryMs } = await page.evaluate((some) => window.minisearch.measure(some), queries);
  const heapMb = (await heapOf(page)) - before;
  await page.close();
  return { ready: readyMs, query: queryMs, heapMb };
}

async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = Number.NaN } = await page.metrics();
  return JSHeapUsedSize / 1e6;
}

declare global {
  interface Window {
    /** Resolves with the first element that fits, once there is one. */
    seen<Found extends Element>(selector: string): Promise<Found>;
    /** The longest task since it was last asked for. */
    longest(): Promise<number>;
    /** How long the keys since then took until they were drawn. */
    keys(): number[];
  }
}

/** Runs in the page. */
function watchTasks(): void {
  let tasks: number[] = [];
  let keys: number[] = [];
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  window.longest = async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const most = Math.max(0, ...tasks);
    tasks = [];
    keys = [];
    return most;
  };
  window.keys = () => {
    const since = keys;
    keys = [];
    return since.length > 0 ? since : [16];
  };
  window.seen = <Found extends Element>(selector: string) =>
    new Promise<Found>((resolve) => {
      const look = () => {
        const found = document.querySelector<Found>(selector);
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
}
