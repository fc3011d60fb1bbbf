/** Injected advertising: how much of it is left in the text, and what of the article was lost with it. */
import path from 'node:path';
import { agreementNotes, differentNotes, type Scored } from './agreement.ts';
import { corpus, isHeldOut, pagesOf, readJson } from './corpora.ts';
import { type Reading, readPages, type Texts } from './readings.ts';
import { jsonFile, runNode, scorerOn } from './run.ts';
import { type Part, percent, type Row } from './table.ts';

interface AdScore {
  readonly pages: number;
  readonly injected: number;
  readonly survivors: number;
  readonly survival: number;
  readonly ad_free_pages: number;
  readonly true_recall: number;
  readonly precision: number;
  readonly recall_lost_vs_clean: number;
}

interface AdScored extends Scored {
  readonly row: Row;
  /** How much of the true text is there on the pages without ads. */
  readonly cleanRecall: number;
  readonly leftIn: string;
}

export async function benchAds(): Promise<Part | undefined> {
  const truthFile = corpus('ads', 'truth.json.gz');
  if (!truthFile) return undefined;
  const folder = path.dirname(truthFile);
  const scorer = path.join(folder, 'score.mjs');
  const pages = pagesOf(truthFile);
  const truth = Object.entries(readJson<Readonly<Record<string, unknown>>>(truthFile));
  const part = (keep: (id: string) => boolean) =>
    scorerOn(scorer, Object.fromEntries(truth.filter(([id]) => keep(id))));
  const sources = new Map(pages.map(({ id, src }) => [id, src]));
  const parts = {
    '': scorer,
    'held-out third: ': part(isHeldOut),
    // A page of the extraction that is held out there, and has ads here.
    'held out as a source: ': part((id) => isHeldOut(sources.get(id) ?? id)),
  };

  const jobs = pages.flatMap(({ id, url }) => [
    { id, url, file: path.join(folder, 'html', `${id}.html.gz`) },
    { id: id + cleanMark, url, file: path.join(folder, 'html', `${id}.clean.html.gz`) },
  ]);
  const { all, notes } = await readPages(jobs, 1);
  const scores = await Promise.all(
    Object.entries(parts).flatMap(([name, by]) => all.map((reading) => scored(name, by, reading))),
  );
  const place = all[0]?.place;
  const shown = scores.filter((score) => score.reading.place === place);
  return {
    title: 'Ads',
    rows: scores.filter((score) => score.part === '' || shown.includes(score)).map(({ row }) => row),
    notes: [
      ...cleanNotes(shown),
      ...agreementNotes(scores),
      ...differentNotes(all),
      ...shown.filter((score) => score.part === '').map(({ leftIn }) => leftIn),
      ...notes,
    ],
  };
}

const cleanMark = '.clean';

/** A part of the pages with ads and, by their ids, the same pages without. */
async function scored(part: string, scorer: string, reading: Reading): Promise<AdScored> {
  const withAds = jsonFile(textsOf(reading.texts, false));
  const clean = jsonFile(textsOf(reading.texts, true));
  const [figures = '{}', kinds = '', classes = ''] = (await runNode(scorer, withAds, clean)).split('\n');
  const ads = JSON.parse(figures) as AdScore;
  const [cleanFigures = '{}'] = (await runNode(scorer, clean)).split('\n');
  const cleanRecall = (JSON.parse(cleanFigures) as AdScore).true_recall;
  const recalls = {
    'true recall': ads.true_recall,
    precision: ads.precision,
    'lost vs clean': ads.recall_lost_vs_clean,
    'clean recall': cleanRecall,
  };
  return {
    part,
    reading,
    cleanRecall,
    figures: { ...recalls, survive: ads.survival },
    leftIn: `${reading.name} left in: ${kinds.replace('by kind ', '')} | ${classes}`,
    row: {
      name: part + reading.name,
      cells: {
        survive: `${ads.survivors} of ${ads.injected}`,
        share: percent(ads.survival),
        ...recalls,
        'pages free': `${ads.ad_free_pages} of ${ads.pages}`,
      },
    },
  };
}

function textsOf(texts: Texts, isClean: boolean): Texts {
  const own = Object.entries(texts).filter(([id]) => id.endsWith(cleanMark) === isClean);
  return Object.fromEntries(own.map(([id, text]) => [id.replace(cleanMark, ''), text]));
}

/** What a page without ads loses to the cleaner must be next to nothing. */
function cleanNotes(scores: readonly AdScored[]): string[] {
  return scores
    .filter(({ reading }) => reading.tool === 'lede')
    .map(({ part, reading, cleanRecall }) => {
      const other = scores.find((score) => score.part === part && score.reading.tool === 'readability');
      const theirs = other?.cleanRecall ?? Number.NaN;
      return `${part}clean pages, ${reading.place}: recall of Lede ${cleanRecall.toFixed(4)}, of Readability ${theirs.toFixed(4)}: ${(theirs - cleanRecall).toFixed(4)} lost (at most 0.003)`;
    });
}
