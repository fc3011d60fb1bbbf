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
  alone: foldWords(words.alone),
  topics: foldWords(words.topics),
  fillers: foldWords(words.fillers),
}));

const maxWords = 8;
const maxLength = 90;
/** What pages put round a label; a line of text has no reason to begin or end with it. */
const frame = /^[\s×✕✖xX*•·|–—\-_=~[({«<>:.…]+(?=\S)|(?<=\S)[\s×✕✖*•·|–—\-_=~\])}»<>:.…]+$/gu;

/** @param isHeading a heading needs a word that can mean nothing else: "Advertising" may head a chapter */
export function isAdLabel(line: string, isHeading = false): boolean {
  if (line.length > maxLength) return false;
  const folded = fold(line).trim();
  // "Ad" and "Pub." are labels; a sentence that ends in a full stop and has a verb is not one.
  const words = folded.match(/[\p{L}\p{N}'-]*\p{L}[\p{L}\p{N}'-]*|\p{N}+/gu) ?? [];
  const parts = words.flatMap((word) => splitWord(word));
  if (parts.length === 0 || parts.length > maxWords) return false;
  const framed = isFramed(folded);
  return languages.some(({ labels, alone, topics, fillers }) => {
    let sure = 0;
    let likely = 0;
    for (const part of parts) {
      if (labels.has(part) || (alone.has(part) && parts.length === 1)) sure++;
      else if (topics.has(part)) likely++;
      else if (!fillers.has(part) && !alone.has(part)) return false;
    }
    if (sure > 0) return true;
    return likely > 0 && !isHeading && (framed || parts.length > likely);
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
