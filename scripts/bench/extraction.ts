/** Articles out of pages: Lede beside Readability, over all pages and over the third held out. */
import path from 'node:path';
import { extractInChromium } from './chromium.ts';
import { corpus, isHeldOut, pagesOf, readJson } from './corpora.ts';
import { extractPages, type Outcome } from './extract-pages.ts';
import { jsonFile, runNode } from './run.ts';
import type { Cell, Part, Row } from './table.ts';

type Texts = Readonly<Record<string, string>>;

interface SetScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
  readonly word_f1?: number;
  readonly by_lang?: Readonly<Record<string, number>>;
}

/** @param worst how many of the worst pages to name, the held-out ones never */
export async function benchExtraction(worst: number): Promise<Part | undefined> {
  const truthFile = corpus('extraction', 'truth.json.gz');
  if (!truthFile) return undefined;
  const folder = path.dirname(truthFile);
  const scorer = path.join(folder, 'score.mjs');
  const jobs = pagesOf(truthFile).map((page) => ({
    ...page,
    file: path.join(folder, 'html', `${page.id}.html.gz`),
  }));
  const truth = readJson<Readonly<Record<string, unknown>>>(truthFile);
  const part = (keep: (id: string) => boolean) =>
    jsonFile(Object.fromEntries(Object.entries(truth).filter(([id]) => keep(id))));
  const heldOut = part(isHeldOut);
  const rest = part((id) => !isHeldOut(id));

  const outcomes = await extractPages(jobs);
  const lede = textsOf(outcomes, (outcome) => outcome.lede);
  const readability = textsOf(outcomes, (outcome) => outcome.readability);
  const sh = jobs.filter((job) => job.set === 'sh');
  const chromium = await extractInChromium(sh);

  const score = async (name: string, texts: Texts, file: string, ...more: string[]): Promise<Row> => {
    const output = await runNode(scorer, jsonFile(texts), '--truth', file, ...more);
    return { name, cells: cellsOf(JSON.parse(output) as Record<string, SetScore>) };
  };
  const rows = await Promise.all([
    score('Lede, happy-dom', lede, truthFile),
    score('Readability, happy-dom', readability, truthFile),
    ...(chromium ? [score('Lede in Chromium', chromium.texts, truthFile, '--set', 'sh')] : []),
    score('held-out third: Lede', lede, heldOut),
    score('held-out third: Readability', readability, heldOut),
    score('the rest: Lede', lede, rest),
    score('the rest: Readability', readability, rest),
  ]);
  const ledeMs = median(outcomes.map((outcome) => outcome.ledeMs));
  const readabilityMs = median(outcomes.map((outcome) => outcome.readabilityMs));
  const notes = [
    `time, median of ${outcomes.length} pages with parsing: Lede ${ledeMs.toFixed(1)} ms = ${(ledeMs / readabilityMs).toFixed(2)} × Readability`,
    `pages without text: Lede ${emptyOf(lede)}, Readability ${emptyOf(readability)}`,
    ...(chromium
      ? chromium.thrown.map((line) => `Chromium: ${line}`)
      : ['no Chromium found: its row is left out']),
    ...outcomes.filter((outcome) => outcome.thrown).map((outcome) => `${outcome.id}: ${outcome.thrown}`),
  ];
  if (worst > 0) {
    const output = await runNode(scorer, jsonFile(lede), '--truth', rest, '--worst', String(worst));
    notes.push(
      'worst pages (F1, id, P, R):',
      ...output
        .slice(output.lastIndexOf('}') + 1)
        .trim()
        .split('\n'),
    );
  }
  return { title: 'Extraction', rows, notes };
}

const textsOf = (outcomes: readonly Outcome[], text: (outcome: Outcome) => string): Texts =>
  Object.fromEntries(outcomes.map((outcome) => [outcome.id, text(outcome)]));

function cellsOf({ sh, wcxb, traf }: Readonly<Record<string, SetScore>>): Record<string, Cell> {
  return {
    ...(sh ? { 'sh F1': sh.f1, P: sh.precision, R: sh.recall, exact: sh.accuracy } : {}),
    ...(wcxb?.word_f1 !== undefined ? { 'wcxb word F1': wcxb.word_f1 } : {}),
    ...(traf ? { 'traf F': traf.f1, 'traf fr': traf.by_lang?.fr ?? '–' } : {}),
  };
}

const emptyOf = (texts: Texts) => Object.values(texts).filter((text) => text === '').length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
