/** An article's own sentences, chosen: every one stands verbatim in it and knows its block. */
import type { Block, Summary } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { oneLine } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { type Candidate, candidateOf, scores } from './score.ts';
import { select } from './select.ts';
import { splitSentences } from './sentences.ts';

export { splitSentences } from './sentences.ts';

export const usualWords = 60;
/** News says what it has to say early; and this bounds the work. */
const maxCandidates = 80;

export interface SummaryRequest {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly language?: string;
  /** About how many words; 60 where left out. */
  readonly words?: number;
}

/** Undefined where the article has no whole sentence. */
export function summarise({
  title,
  blocks,
  language,
  words = usualWords,
}: SummaryRequest): Summary | undefined {
  const candidates: Candidate[] = [];
  blocks.forEach((block, index) => {
    if (block.removed || candidates.length >= maxCandidates) return;
    for (const paragraph of paragraphsOf(block)) {
      for (const sentence of splitSentences(paragraph)) {
        if (isWhole(sentence)) candidates.push(candidateOf(sentence, index, candidates.length, language));
      }
    }
  });
  const few = candidates.slice(0, maxCandidates);
  const chosen = select(few, scores(few, title, language), words);
  if (chosen.length === 0) return undefined;
  return { maker: 'extract', sentences: chosen.map(({ text, block }) => ({ text, block })) };
}

/** Running text only: headings, captions, tables and lists are fragments. */
function paragraphsOf(block: Block): string[] {
  if (block.removed) return [];
  if (block.t === 'p') return [oneLine(inlineText(block.c))];
  return block.t === 'quote' ? block.c.flatMap(paragraphsOf) : [];
}

/** Long enough to say something, and closed by a mark: bylines, kickers and stubs are not. */
function isWhole(sentence: string): boolean {
  return wordsOf(sentence).length >= 4 && /[.!?…؟۔]["»”’')\]\s\u00a0\u202f]*$/.test(sentence);
}

/**
 * A feed's own teaser as a summary: its first whole sentences within the budget. What is cut off, and the
 * footer that blog engines put there ("… appeared first on …", with the title in it), is left out.
 */
export function teaser(text: string, title: string, words = usualWords): Summary | undefined {
  const sentences: { text: string }[] = [];
  let count = 0;
  for (const sentence of splitSentences(text)) {
    if (!isWhole(sentence) || /(?:…|\.\.\.)[\])\s]*$/.test(sentence) || repeats(sentence, title)) continue;
    const length = wordsOf(sentence).length;
    if (sentences.length > 0 && count + length > words * 1.15) break;
    sentences.push({ text: sentence.slice(0, 600) });
    count += length;
    if (sentences.length === 4) break;
  }
  return sentences.length > 0 ? { maker: 'publisher', sentences } : undefined;
}

const repeats = (sentence: string, title: string) => title.length > 12 && sentence.includes(title);
