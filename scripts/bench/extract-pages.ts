/** Many pages to text in happy-dom, by Lede and by those it is measured against, on every core. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { defuddleWith } from '../../tests/bench/defuddle.ts';
import { parseDocument } from '../../tests/bench/happy-document.ts';
import { readability } from '../../tests/bench/readability.ts';
import type { Extracted, Lap, Reader, Tool } from '../../tests/bench/shape.ts';
import { measureFolder } from '../measure-build.ts';
import { readHtml } from './corpora.ts';

export interface Job {
  readonly id: string;
  readonly url: string;
  readonly file: string;
}

export interface Outcome {
  readonly id: string;
  /** Each read the page once; their time is with parsing it. */
  readonly laps: Readonly<Record<Tool, Lap>>;
}

export async function extractPages(jobs: readonly Job[]): Promise<Outcome[]> {
  const count = Math.max(1, Math.min(availableParallelism(), jobs.length));
  const shares = Array.from({ length: count }, (_, i) => jobs.filter((_job, j) => j % count === i));
  return (await Promise.all(shares.map(inWorker))).flat();
}

function inWorker(jobs: readonly Job[]): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    // Defuddle tells the console of every page whose JSON-LD is broken: nobody has to read that here.
    const worker = new Worker(new URL(import.meta.url), { workerData: jobs, stderr: true });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

interface Lede {
  extractText(html: string, url: string): Extracted;
}

function timed(make: () => string): Lap {
  const start = performance.now();
  try {
    const text = make();
    return { text, ms: [performance.now() - start], thrown: '' };
  } catch (error) {
    return { text: '', ms: [], thrown: String(error) };
  }
}

async function work(jobs: readonly Job[]): Promise<Outcome[]> {
  const lede = (await import(pathToFileURL(path.join(measureFolder, 'lede.mjs')).href)) as Lede;
  const peer = (reader: Reader) => (html: string, url: string) => reader(parseDocument(html), url)();
  const works: Readonly<Record<Tool, (html: string, url: string) => string>> = {
    lede: (html, url) => lede.extractText(html, url).text,
    readability: peer(readability),
    defuddle: peer(defuddleWith(parseDocument)),
  };
  const outcomes: Outcome[] = [];
  for (const [i, { id, url, file }] of jobs.entries()) {
    const html = readHtml(file);
    const lap = (tool: Tool) => timed(() => works[tool](html, url));
    // By turns, so that neither always finds the machine warmed up by the other.
    const first = i % 2 === 0 ? lap('lede') : undefined;
    const theirs = lap('readability');
    const ours = first ?? lap('lede');
    outcomes.push({ id, laps: { lede: ours, readability: theirs, defuddle: lap('defuddle') } });
    // What happy-dom's weak references look at may only be freed when the work pauses.
    await setImmediate();
  }
  return outcomes;
}

if (!isMainThread) parentPort?.postMessage(await work(workerData as readonly Job[]));
