/** Articles out of pages: Lede beside Readability and Defuddle, over all pages and over the third held out. */
import path from 'node:path';
import { agreementNotes, differentNotes, type Scored } from './agreement.ts';
import { corpus, isHeldOut, pagesOf, readJson } from './corpora.ts';
import type { Outcome } from './extract-pages.ts';
import { median, paceNotes, paceOf } from './pace.ts';
import { type Reading, type Readings, readPages, type Texts } from './readings.ts';
import { jsonFile, runNode, scorerOn } from './run.ts';
import type { Cell, Part, Row } from './table.ts';

/** Each page is read so often by each in Chromium: fewer tell the machine's moods, more only take time. */
const rounds = 5;

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
  const truth = Object.entries(readJson<Readonly<Record<string, unknown>>>(truthFile));
  const part = (keep: (id: string) => boolean) =>
    scorerOn(scorer, Object.fromEntries(truth.filter(([id]) => keep(id))));
  const rest = part((id) => !isHeldOut(id));
  const parts = { '': scorer, 'held-out third: ': part(isHeldOut), 'the rest: ': rest };

  const jobs = pagesOf(truthFile).map((page) => ({
    ...page,
    file: path.join(folder, 'html', `${page.id}.html.gz`),
  }));
  const readings = await readPages(jobs, rounds);
  const scores = await Promise.all(
    Object.entries(parts).flatMap(([name, by]) =>
      readings.all.map(async (reading): Promise<Scored> => {
        const output = await runNode(by, jsonFile(reading.texts));
        const figures = cellsOf(JSON.parse(output) as Record<string, SetScore>);
        return { part: name, reading, figures };
      }),
    ),
  );
  const place = readings.all[0]?.place;
  const rows = scores
    .filter((score) => score.part === '' || score.reading.place === place)
    .map((score) => rowOf(score, readings));
  const notes = [
    ...agreementNotes(scores),
    ...differentNotes(readings.all),
    ...paceNotes(readings.visits),
    happyNote(readings.outcomes),
    `pages without text: ${readings.all.map(({ name, texts }) => `${name} ${emptyOf(texts)}`).join('; ')}`,
    ...readings.notes,
  ];
  const ours = readings.all.find(({ tool, place }) => tool === 'lede' && place === 'happy-dom');
  if (worst > 0 && ours) notes.push('worst pages (F1, id, P, R):', ...(await worstOf(rest, ours, worst)));
  return { title: 'Extraction', rows, notes };
}

/** A reading's figures, in Chromium and over all pages with the time it took. */
function rowOf({ part, reading, figures }: Scored, { visits }: Readings): Row {
  const isTimed = part === '' && reading.place === 'Chromium';
  const pace = isTimed ? paceOf(visits, reading.tool) : undefined;
  return {
    name: part + reading.name,
    cells: { ...figures, ...(pace ? { 'ms median': pace.median, 'ms p95': pace.p95 } : {}) },
  };
}

function cellsOf({ sh, wcxb, traf }: Readonly<Record<string, SetScore>>): Record<string, Cell> {
  return {
    ...(sh ? { 'sh F1': sh.f1, P: sh.precision, R: sh.recall, exact: sh.accuracy } : {}),
    ...(wcxb?.word_f1 !== undefined ? { 'wcxb word F1': wcxb.word_f1 } : {}),
    ...(traf ? { 'traf F': traf.f1, 'traf fr': traf.by_lang?.fr ?? '–' } : {}),
  };
}

const emptyOf = (texts: Texts) => Object.values(texts).filter((text) => text === '').length;

function happyNote(outcomes: readonly Outcome[]): string {
  const [lede = 0, readability = 0] = (['lede', 'readability'] as const).map((tool) =>
    median(outcomes.flatMap(({ laps }) => laps[tool].ms)),
  );
  return `time in happy-dom, median of ${outcomes.length} pages with parsing: Lede ${lede.toFixed(1)} ms = ${(lede / readability).toFixed(2)} × Readability`;
}

async function worstOf(scorer: string, { texts }: Reading, count: number): Promise<string[]> {
  const output = await runNode(scorer, jsonFile(texts), '--worst', String(count));
  return output
    .slice(output.lastIndexOf('}') + 1)
    .trim()
    .split('\n');
}
