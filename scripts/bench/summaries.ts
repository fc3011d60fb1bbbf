/** Summaries against people's own, beside the beginning of the text and TextRank. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Lede from '../../tests/bench/lede.ts';
import { measureFolder } from '../measure-build.ts';
import { bootstrap } from './bootstrap.ts';
import { corpus, isHeldOut } from './corpora.ts';
import { type Maker, summaryMakers, type Told } from './summary-makers.ts';
import type { Part, Row } from './table.ts';

interface Sample extends Told {
  readonly id: string;
  readonly reference: string;
}

interface Rouge {
  readonly r1: number;
  readonly r2: number;
  readonly rl: number;
  readonly words: number;
}

interface Scorer {
  load(file: string): Sample[];
  /** Shares of one. */
  scoreOne(summary: string, reference: string, stem: boolean): Rouge;
}

interface Made extends Rouge {
  readonly id: string;
  readonly ms: number;
}

const tasks = [
  { language: 'fr', words: 45, stem: false },
  { language: 'en', words: 60, stem: true },
] as const;
type Task = (typeof tasks)[number];

const parts: Readonly<Record<string, (id: string) => boolean>> = {
  all: () => true,
  'held out': isHeldOut,
  'the rest': (id) => !isHeldOut(id),
};

export async function benchSummaries(): Promise<Part | undefined> {
  const file = corpus('summaries', 'score.mjs');
  if (!file) return undefined;
  const lede = (await import(pathToFileURL(path.join(measureFolder, 'lede.mjs')).href)) as typeof Lede;
  const scorer = (await import(pathToFileURL(file).href)) as Scorer;
  const rows = tasks.flatMap((task) => {
    const samples = scorer.load(path.join(path.dirname(file), `${task.language}.jsonl.gz`));
    const made = Object.entries(summaryMakers(lede)).map(
      ([name, maker]) => [name, samples.map((sample) => make(sample, maker, task, scorer))] as const,
    );
    return Object.entries(parts).flatMap(([part, isIn]) => rowsOf(task, part, made, isIn));
  });
  const notes = [
    'Lede’s ROUGE-1 less the row’s: 95 % of 2,000 paired draws of the articles. Held out: sha1 of the id, modulo 3, is 0. Times are the best of three.',
    longest(lede),
  ];
  return { title: 'Summaries', rows, notes };
}

function make(sample: Sample, maker: Maker, { language, words, stem }: Task, scorer: Scorer): Made {
  const { made: summary, ms } = timed(() => maker(sample, language, words));
  const { r1, r2, rl, words: length } = scorer.scoreOne(summary, sample.reference, stem);
  return { id: sample.id, ms, r1: 100 * r1, r2: 100 * r2, rl: 100 * rl, words: length };
}

function rowsOf(
  { language, words }: Task,
  part: string,
  made: readonly (readonly [string, readonly Made[]])[],
  isIn: (id: string) => boolean,
): Row[] {
  const ours = made[0]?.[1].filter(({ id }) => isIn(id)) ?? [];
  return made.map(([name, all]) => {
    const these = all.filter(({ id }) => isIn(id));
    const gains = these.map(({ r1 }, i) => (ours[i]?.r1 ?? 0) - r1);
    const { low, high } = bootstrap(gains);
    const times = these.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    return {
      name: `${language}, ${words} words, ${part} (${these.length}): ${name}`,
      cells: {
        'ROUGE-1': mean(these.map(({ r1 }) => r1)),
        'ROUGE-2': mean(these.map(({ r2 }) => r2)),
        'ROUGE-L': mean(these.map(({ rl }) => rl)),
        words: mean(these.map((one) => one.words)).toFixed(1),
        'Lede more by': name === 'Lede' ? '' : `${signed(mean(gains))} (${signed(low)} to ${signed(high)})`,
        'ms p50': at(0.5),
        p95: at(0.95),
      },
    };
  });
}

/** What a very long article takes. */
function longest(lede: typeof Lede): string {
  const line =
    'The council of the town voted on Monday for a new bridge over the river, article after article. ';
  const paragraph = line.repeat(5).trim();
  const text = Array.from({ length: Math.ceil(150_000 / paragraph.length) }, () => paragraph).join('\n');
  const title = 'A new bridge';
  const article = timed(() => lede.summarise({ title, text, language: 'en' }));
  const unmarked = text.replace(/[.\n]/g, ' ');
  const one = timed(() => lede.summarise({ title, text: unmarked, language: 'en' }));
  return `150,000 characters: ${article.ms.toFixed(1)} ms; as one line without a mark: ${one.ms.toFixed(1)} ms`;
}

/** The fastest of three runs: the others were kept waiting by the machine's other work. */
function timed(make: () => string): { readonly made: string; readonly ms: number } {
  let made = '';
  let ms = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    made = make();
    ms = Math.min(ms, performance.now() - start);
  }
  return { made, ms };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
