/** From an article to what is said of it, sentence by sentence: its title, then all that was kept. */
import type { Block, StoredArticle } from '../model.ts';
import { splitSentences } from '../summarise/sentences.ts';
import { blockLines, inlineText, treeText } from '../text/block-text.ts';
import { detectLanguage } from '../text/language.ts';
import { oneLine } from '../text/normalise.ts';

/** The title's place among the blocks. */
export const titleBlock = -1;

export interface Utterance {
  /** As it stands on the page, where it is marked. */
  readonly text: string;
  /** What the voice gets; a row of a table has its cells apart. */
  readonly say: string;
  /** Index of its block, or `titleBlock`. */
  readonly block: number;
  /** Where in its block's running text it begins, in UTF-16 units. */
  readonly at: number;
  /** BCP 47; empty where nobody knows. */
  readonly language: string;
  /** Whether a breath belongs after it: a heading, the title. */
  readonly breath: boolean;
}

/** All that is read of an article, and the language that it is in as a whole. */
export interface Script {
  readonly language: string;
  readonly utterances: readonly Utterance[];
}

/** Captions, code, videos and what was left out are not read. */
export function scriptOf(article: Pick<StoredArticle, 'title' | 'blocks' | 'language'>): Script {
  const { title, blocks } = article;
  const language = article.language || detectLanguage(treeText(blocks)) || '';
  const head = said(titleBlock, [oneLine(title)], languageIn(title, language), true);
  const rest = blocks.flatMap((block, index) => {
    if (block.t === 'table' && !block.removed) return rowsOf(block, index, language);
    if (block.t === 'pre') return [];
    const lines = blockLines(block);
    return said(index, lines, languageIn(lines.join('\n'), language), block.t === 'h');
  });
  return { language, utterances: [...head, ...rest] };
}

function said(block: number, lines: readonly string[], language: string, breath: boolean): Utterance[] {
  const whole = lines.join('\n');
  let from = 0;
  return splitSentences(whole)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => {
      const at = whole.indexOf(text, from);
      from = at + text.length;
      return { text, say: text, block, at, language, breath };
    });
}

function rowsOf(table: Extract<Block, { t: 'table' }>, block: number, main: string): Utterance[] {
  let at = 0;
  return table.rows.flatMap((row) => {
    const cells = row.map((cell) => oneLine(inlineText(cell.c))).filter(Boolean);
    const text = cells.join(' ');
    const one = { text, say: cells.join(', '), block, at, language: languageIn(text, main), breath: false };
    at += text ? text.length + 1 : 0;
    return text ? [one] : [];
  });
}

/** The article's, unless the text's own words speak clearly for another, or its letters do. */
function languageIn(text: string, main: string): string {
  const found = detectLanguage(text, primary(main)) ?? (isArabic(text) ? 'ar' : undefined);
  if (!found || found === primary(main)) return main;
  // A word or two of another script is no proof of Arabic among the languages that share it.
  return found === 'ar' && /^(?:fa|ur|ps|ku|ckb|sd|ug)$/.test(primary(main)) ? main : found;
}

/** "fr" of "fr-CA" and of "fr_CA". */
export const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

function isArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > letters / 2;
}
