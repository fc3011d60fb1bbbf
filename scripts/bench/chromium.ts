/**
 * Real Chromium: the same pages read in it by `page.js` and `peers.js`, from loopback and with nothing else
 * loaded, one page at a time: two at once would time each other.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type {} from '../../tests/bench/peers.ts';
import type { Lap, Tool } from '../../tests/bench/shape.ts';
import { findChromium } from '../find-browser.mjs';
import { measureFolder } from '../measure-build.ts';
import { readHtml } from './corpora.ts';
import type { Job } from './extract-pages.ts';

/** What a page was read to. */
export interface Visit {
  readonly id: string;
  readonly laps: Readonly<Record<Tool, Lap>>;
}

export interface ChromiumRun {
  readonly visits: readonly Visit[];
  /** Pages that could not be opened or read at all. */
  readonly thrown: readonly string[];
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

/**
 * Every page in one visit: its texts, and how long each of them took.
 *
 * @param rounds how often each of them reads a page; more than once only where time counts
 * @returns undefined where no browser is found
 */
export function readInChromium(jobs: readonly Job[], rounds: number): Promise<ChromiumRun | undefined> {
  const files = new Map(jobs.map((job) => [`/${job.id}`, job.file]));
  const htmlOf = (address: string) => {
    const file = files.get(address);
    return file && readHtml(file);
  };
  return inChromium(htmlOf, (browser, origin) => readAll(browser, origin, jobs, rounds));
}

/**
 * A fresh browser that sees these pages at loopback and nothing else.
 *
 * @param htmlOf the page at a path
 * @returns undefined where no browser is found
 */
export async function inChromium<T>(
  htmlOf: (address: string) => string | undefined,
  work: (browser: Browser, origin: string) => Promise<T>,
): Promise<T | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const server = await serve(htmlOf);
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    args: [...flags, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    return await work(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function readAll(
  browser: Browser,
  origin: string,
  jobs: readonly Job[],
  rounds: number,
): Promise<ChromiumRun> {
  const scripts = ['page.js', 'peers.js'].map((name) => readFileSync(path.join(measureFolder, name), 'utf8'));
  const page = await browser.newPage();
  const visits: Visit[] = [];
  const thrown: string[] = [];
  for (const [turn, { id, url }] of jobs.entries()) {
    try {
      await page.goto(`${origin}/${id}`, { waitUntil: 'domcontentloaded', timeout: 20_000 });
      for (const script of scripts) await page.evaluate(script);
      const laps = await page.evaluate((...wish) => window.peers.race(...wish), url, rounds, turn);
      visits.push({ id, laps });
    } catch (error) {
      thrown.push(`${id}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  return { visits, thrown };
}

/**
 * The pages alone: their policy lets them load and run nothing. Styles that stand in a page count, as they
 * do where it comes from: extractors look at them for what is hidden. Apart from all others the page also
 * has the finer of the browser's two clocks.
 */
function serve(htmlOf: (address: string) => string | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const html = htmlOf(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(html ?? '');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
