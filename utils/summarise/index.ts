/** An article's own sentences, chosen: every one stands verbatim in it and knows its block. */
import type { Block, Summary } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { oneLine } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { type Candidate, candidateOf, scores, weightsOf } from './score.ts';
import { select } from './select.ts';
import { splitSentences } from './sentences.ts';
import { isCutOff, isWhole } from './whole.ts';

export { goodDescription } from './description.ts';
export { splitSentences } from './sentences.ts';

export const usualWords = 60;
/** News says what it has to say early; and this bounds the work. */
const maxCandidates = 80;
/** Characters; no sentence that a reader would take for one is longer. */
const maxLength = 1200;
/** Characters; what has said nothing by then is no news, and may be made to take long. */
const maxRead = 60_000;

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
  const candidates = candidatesOf(blocks, language);
  const told = scores(candidates, title, language);
  const chosen = select(candidates, told, words, weightsOf(language).fixedShare);
  if (chosen.length === 0) return undefined;
  return { maker: 'extract', sentences: chosen.map(({ text, block }) => ({ text, block })) };
}

/** The first whole sentences of the article. */
function candidatesOf(blocks: readonly Block[], language: string | undefined): Candidate[] {
  const candidates: Candidate[] = [];
  let read = 0;
  for (const [index, block] of blocks.entries())
    for (const paragraph of paragraphsOf(block)) {
      const left = maxRead - read;
      if (left <= 0) return candidates;
      read += paragraph.length;
      for (const sentence of splitSentences(paragraph.slice(0, left))) {
        if (sentence.length > maxLength || !isWhole(sentence)) continue;
        candidates.push(candidateOf(sentence, index, candidates.length, language));
        if (candidates.length === maxCandidates) return candidates;
      }
    }
  return candidates;
}

/** Running text only: headings, captions, tables and lists are fragments. */
function paragraphsOf(block: Block): string[] {
  if (block.removed) return [];
  if (block.t === 'p') return [oneLine(inlineText(block.c))];
  return block.t === 'quote' ? block.c.flatMap(paragraphsOf) : [];
}

/**
 * A feed's own teaser as a summary: its first whole sentences within the budget. What is cut off, and the
 * footer that blog engines put there ("… appeared first on …", with the title in it), is left out.
 */
export function teaser(text: string, title: string, words = usualWords): Summary | undefined {
  const sentences: { text: string }[] = [];
  let count = 0;
  for (const sentence of splitSentences(text)) {
    if (!isWhole(sentence) || isCutOff(sentence) || repeats(sentence, title)) continue;
    const length = wordsOf(sentence).length;
    if (sentences.length > 0 && count + length > words * 1.15) break;
    sentences.push({ text: sentence.slice(0, 600) });
    count += length;
    if (sentences.length === 4) break;
  }
  return sentences.length > 0 ? { maker: 'publisher', sentences } : undefined;
}

const repeats = (sentence: string, title: string) => title.length > 12 && sentence.includes(title);
