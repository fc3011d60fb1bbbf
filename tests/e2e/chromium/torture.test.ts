/**
 * Pages that no site should have, read in a real Chromium: its parser, its stack and its speed are not
 * those of the documents that the unit tests make.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/find-browser.mjs';
import { buildScript } from '../../../scripts/measure-build.ts';
import type {} from '../../bench/page.tsx';
import { type Site, servePages } from '../harness/pages-server.ts';
import { root } from '../harness/paths.ts';

const sentence =
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra. ';
const paragraph = `<p>${sentence.repeat(4)}</p>`;
const megabytes = (count: number, make: (index: number) => string): string => {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < count * 1e6; index++) {
    const part = make(index);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
};

/** The same soup in every run. */
function soup(): string {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const tags =
    'div span b i p a table tr td ul li blockquote section h2 font em figure lite-youtube iframe'.split(' ');
  return megabytes(5, () => {
    const tag = tags[next(tags.length)] ?? 'div';
    const kind = next(10);
    if (kind < 5) return `<${tag} class="c${next(50)}" href="/x">`;
    return kind < 8 ? `</${tag}>` : sentence.slice(0, next(99));
  });
}

const pages = {
  'five thousand boxes in one another': `<article>${paragraph}${'<div>'.repeat(5000)}${paragraph}${'</div>'.repeat(5000)}${paragraph}</article>`,
  'five thousand marks in one another': `<article>${paragraph}<p>${'<b><i>'.repeat(2500)}${sentence}</p>${paragraph}</article>`,
  'five thousand quotations in one another': `<article>${paragraph}${'<blockquote>'.repeat(5000)}${sentence}`,
  'five megabytes of paragraphs': `<article><h1>Ferry</h1>${megabytes(5, (index) => `<p>${index}: ${sentence.repeat(3)}</p>`)}</article>`,
  'five megabytes of paragraphs in no article': megabytes(5, (index) => `<div>${index}: ${sentence}</div>`),
  'five megabytes of one element': `${megabytes(5, () => '<span>a</span>')}${paragraph.repeat(5)}`,
  'five megabytes of bare text': `<div>${megabytes(5, () => sentence)}</div>`,
  'five megabytes of line breaks': `<h1>Ferry</h1><div>${megabytes(5, (index) => `${index} ${sentence}<br><br>`)}</div>`,
  'five megabytes of soup': soup(),
  'five megabytes of players': `<article>${paragraph}${megabytes(5, () => '<div><lite-youtube videoid="a"></lite-youtube></div>')}</article>`,
} as const;
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];
const pathOf = (name: Name) => `/${names.indexOf(name)}`;

/** In milliseconds: a page of real sites takes a twentieth of a second. */
const longest = 20_000;
const patience = 8000;

let browser: Browser;
let site: Site;
const folder = mkdtempSync(path.join(tmpdir(), 'lede-torture-'));
const scripts = [
  path.join(folder, 'page.js'),
  path.join(root, 'node_modules/@mozilla/readability/Readability.js'),
];

beforeAll(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine: run "npm run setup"');
  await buildScript('page', 'tests/bench/page.tsx', folder);
  const served = names.map((name) => ({ path: pathOf(name), title: name, html: pages[name] }));
  site = await servePages('127.0.0.1', [
    { path: '/', title: 'Start', html: '<title>Start</title>' },
    ...served,
  ]);
  browser = await puppeteer.launch({ executablePath, pipe: true, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Gives `work` a tab in which both extractors are, and nothing else. */
async function inTab<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(site.url);
    for (const script of scripts) await page.evaluate(readFileSync(script, 'utf8'));
    return await work(page);
  } finally {
    await page.close();
  }
}

interface Reading {
  readonly length: number;
  readonly ms: number;
}

/** @param boxes how many a script of the page puts round all of it: more than the parser lets in one another */
const readByLede = (name: Name, boxes = 0): Promise<Reading> =>
  inTab((page) =>
    page.evaluate(
      async (address, count) => {
        const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        for (let i = 0; i < count; i++) {
          const box = parsed.createElement('div');
          box.append(...parsed.body.childNodes);
          parsed.body.append(box);
        }
        const start = performance.now();
        const { text } = window.lede.extract(parsed, location.href);
        return { length: text.length, ms: performance.now() - start };
      },
      pathOf(name),
      boxes,
    ),
  );

/** The length of what Readability alone finds; 0 where it throws or comes to no end. */
const lengthByReadability = (name: Name): Promise<number> =>
  inTab(async (page) => {
    const session = await page.createCDPSession();
    const timer = setTimeout(() => void session.send('Runtime.terminateExecution').catch(() => {}), patience);
    const found: unknown = await page
      .evaluate(`fetch('${pathOf(name)}').then((answer) => answer.text()).then((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        return new Readability(parsed).parse()?.textContent.trim().length ?? 0;
      })`)
      .catch(() => 0);
    clearTimeout(timer);
    return Number(found);
  });

describe('a page that is too deep or too large is read all the same, and is not empty where Readability has text', () => {
  it.each(names)('%s', async (name) => {
    const { length, ms } = await readByLede(name);
    expect(ms).toBeLessThan(longest);
    const others = await lengthByReadability(name);
    console.log(`${name}: ${Math.round(ms)} ms, ${length} characters; Readability ${others}`);
    if (others >= 140) expect(length).toBeGreaterThan(0);
  });

  it('five thousand boxes that a script put round an article', async () => {
    const { length, ms } = await readByLede('five thousand marks in one another', 5000);
    expect(ms).toBeLessThan(longest);
    expect(length).toBeGreaterThan(sentence.length * 8);
  });
});
