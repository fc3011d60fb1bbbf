/**
 * Lines that only say "here stands an advertisement". Known by grammar, not by a list of phrases: an ad
 * word of a language and other words of the same language in any order, at most eight in all, with crosses,
 * dashes and brackets round them. After a word such as "by" may stand the name of who paid.
 */
import { fold } from '../text/normalise.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { id } from './words/id.ts';
import { it } from './words/it.ts';
import { nl } from './words/nl.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';

/** The classes of `AdWords` in their order; the classes of a word are a sum of them. */
const [label, trade, alone, topic, kin, filler, article, by] = [1, 2, 4, 8, 16, 32, 64, 128] as const;
/** What an ad is called, by whatever right. */
const adWord = label | trade | alone | topic;

/** A question that is a label asks for the reason: "Why this ad?" In every language these are kin. */
const reasons = 'why pourquoi warum que perche porque mengapa waarom почему لماذا'.split(' ');

const beginnings = new Set<string>();
const languages = [en, fr, ar, de, es, pt, it, nl, ru, id].map((classes) => {
  const known = new Map(reasons.map((reason) => [reason, kin as number]));
  classes.forEach((list, index) => {
    for (const one of fold(list).split(' ').filter(Boolean)) {
      known.set(one, (known.get(one) ?? 0) | (1 << index));
      if ((1 << index) & adWord)
        beginnings.add(one.length < 4 ? `${one}(?![a-z])` : one.slice(0, 6).replace('-', ''));
    }
  });
  return known;
});
/** How the ad words of all languages begin: most lines have none of them and need no grammar. */
const promising = new RegExp(`(?<![a-z])(?:${[...beginnings].join('|')})`);

const maxWords = 8;
const maxNameWords = 3;
const maxLength = 90;
/** Letters after a stem. */
const maxEnding = 4;
/** Crosses at one end, or dashes and brackets at both (at one, they may be a bullet); a colon or quotes tell nothing. */
const frame = /^(?:[×✕✖|]|x\s)|[×✕✖|]$|\sx$|^[-–—•·*_=~[({<].*[-–—•·*_=~\])}>]$/;
/** "1 of 2", "0:15", "5 seconds", "16+": how long it lasts, which of how many it is; its number at the office. */
const counter =
  /(?<!\p{N})\p{N}{1,2}(?:\s?(?:[:/]|of|sur|von|van|de|di|из|من)\s?\p{N}{1,2}|\s?(?:s(?:e[ckg](?:on|und)?\p{L}{0,3})?|сек\p{L}*|ث\p{L}*)|\+)(?![\p{L}\p{N}])|erid\P{L}+[\p{L}\p{N}]+/iu;
/** Where the text goes on: apart, the first of the two words says "More advertising". */
const onward = /(?:plus|m[aá]s|più) (?:bas|loin|abajo|adelante|sotto|avanti)(?!\p{L})/iu;
const word = /[\p{L}\p{M}\p{N}'’ʼ-]*(?:\p{L}[\p{L}\p{M}\p{N}'’ʼ-]*|\p{N})(?:\.[\p{L}\p{N}]+)*/gu;

/** A line as it is asked about in every language. */
interface Line {
  readonly words: readonly Word[];
  readonly framed: boolean;
  readonly isSentence: boolean;
  /** It has a counter, which is none of its words. */
  readonly counted: boolean;
  readonly mayName: boolean;
}

interface Word {
  readonly raw: string;
  /** Folded; elisions and hyphens part them. */
  readonly parts: readonly string[];
}

/** @param mayName headings and items of a list need a word that means nothing else: "Advertising" may head a chapter */
export function isAdLabel(text: string, mayName = false): boolean {
  if (text.length > maxLength) return false;
  const folded = quickFold(text).trim();
  if (!promising.test(folded)) return false;
  const plain = text.replace(/\u00ad/g, '').replace(onward, ' ');
  const rest = plain.replace(counter, ' ');
  const found = rest.match(word) ?? [];
  if (found.length > maxWords + maxNameWords) return false;
  const words = found.map((raw) => ({
    raw,
    parts: quickFold(raw)
      .split(/['.-]+/)
      .filter(Boolean),
  }));
  const framed = frame.test(folded);
  const isReason = words.some(({ parts }) => parts.some((part) => reasons.includes(part)));
  if (!framed && /[?؟]$/.test(folded) && !isReason) return false;
  // "This is sponsored." is a sentence; "Pub." is a label of one word.
  const isSentence = !framed && words.length > 1 && /[^.][.!]$/.test(folded);
  const line = { words, framed, isSentence, counted: rest !== plain, mayName };
  return languages.some((known) => isLabelIn(known, line));
}

/** Lede asks about every short line of a page: what needs no folding is not folded. */
function quickFold(text: string): string {
  return /^[ -~]*$/.test(text) ? text.toLowerCase() : fold(text);
}

function isLabelIn(known: ReadonlyMap<string, number>, line: Line): boolean {
  const { words, framed, mayName } = line;
  const all: number[] = line.counted ? [kin] : [];
  const count = (classes: number) => all.filter((each) => each & classes).length;
  const names: string[] = [];
  // Whether what was said last is by whom ("Presented by"), and whether it has been said at all.
  let open = false;
  let paid = false;
  for (const one of words) {
    const classes = one.parts.map((part) => classesOf(part, known));
    if (classes.includes(0)) {
      // "Skip ad in 5"
      if (one === words.at(-1) && /^\p{N}{1,2}$/u.test(one.raw) && count(kin) > 0) continue;
      if (!paid) return false;
      names.push(one.raw);
    } else {
      all.push(...classes);
      open = classes.some((each) => each & by) && count(label | trade | topic) > 0;
      paid ||= open;
    }
  }
  const sureWords = framed || count(kin) > 0;
  const wordCount = words.length - names.length;
  if (wordCount > maxWords) return false;
  if (names.length > maxNameWords || !names.every((name) => isName(name, sureWords))) return false;
  if (line.isSentence && count(kin) < 2) return false;
  if (!sureWords && names.length === 0 && count(article) > 0 && (mayName || count(filler) === 0))
    return false;
  if (names.length > 0) return sureWords || !mayName;
  if (count(label) > 0 || (count(trade) > 0 && (sureWords || !mayName))) return true;
  if (mayName) return sureWords && count(alone) > 0;
  const likely = count(alone | topic);
  if (likely === 0) return false;
  if (sureWords || open || (paid && likely > 1)) return true;
  return likely === all.length && (likely > 1 || count(alone) > 0);
}

/** By the word itself or the longest stem of it; 0 where the language's list has neither. */
function classesOf(part: string, known: ReadonlyMap<string, number>): number {
  let found = known.get(part);
  for (let cut = 0; cut <= maxEnding && !found; cut++) {
    found = known.get(`${part.slice(0, part.length - cut)}-`);
  }
  return found ?? 0;
}

/** A brand has a capital. Arabic has none: there, other words must have made sure that the line is a label. */
function isName(name: string, sure: boolean): boolean {
  return /\p{Lu}/u.test(name) || (sure && /\p{Lo}/u.test(name));
}
