/** Lede's summaries and those they are measured against, all with the same sentences and budget. */
import type * as Lede from '../../tests/bench/lede.ts';
import { contentWords } from '../../utils/text/tokens.ts';
import { wordsOf } from '../../utils/text/words.ts';
import { textRank } from './textrank.ts';

export interface Told {
  readonly title: string;
  readonly text: string;
}

/** @returns the sentences, one a line */
export type Maker = (told: Told, language: string, words: number) => string;

/** How far a summary may run over its budget, as in `utils/summarise/select.ts`. */
const slack = 1.15;

export function summaryMakers(lede: typeof Lede): Readonly<Record<string, Maker>> {
  return {
    Lede: ({ title, text }, language, words) => lede.summarise({ title, text, language, words }),
    'lead, whole sentences within the budget': ({ text }, _language, words) => {
      const sentences = lede.splitSentences(text);
      return within(sentences, [...sentences.keys()], words, 'stop');
    },
    'first words, cut': ({ text }, _language, words) => text.split(/\s+/).slice(0, words).join(' '),
    'first 3 sentences': ({ text }) => lede.splitSentences(text).slice(0, 3).join('\n'),
    TextRank: ({ text }, _language, words) =>
      ranked(lede.splitSentences(text), words, (sentence) => wordsOf(sentence.toLowerCase())),
    'TextRank, content words only': ({ text }, language, words) =>
      ranked(lede.splitSentences(text), words, (sentence) => contentWords(sentence, language)),
  };
}

function ranked(
  sentences: readonly string[],
  budget: number,
  bag: (sentence: string) => readonly string[],
): string {
  const ranks = textRank(sentences, bag);
  const order = [...sentences.keys()].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
  return within(sentences, order, budget, 'skip');
}

/** Sentences in this order as long as they fit, at least one; told in the order of the text. */
function within(
  sentences: readonly string[],
  order: readonly number[],
  budget: number,
  tooLong: 'stop' | 'skip',
): string {
  const taken: number[] = [];
  let words = 0;
  for (const i of order) {
    const length = wordsOf(sentences[i] ?? '').length;
    if (taken.length > 0 && words + length > budget * slack) {
      if (tooLong === 'stop') break;
      continue;
    }
    taken.push(i);
    words += length;
  }
  return taken
    .sort((a, b) => a - b)
    .map((i) => sentences[i])
    .join('\n');
}
