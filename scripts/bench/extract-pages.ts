/** Many pages to text by Lede and by Readability, on every core. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { parseDocument } from '../../tests/bench/happy-document.ts';
import { readability } from '../../tests/bench/readability.ts';
import type { Extracted } from '../../tests/bench/shape.ts';
import { measureFolder } from '../measure-build.ts';
import { readHtml } from './corpora.ts';

export interface Job {
  readonly id: string;
  readonly url: string;
  readonly file: string;
}

export interface Outcome {
  readonly id: string;
  readonly lede: string;
  readonly readability: string;
  readonly ledeMs: number;
  readonly readabilityMs: number;
  /** What was thrown, and by whom; empty where all went well. */
  readonly thrown: string;
}

export async function extractPages(jobs: readonly Job[]): Promise<Outcome[]> {
  const count = Math.max(1, Math.min(availableParallelism(), jobs.length));
  const shares = Array.from({ length: count }, (_, i) => jobs.filter((_job, j) => j % count === i));
  return (await Promise.all(shares.map(inWorker))).flat();
}

function inWorker(jobs: readonly Job[]): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: jobs });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

interface Lede {
  extractText(html: string, url: string): Extracted;
}

function timed(make: () => string): { text: string; ms: number; thrown: string } {
  const start = performance.now();
  try {
    return { text: make(), ms: performance.now() - start, thrown: '' };
  } catch (error) {
    return { text: '', ms: performance.now() - start, thrown: String(error) };
  }
}

async function work(jobs: readonly Job[]): Promise<Outcome[]> {
  const lede = (await import(pathToFileURL(path.join(measureFolder, 'lede.mjs')).href)) as Lede;
  return jobs.map(({ id, url, file }, i) => {
    const html = readHtml(file);
    const byLede = () => timed(() => lede.extractText(html, url).text);
    const byReadability = () => timed(() => readability(parseDocument(html), url)());
    // By turns, so that neither always finds the machine warmed up by the other.
    const first = i % 2 === 0 ? byLede() : undefined;
    const theirs = byReadability();
    const ours = first ?? byLede();
    const thrown = [ours.thrown && `Lede ${ours.thrown}`, theirs.thrown && `Readability ${theirs.thrown}`];
    return {
      id,
      lede: ours.text,
      readability: theirs.text,
      ledeMs: ours.ms,
      readabilityMs: theirs.ms,
      thrown: thrown.filter(Boolean).join('; '),
    };
  });
}

if (!isMainThread) parentPort?.postMessage(await work(workerData as readonly Job[]));
