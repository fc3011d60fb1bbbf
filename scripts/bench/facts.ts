/** Facts against passages and articles that were marked by hand, and what an article costs. */

import {
  nameScoreOf,
  readNamedArticles,
  readPassages,
  type Score,
  scoreOf,
} from '../../tests/unit/facts/marks.ts';
import { namedArticles } from '../../tests/unit/facts/named-articles.ts';
import { fresh } from '../../tests/unit/facts/passages-fresh.ts';
import { tuned } from '../../tests/unit/facts/passages-tuned.ts';
import { unseen } from '../../tests/unit/facts/passages-unseen.ts';
import { factsOf } from '../../utils/facts/index.ts';
import { type Part, percent, type Row } from './table.ts';

const row = (name: string, count: number, { right, found, marked, missed }: Score): Row => ({
  name,
  cells: {
    texts: count,
    precision: percent(right / found),
    recall: percent(1 - missed / marked),
    marked,
  },
});

export async function benchFacts(): Promise<Part> {
  const rows = Object.entries({ tuned, unseen, fresh }).map(([name, lines]) => {
    const passages = readPassages(lines);
    return row(`figures and dates, ${name}`, passages.length, scoreOf(passages));
  });
  const articles = readNamedArticles(namedArticles);
  rows.push(row('names, top five', articles.length, nameScoreOf(articles)));
  return { title: 'Facts', rows, notes: [`${articleTime().toFixed(2)} ms for an article of 600 words`] };
}

/** Milliseconds, the best of many rounds. */
function articleTime(): number {
  const passages = readPassages(tuned).filter(({ language }) => language === 'fr');
  const text = passages.map((passage) => passage.text).join('\n');
  const share = 600 / text.split(' ').length;
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    factsOf(text, 'fr');
    return performance.now() - start;
  });
  return Math.min(...times) * share;
}
