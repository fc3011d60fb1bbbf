/** Summaries against people's own, with the beginning of the text as the one to beat. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Lede from '../../tests/bench/lede.ts';
import { measureFolder } from '../measure-build.ts';
import { corpus } from './corpora.ts';
import { jsonFile, runNode } from './run.ts';
import type { Part, Row } from './table.ts';

interface Told {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

interface Rouge {
  readonly r1: number;
  readonly r2: number;
  readonly rl: number;
  readonly words: number;
}

const tasks = [
  { language: 'fr', words: 45, options: [] },
  { language: 'en', words: 60, options: ['--stem'] },
] as const;

export async function benchSummaries(): Promise<Part | undefined> {
  const scorer = corpus('summaries', 'score.mjs');
  if (!scorer) return undefined;
  const lede = (await import(pathToFileURL(path.join(measureFolder, 'lede.mjs')).href)) as typeof Lede;
  const { load } = (await import(pathToFileURL(scorer).href)) as { load(file: string): Told[] };
  const makers = {
    Lede: ({ title, text }: Told, language: string, words: number) =>
      lede.summarise({ title, text, language, words }),
    'first 3 sentences': ({ text }: Told) => lede.splitSentences(text).slice(0, 3).join('\n'),
    'first words': ({ text }: Told, _language: string, words: number) =>
      text.split(/\s+/).slice(0, words).join(' '),
  };
  const runs = tasks.flatMap(({ language, words, options }) => {
    const data = path.join(path.dirname(scorer), `${language}.jsonl.gz`);
    const articles = load(data);
    return Object.entries(makers).map(async ([name, make]): Promise<Row> => {
      const start = performance.now();
      const made = Object.fromEntries(
        articles.map((article) => [article.id, make(article, language, words)]),
      );
      const ms = (performance.now() - start) / articles.length;
      const output = await runNode(scorer, data, jsonFile(made), '--json', ...options);
      const { r1, r2, rl, words: mean } = JSON.parse(output) as Rouge;
      return {
        name: `${language}, ${words} words: ${name}`,
        cells: {
          'ROUGE-1': r1,
          'ROUGE-2': r2,
          'ROUGE-L': rl,
          words: mean.toFixed(1),
          'ms each': ms.toFixed(2),
        },
      };
    });
  });
  return { title: 'Summaries', rows: await Promise.all(runs) };
}
