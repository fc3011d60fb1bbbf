/** The same pages read by `page.js` inside real Chromium, from loopback and with nothing else loaded. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type {} from '../../tests/bench/page.tsx';
import { findChromium } from '../find-browser.mjs';
import { measureFolder } from '../measure-build.ts';
import { readHtml } from './corpora.ts';
import type { Job } from './extract-pages.ts';

export interface ChromiumRun {
  readonly texts: Readonly<Record<string, string>>;
  readonly thrown: readonly string[];
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

/** Undefined where no browser is found. */
export async function extractInChromium(jobs: readonly Job[]): Promise<ChromiumRun | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const server = await serve(jobs);
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    args: [...flags, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const halves = [0, 1].map((half) => jobs.filter((_, i) => i % 2 === half));
    const runs = await Promise.all(halves.map((half) => readAll(browser, origin, half)));
    return {
      texts: Object.assign({}, ...runs.map((run) => run.texts)),
      thrown: runs.flatMap((run) => run.thrown),
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function readAll(browser: Browser, origin: string, jobs: readonly Job[]): Promise<ChromiumRun> {
  const script = readFileSync(path.join(measureFolder, 'page.js'), 'utf8');
  const page = await browser.newPage();
  const texts: Record<string, string> = {};
  const thrown: string[] = [];
  for (const { id, url } of jobs) {
    try {
      await page.goto(`${origin}/${id}`, { waitUntil: 'domcontentloaded', timeout: 20_000 });
      await page.evaluate(script);
      texts[id] = await page.evaluate((address) => window.lede.extract(document, address).text, url);
    } catch (error) {
      thrown.push(`${id}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  return { texts, thrown };
}

/** The pages alone: their policy lets them load and run nothing. */
function serve(jobs: readonly Job[]): Promise<Server> {
  const files = new Map(jobs.map((job) => [`/${job.id}`, job.file]));
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    });
    response.end(file ? readHtml(file) : '');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
