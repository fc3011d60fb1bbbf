/** The digest as the popup shows it, for the terminal. */
import { styleText } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Source } from '../../utils/model.ts';

interface Card {
  readonly source: string;
  readonly others: string;
  readonly age: string;
  readonly watched: string;
  readonly headline: string;
  readonly summary: string;
  readonly readerHref: string;
}

/** What stands on the popup's cards, from top to bottom. */
export function readCards(popup: Page): Promise<Card[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('article.story')].map((card) => {
      const text = (selector: string) => card.querySelector(selector)?.textContent?.trim() ?? '';
      return {
        source: text('.source'),
        others: text('.more-sources'),
        age: text('time'),
        watched: text('.watched [aria-hidden]'),
        headline: text('.headline'),
        summary: text('.summary p'),
        readerHref: card.querySelector('.headline a')?.getAttribute('href') ?? '',
      };
    }),
  );
}

export function printCards(cards: readonly Card[], columns: number): string {
  return cards.map((card, index) => printCard(card, index + 1, columns)).join('\n\n');
}

function printCard(card: Card, place: number, columns: number): string {
  const { source, others, watched, age, headline, summary } = card;
  const from = [[source, others].filter(Boolean).join(' '), age, watched && `watched: ${watched}`];
  const margin = ' '.repeat(4);
  const block = (text: string, style: 'bold' | 'dim' | 'reset') =>
    wrap(text, columns - margin.length).map((line) => styleText(style, line));
  const lines = [
    ...block(from.filter(Boolean).join(' · '), 'dim'),
    ...block(headline, 'bold'),
    ...(summary ? block(summary, 'reset') : []),
  ];
  return lines.map((line, row) => (row === 0 ? `${place}.`.padEnd(margin.length) : margin) + line).join('\n');
}

/** @param troubles the sentence for each problem's code */
export function printSources(sources: readonly Source[], troubles: Readonly<Record<string, string>>): string {
  return sources
    .map(({ title, health }) =>
      health.problem
        ? `${styleText('red', '✖')} ${title}: ${troubles[`problem.${health.problem.code}`] ?? health.problem.detail}`
        : `${styleText('green', '✔')} ${title}`,
    )
    .join('\n');
}

/** Text in lines of at most so many columns, broken between words. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
