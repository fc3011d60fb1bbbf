/**
 * Headlines that tell the same event, in draws of the size of a digest. Figures were tuned on two thirds of
 * the stories; the held-out third is reported apart.
 */
import path from 'node:path';
import { random, writer } from '../../tests/bench/made-text.ts';
import { cluster } from '../../utils/group/index.ts';
import { Likeness } from '../../utils/group/likeness.ts';
import { termsOf } from '../../utils/group/terms.ts';
import { measureFolder } from '../measure-build.ts';
import { corpus, isHeldOut, readJson } from './corpora.ts';
import { groupsOf, runNode } from './run.ts';
import type { Part, Row } from './table.ts';

interface Headline {
  readonly title: string;
  readonly source: string;
  readonly time: number;
  readonly story: string;
}

export async function benchClusters(): Promise<Part | undefined> {
  const runner = corpus('clusters', 'run.mjs');
  const file = corpus('clusters', 'dev.json');
  if (!runner || !file) return undefined;
  const output = await runNode(runner, path.join(measureFolder, 'lede.mjs'), 'dev');
  const figures = /B3 P (?<p>[\d.]+) R (?<r>[\d.]+) F1 (?<f1>[\d.]+)/.source;
  const printed = (name: string, pattern: RegExp): Row => {
    const { p, r, f1 } = groupsOf(pattern, output);
    return { name, cells: { 'B3 P': p ?? '', R: r ?? '', F1: f1 ?? '' } };
  };
  const headlines = readJson<Headline[]>(file);
  const heldOut = headlines.filter(({ story }) => isHeldOut(story));
  const others = headlines.filter(({ story }) => !isHeldOut(story));
  return {
    title: 'Stories',
    rows: [
      printed('digest-like draws, run.mjs', new RegExp(`digest-like: ${figures}`)),
      printed('all at once, run.mjs', new RegExp(`all \\d+: ${figures}`)),
      row('draws of all stories, 5 seeds', headlines),
      row('draws of the two thirds', others),
      row('draws of the held-out third', heldOut),
    ],
    notes: [
      `${/[\d.]+ ms\/item/.exec(output)?.[0] ?? ''} in draws`,
      `stories speed: ${speed(10_000, 1000).toFixed(3)} ms an entry with 10,000 entries in the window (at most 0.5)`,
    ],
  };
}

const seeds = [101, 202, 303, 404, 505];
const drawsPerSeed = 12;

function row(name: string, headlines: readonly Headline[]): Row {
  const scores = seeds.flatMap((seed) => draws(headlines, random(seed))).map(score);
  const mean = (of: (one: readonly number[]) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
  const f1 = scores.map(([, , f = 0]) => f);
  return {
    name,
    cells: {
      'B3 P': mean(([p = 0]) => p),
      R: mean(([, r = 0]) => r),
      F1: mean(([, , f = 0]) => f),
      'worst F1': Math.min(...f1),
      'worst P': Math.min(...scores.map(([p = 0]) => p)),
    },
  };
}

/** As run.mjs draws: one to six sources a story, each once, in order of time. */
function draws(headlines: readonly Headline[], next: () => number): Headline[][] {
  const stories = [...Map.groupBy(headlines, ({ story }) => story).values()];
  return Array.from({ length: drawsPerSeed }, () =>
    stories
      .flatMap((told) => {
        const size = [1, 1, 1, 2, 3, 4, 6][Math.floor(next() * 7)] ?? 1;
        const shuffled = told
          .map((one) => ({ one, at: next() }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        return [...new Map(shuffled.reverse().map((one) => [one.source, one])).values()].slice(-size);
      })
      .sort((a, b) => a.time - b.time),
  );
}

/** B-cubed precision, recall and F1. */
function score(drawn: readonly Headline[]): [number, number, number] {
  const labels = cluster(
    drawn.map(({ title, source, time }) => ({ title, text: '', sourceId: source, time, language: 'en' })),
  );
  let precision = 0;
  let recall = 0;
  for (const [i, one] of drawn.entries()) {
    const together = drawn.filter((_, k) => labels[k] === labels[i]);
    const right = together.filter(({ story }) => story === one.story).length;
    precision += right / together.length / drawn.length;
    recall += right / drawn.filter(({ story }) => story === one.story).length / drawn.length;
  }
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}

/** Milliseconds that one more entry takes; a title and a full lead each, words as frequent as a language's are. */
function speed(inWindow: number, more: number): number {
  const next = random(7);
  const writers = { en: writer('en', next), fr: writer('fr', next) };
  const likeness = new Likeness();
  const told = Array.from({ length: inWindow + more }, (_, i) => {
    const language = i % 2 ? 'en' : 'fr';
    const text = writers[language];
    return { title: text(70), text: text(400), sourceId: `s${i % 200}`, time: i, language };
  });
  const take = (one: (typeof told)[number]) => {
    const counted = termsOf(one);
    likeness.count(counted);
    likeness.settle(counted, likeness.nearest(counted).join ?? String(one.time));
  };
  told.slice(0, inWindow).forEach(take);
  const start = performance.now();
  told.slice(inWindow).forEach(take);
  return (performance.now() - start) / more;
}
