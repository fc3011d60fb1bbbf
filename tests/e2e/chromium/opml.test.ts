/** A list from another reader comes in and goes out again, in a real Chromium, and stops no page. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { setSettings } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { press } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

/** No task may hold a page or the background longer. */
const longest = 50;
const folder = mkdtempSync(path.join(tmpdir(), 'lede-opml-'));

let room: Newsroom;
let lede: Lede;
let options: Page;

const feed = (name: string, rest = '') =>
  `<outline type="rss" text="${name}" xmlUrl="http://${name}.newsroom.test:${room.port}/feed.xml" htmlUrl="http://${name}.newsroom.test:${room.port}/" ${rest}/>`;
const listFile = (name: string, body: string) => {
  const file = path.join(folder, name);
  writeFileSync(
    file,
    `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>${body}</body></opml>`,
  );
  return file;
};

async function choose(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}
const says = (page: Page, text: string) =>
  until(text, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text), 60_000);

/** Presses "Export" and gives the file that was downloaded. */
async function exported(browser: Lede, page: Page): Promise<string> {
  const downloads = mkdtempSync(path.join(folder, 'downloads-'));
  const cdp = await browser.browser.target().createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await press(page, named('opml.export'));
  const name = await until('the file', async () =>
    readdirSync(downloads).find((one) => one.endsWith('.opml')),
  );
  return readFileSync(path.join(downloads, name), 'utf8');
}

interface Watched {
  longTasks?: number[];
  gap?: number;
}
/** Begins to write down which tasks of the page took longer than 50 ms. */
const watchPage = (page: Page) =>
  page.evaluate(() => {
    const scope = globalThis as unknown as Watched;
    const found: number[] = [];
    scope.longTasks = found;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(Math.round(entry.duration));
      console.log(
        'longtask',
        list
          .getEntries()
          .map((one) => one.startTime + ' ' + one.duration + ' ' + performance.now())
          .join(),
      );
    }).observe({ type: 'longtask' });
  });
const longTasks = (page: Page) => page.evaluate(() => (globalThis as unknown as Watched).longTasks ?? []);

async function launch(): Promise<[Lede, Page]> {
  const one = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  const page = await one.open('options.html');
  await page.setViewport({ width: 900, height: 1000 });
  await setSettings(page, { language: 'en' });
  return [one, page];
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  [lede, options] = await launch();
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('a list from another reader', () => {
  it('is shown before it is followed: what is new, repeated and refused, and whom the browser is asked for', async () => {
    const cars = ['caradisiac', 'largus', 'turbo'].map((name) => feed(name)).join('');
    const france = `<outline text="France">${Array.from({ length: 12 }, (_, i) => feed(`revue-${i}`)).join('')}</outline>`;
    const arabic = `<outline text="أخبار">${feed('annahar')}${feed('alarabiya')}</outline>`;
    const world = Array.from({ length: 9 }, (_, i) => feed(`daily-${i}`, 'category="/World/Dailies"')).join(
      '',
    );
    const bad =
      '<outline text="Router" xmlUrl="http://192.168.1.1/feed"/><outline text="x" xmlUrl="javascript:alert(1)"/>';
    await choose(
      options,
      listFile(
        'reader.opml',
        `<outline text="Cars">${cars}${france}</outline>${arabic}${world}${feed('turbo')}${bad}${feed('loose')}`,
      ),
    );
    await says(options, say('opml.follow', { count: 27 }));
    await says(
      options,
      [
        say('opml.new', { count: 27 }),
        say('opml.merged', { count: 1 }),
        say('opml.refused', { count: 2 }),
      ].join(' · '),
    );
    await options.evaluate(() => document.querySelector<HTMLElement>('.fold summary')?.click());
    await says(options, 'caradisiac.newsroom.test');
    for (const theme of ['light', 'dark'] as const) {
      for (const language of ['en', 'fr', 'ar'] as const) {
        await setSettings(options, { language, theme });
        await new Promise((resolve) => setTimeout(resolve, 300));
        await options.screenshot({ path: shotPath(`opml-preview-${language}-${theme}`) });
      }
    }
    await setSettings(options, { language: 'en' });
    await press(options, named('opml.cancel'));
    expect(await rows(options, 'sources')).toEqual([]);
  });

  it('of two thousand feeds is followed without a task over 50 ms, and exports the same after importing again', async () => {
    const body = Array.from({ length: 40 }, (_, i) => {
      const feeds = Array.from({ length: 50 }, (_, j) =>
        feed(`f${i}-${j}`, j % 7 === 0 ? 'lede:fullText="true"' : ''),
      );
      return `<outline text="Folder ${i}">${feeds.join('')}</outline>`;
    });
    await watchPage(options);
    const worker = await lede.worker();
    await worker.evaluate(() => {
      const scope = globalThis as unknown as Watched;
      let last = performance.now();
      scope.gap = 0;
      setInterval(() => {
        const now = performance.now();
        scope.gap = Math.max(scope.gap ?? 0, now - last - 5);
        last = now;
      }, 5);
    });
    await choose(options, listFile('many.opml', body.join('')));
    await says(options, say('opml.follow', { count: 2000 }));
    const reading = await longTasks(options);
    await options.screenshot({ path: shotPath('opml-many') });
    const began = Date.now();
    await press(options, named('opml.follow', { count: 2000 }));
    await until('the answer', () =>
      options.evaluate(() =>
        /^You now/.test(document.querySelector('.lists-area [role=status]')?.textContent ?? ''),
      ),
    );
    const took = Date.now() - began;
    const gap = await worker.evaluate(() => (globalThis as unknown as Watched).gap ?? -1);
    const said = await options.evaluate(
      () => document.querySelector('.lists-area [role=status]')?.textContent,
    );
    const following = (await longTasks(options)).slice(reading.length);
    await options.screenshot({ path: shotPath('opml-done') });
    console.log({ took, said, reading, following, backgroundGap: Math.round(gap) });
    expect(await rows(options, 'sources')).toHaveLength(2000);
    expect([...reading, ...following].filter((ms) => ms > longest)).toEqual([]);
    expect(gap).toBeLessThan(longest);

    const first = await exported(lede, options);
    expect(first.match(/xmlUrl=/g)).toHaveLength(2000);
    const file = path.join(folder, 'again.opml');
    writeFileSync(file, first);
    const [second, page] = await launch();
    try {
      await choose(page, file);
      await press(page, named('opml.follow', { count: 2000 }));
      await says(page, 'You now follow 2,000 more feeds');
      expect(await exported(second, page)).toBe(first);
    } finally {
      await second.close();
    }
  });
});
