/**
 * Lines that only say "here stands an advertisement". Known by grammar, not by a list of phrases: an ad
 * word of a language, filler words of the same language in any order, at most eight words in all, with
 * crosses, dashes and brackets round them.
 */
import { fold } from '../text/normalise.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import type { AdWords } from './words/words.ts';

const foldWords = (words: readonly string[]) => new Set(words.map(fold));
const languages = [en, fr, ar].map((words: AdWords) => ({
  labels: foldWords(words.labels),
  trade: foldWords(words.trade),
  alone: foldWords(words.alone),
  topics: foldWords(words.topics),
  kin: foldWords(words.kin),
  fillers: foldWords(words.fillers),
}));

const maxWords = 8;
const maxLength = 90;
/** What pages put round a label; a line of text has no reason to begin or end with it. */
const frame = /^[\s×✕✖xX*•·|–—\-_=~[({«<>:.…]+(?=\S)|(?<=\S)[\s×✕✖*•·|–—\-_=~\])}»<>:.…]+$/gu;

/** @param mayName headings and items of a list need a word that means nothing else: "Advertising" may head a chapter */
export function isAdLabel(line: string, mayName = false): boolean {
  if (line.length > maxLength) return false;
  const folded = fold(line).trim();
  const framed = isFramed(folded);
  // "This is sponsored." is a sentence; "Pub." is a label of one word.
  const found = folded.match(/[\p{L}\p{N}'-]*\p{L}[\p{L}\p{N}'-]*|\p{N}+/gu) ?? [];
  const parts = found.flatMap((word) => splitWord(word));
  if (parts.length === 0 || parts.length > maxWords) return false;
  if (parts.length > 1 && /[.!?؟]$/.test(folded) && !framed) return false;
  return languages.some((words) => {
    const count = (known: ReadonlySet<string>) => parts.filter((part) => known.has(part)).length;
    const { labels, trade, alone, topics, kin, fillers } = words;
    if (!parts.every((part) => [labels, alone, topics, kin, fillers].some((known) => known.has(part))))
      return false;
    const names = mayName && !framed && count(kin) === 0;
    if (count(labels) > (names ? count(trade) : 0)) return true;
    if (mayName) return framed && count(alone) > 0;
    const likely = count(alone) + count(topics);
    const sure = framed || count(kin) > 0 || likely > 1 || (count(alone) === 1 && parts.length === 1);
    return likely > 0 && sure;
  });
}

/** Elisions and hyphens part words, unless the whole is a known label such as "publi-rédactionnel". */
function splitWord(word: string): string[] {
  const trimmed = word.replace(/^['-]+|['-]+$/g, '');
  if (languages.some(({ labels }) => labels.has(trimmed))) return [trimmed];
  return trimmed.split(/['-]+/).filter(Boolean);
}

function isFramed(line: string): boolean {
  return line.replace(frame, '') !== line;
}
