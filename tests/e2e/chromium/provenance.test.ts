/** From what is told of an article to the sentence that says it, in a real Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readerHref } from '../../../utils/browser/page/reader-href.ts';
import type { Fact, StoredArticle } from '../../../utils/model.ts';
import { summarise } from '../../../utils/summarise/index.ts';
import { blockLines } from '../../../utils/text/block-text.ts';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { put, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
let stored: StoredArticle;
let reader: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
  options = await lede.open('options.html');
  const { siteUrl = '' } = room.publications.find(({ id }) => id === 'eco-detroit') ?? {};
  await request(options, 'follow', { address: siteUrl });
  const found = await until(
    'the article',
    async () => (await rows(options, 'articles')).find(({ title }) => title.startsWith('Renault renforce')),
    60_000,
  );
  // The publisher's own words, good as they are, stand nowhere in the text.
  const summary = summarise({ title: found.title, blocks: found.blocks, language: 'fr' }) ?? found.summary;
  stored = { ...found, summary, facts: [lastWords(found)] };
  await put(options, 'articles', stored);
});

afterEach(() => reader?.close());

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

/** A name that the article's last paragraph ends with. */
function lastWords({ blocks }: StoredArticle): Fact {
  const block = blocks.findLastIndex((one) => one.t === 'p' && !one.removed);
  const text = textOf(block, blocks).match(/[\p{L}’]+(?=\P{L}*$)/u)?.[0] ?? '';
  return { kind: 'name', text, key: text, block, at: textOf(block, blocks).lastIndexOf(text) };
}

function textOf(block: number, blocks = stored.blocks): string {
  const found = blocks[block];
  return found ? blockLines(found).join('\n') : '';
}

async function open(href: string): Promise<void> {
  reader = await lede.open(href);
  await reader.setViewport({ width: 420, height: 480 });
  await reader.waitForSelector('.text > p');
}

/** What is marked, where it stands in the window, what has the focus, and where the bar ends. */
const seen = () =>
  reader.evaluate(() => {
    const marked = [...(CSS.highlights.get('told') ?? [])] as Range[];
    const [range] = marked;
    const place = range?.getBoundingClientRect();
    return {
      marked: marked.map(String),
      focus: Number((document.activeElement as HTMLElement | null)?.dataset.block ?? -1),
      clear:
        place !== undefined &&
        place.top >= (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0) &&
        place.top <= innerHeight / 2,
      at: scrollY,
    };
  });

async function isAt(block: number, sentence: string): Promise<void> {
  await until('the sentence in sight', async () => (await seen()).clear);
  const { marked, focus } = await seen();
  expect(marked).toEqual([sentence]);
  expect(focus).toBe(block);
}

describe('in the reader', () => {
  it('a sentence of the summary goes to its place: marked, in sight under the bar, in focus', async () => {
    await open(readerHref(stored.entryId));
    const told = stored.summary.sentences.findLast(({ block }) => block !== undefined);
    const links = await reader.$$('.lede a');
    await links.at(-1)?.click();
    await isAt(told?.block ?? -1, told?.text ?? '');
    await reader.screenshot({ path: shotPath('chromium-told-summary') });
    expect(await violationsOf(reader)).toEqual([]);
  });

  it('a fact goes to its whole sentence by keyboard, and Escape takes the mark away', async () => {
    await open(readerHref(stored.entryId));
    const fact = lastWords(stored);
    await reader.focus('.facts button');
    await reader.keyboard.press('Enter');
    await until('the mark', async () => (await seen()).marked.length === 1);
    const { marked, focus } = await seen();
    expect(textOf(fact.block ?? -1).endsWith(marked[0] ?? '—')).toBe(true);
    expect(marked[0]?.length).toBeGreaterThan(fact.text.length);
    expect(focus).toBe(fact.block);
    await reader.keyboard.press('Escape');
    expect((await seen()).marked).toEqual([]);
  });

  it('nothing moves on the way for someone who minds motion', async () => {
    await open(readerHref(stored.entryId));
    await reader.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const jump = await reader.evaluate(() => {
      document.querySelector<HTMLElement>('.facts button')?.click();
      return scrollY;
    });
    expect(jump).toBeGreaterThan(100);
    expect((await seen()).at).toBe(jump);
  });

  it('a place in its address is where it begins', async () => {
    const { block = -1, at } = lastWords(stored);
    await open(readerHref(stored.entryId, { block, at }));
    await until('the mark', async () => (await seen()).marked.length === 1);
    const { marked, focus, at: scrolled } = await seen();
    expect(textOf(block).endsWith(marked[0] ?? '—')).toBe(true);
    expect(focus).toBe(block);
    expect(scrolled).toBeGreaterThan(100);
  });
});
