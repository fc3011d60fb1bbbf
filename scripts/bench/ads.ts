/** Injected advertising: how much of it is left in the text, and what of the article was lost with it. */
import path from 'node:path';
import { corpus, pagesOf } from './corpora.ts';
import { extractPages, type Outcome } from './extract-pages.ts';
import { jsonFile, runNode } from './run.ts';
import { type Part, percent, type Row } from './table.ts';

interface AdScore {
  readonly pages: number;
  readonly survival: number;
  readonly ad_free_pages: number;
  readonly true_recall: number;
  readonly precision: number;
  readonly recall_lost_vs_clean: number;
}

export async function benchAds(): Promise<Part | undefined> {
  const truthFile = corpus('ads', 'truth.json.gz');
  if (!truthFile) return undefined;
  const folder = path.dirname(truthFile);
  const jobs = pagesOf(truthFile).flatMap(({ id, url }) => [
    { id, url, file: path.join(folder, 'html', `${id}.html.gz`) },
    { id: `${id}.clean`, url, file: path.join(folder, 'html', `${id}.clean.html.gz`) },
  ]);
  const outcomes = await extractPages(jobs);
  const notes: string[] = [];
  const score = async (name: string, text: (outcome: Outcome) => string): Promise<Row> => {
    const withAds: Record<string, string> = {};
    const clean: Record<string, string> = {};
    for (const outcome of outcomes) {
      const id = outcome.id.replace('.clean', '');
      (id === outcome.id ? withAds : clean)[id] = text(outcome);
    }
    const output = await runNode(path.join(folder, 'score.mjs'), jsonFile(withAds), jsonFile(clean));
    const [figures = '{}', kinds = '', classes = ''] = output.split('\n');
    const ads = JSON.parse(figures) as AdScore;
    notes.push(`${name} left in: ${kinds.replace('by kind ', '')} | ${classes}`);
    return {
      name,
      cells: {
        survive: percent(ads.survival),
        'true recall': ads.true_recall,
        precision: ads.precision,
        'lost vs clean': ads.recall_lost_vs_clean,
        'pages free': `${ads.ad_free_pages} of ${ads.pages}`,
      },
    };
  };
  const rows = [
    await score('Lede', (outcome) => outcome.lede),
    await score('Readability', (outcome) => outcome.readability),
  ];
  return { title: 'Ads', rows, notes };
}
