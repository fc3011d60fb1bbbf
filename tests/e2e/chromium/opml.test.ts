/** A list from another reader comes in and goes out again, in a real Chromium, and stops no page. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { press } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

/** No task may hold a page or the background longer. */
/** Of processor time. On a machine with other work the first drawing takes longer: the proof is strict. */
const longest = process.env.LEDE_PROOF === '1' ? 50 : 150;
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
  const input = await page.waitForSelector('.lists-area input[type=file]');
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

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds, by the clock and of processor time: others on the machine do not count in the latter. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest tasks of the pages and of the background while `work` went on, in ms of processor time. */
async function longestTasks(page: Page, work: () => Promise<void>): Promise<Record<string, number[]>> {
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await work();
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const threads = new Map<string, string>();
  for (const { name, pid, tid, args } of traceEvents)
    if (name === 'thread_name') threads.set(`${pid} ${tid}`, args?.name ?? '');
  const longestOf = (thread: RegExp) =>
    traceEvents
      .filter(
        ({ name, pid, tid }) => name.endsWith('RunTask') && thread.test(threads.get(`${pid} ${tid}`) ?? ''),
      )
      .map(({ tdur = 0 }) => Math.round(tdur / 100) / 10)
      .sort((a, b) => b - a)
      .slice(0, 5);
  return { page: longestOf(/^CrRendererMain/), background: longestOf(/ServiceWorker/) };
}

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
        expect(await violationsOf(options), `${language} ${theme}`).toEqual([]);
      }
    }
    await setSettings(options, { language: 'en' });
    await press(options, named('opml.cancel'));
    expect(await rows(options, 'sources')).toEqual([]);
  });

  it('that is a pack is shown as one, and an industry of Lede’s own is chosen at the first run', async () => {
    const pack = {
      kind: 'lede-pack',
      version: 1,
      name: 'Batteries',
      names: ['Renault'],
      groups: [{ name: 'France', sites: [{ title: 'Éco', url: 'https://eco.example/', language: 'fr' }] }],
    };
    const file = path.join(folder, 'batteries.lede-pack.json');
    writeFileSync(file, JSON.stringify(pack));
    await choose(options, file);
    await says(options, 'Éco');
    await press(options, named('opml.pack-watch'));
    await until('the word', () => options.evaluate(() => !!document.querySelector('.rule .rule-words')));
    await options.screenshot({ path: shotPath('opml-pack') });
    expect(await violationsOf(options)).toEqual([]);
    await press(options, named('opml.cancel'));

    writeFileSync(file, '{"items": []}');
    await choose(options, file);
    await says(options, say('problem.not-opml'));

    const popup = await lede.open('popup.html');
    await popup.setViewport({ width: 400, height: 600 });
    await until('the industries', () =>
      popup.evaluate(() => {
        const label = [...document.querySelectorAll('label')].find((one) => one.textContent === 'Energy');
        label?.click();
        return label !== undefined;
      }),
    );
    await says(popup, 'pv magazine');
    await popup.screenshot({ path: shotPath('first-run-energy') });
    await popup.close();
    expect(await rows(options, 'sources')).toEqual([]);
  });

  it('of two thousand feeds is followed without a task over 50 ms, and exports the same after importing again', async () => {
    const body = Array.from({ length: 40 }, (_, i) => {
      const feeds = Array.from({ length: 50 }, (_, j) =>
        feed(`f${i}-${j}`, j % 7 === 0 ? 'lede:fullText="true"' : ''),
      );
      return `<outline text="Folder ${i}">${feeds.join('')}</outline>`;
    });
    const file = listFile('many.opml', body.join(''));
    let said = '';
    const tasks = await longestTasks(options, async () => {
      await choose(options, file);
      await press(options, named('opml.follow', { count: 2000 }));
      said = await until('the answer', () =>
        options.evaluate(() => {
          const text = document.querySelector('.lists-area [role=status]')?.textContent ?? '';
          return /^You now/.test(text) && text;
        }),
      );
      // The list of sources is drawn little by little.
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    await options.screenshot({ path: shotPath('opml-done') });
    expect(
      await options.evaluate(
        () => document.querySelector('.lists-area [role=status]')?.getBoundingClientRect().top,
      ),
    ).toBeGreaterThan(0);
    console.info(said, tasks);
    expect(said).toContain('2,000 more feeds');
    expect(await rows(options, 'sources')).toHaveLength(2000);
    expect(tasks.page?.length).toBe(5);
    expect(tasks.background?.length).toBe(5);
    expect(
      Object.values(tasks)
        .flat()
        .filter((ms) => ms > longest),
    ).toEqual([]);

    const first = await exported(lede, options);
    expect(first.match(/xmlUrl=/g)).toHaveLength(2000);
    const again = path.join(folder, 'again.opml');
    writeFileSync(again, first);
    const [second, page] = await launch();
    try {
      await choose(page, again);
      await press(page, named('opml.follow', { count: 2000 }));
      await says(page, 'You now follow 2,000 more feeds');
      expect(await exported(second, page)).toBe(first);
    } finally {
      await second.close();
    }
  });
});
