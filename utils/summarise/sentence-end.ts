/** Whether a mark ends a sentence: what stands before a period, and what follows it. */
import { functionWords } from '../text/function-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** With a capital, before a name: never an end. */
const titles = words(
  'mr mrs ms messrs dr drs dra prof rev hon pres gov sen rep gen lt sgt capt cpt col cmdr maj adm supt det insp ft mt ' +
    'm mm ee mme mmes mlle mlles me mgr pr hr hrn fr frl fa srta srtas dña gral lic ing arq sto sta ste ntra mons',
);
/** In the middle of a phrase, whatever follows. */
const inside = words(
  'vs v e.g i.e cf approx c.-à-d z.b d.h bzw inkl exkl ggf evtl ca vgl sog ej dt geb verh aprox هـ',
);
/** An abbreviation before a figure, a plain word anywhere else: "No. 5", "he said no." */
const beforeFigure = words(
  'no nos fig figs vol vols art arts chap ch p pp n nr núm pág págs env abb kap abs ziff bd h s tél tel al ' +
    'jan feb mar apr jun jul aug sep sept oct okt nov dec dez janv févr avr juil déc ene abr ago dic ص',
);
/** These end a sentence where a word follows that begins one: "of Acme Inc. The price". */
const beforeStarter = words(
  'inc ltd co corp bros llc cie jr sr sra srs sras st ave av bd blvd boul avda univ dept mio mrd tsd al ex uu ud uds yahoo jeopardy',
);

const starters = new Set(
  ['en', 'fr', 'de', 'es'].flatMap((language) => [...(functionWords[language] ?? [])]),
);
for (const word of words('nobody everyone many some since although meanwhile however cependant toutefois'))
  starters.add(word);
/** Function words that are names elsewhere: "A.J. Pero". */
for (const name of ['pero', 'son', 'como']) starters.delete(name);
/** They begin sentences and family names: "J. Le Goff". */
const particles = words('le la les de du des del der den di da van von el al los las');
const daysAndZones =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}|Eastern|Pacific|Central)(?!\p{L})/u;
const germanOrdinal =
  /(?:^|\s)(?:am|der|die|das|dem|den|im|vom|zum|bis|beim|ab|seit|und|ihren?|seinen?|einen|jede[rn])$/i;
const germanDate = /^(?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jahrhundert)/;
const saidBy =
  /^\s+(?:\p{Lu}[\p{L}.’'-]{0,20}\s+){1,3}(?:said|says|asked|asks|told|added|adds|replied|wrote|writes|shouted|cried|wondered)(?:[.,:;]|$)/u;

export interface Mark {
  readonly line: string;
  /** Where the sentence began. */
  readonly start: number;
  readonly mark: number;
  /** After the run of marks. */
  readonly after: number;
  /** After the quotes and parentheses that close with it. */
  readonly end: number;
}

export function isSentenceEnd({ line, start, mark, after, end }: Mark): boolean {
  const next = /^\s+(\S.*)/.exec(line.slice(end, end + 40))?.[1];
  if (next === undefined) return line.slice(end, end + 40).trim() === '';
  if (!begins(next)) return false;
  if (end > after && '?!'.includes(line[after - 1] as string) && saidBy.test(line.slice(end, end + 90)))
    return false;
  if (after > mark + 1 || !'.!'.includes(line[mark] as string)) return true;
  const before = line.slice(Math.max(start, mark - 30), mark);
  const word = /[\p{L}\p{M}\p{N}.'’&-]*$/u.exec(before)?.[0].replace(/^.*['’](?=.)/, '') ?? '';
  const isBrand = /^(?:yahoo|jeopardy)$/i.test(word);
  if (line[mark] === '!') return !isBrand || isStarter(next);
  if (/^\d+$/.test(word)) return !isOrdinal(word, before, next);
  return !isBrand && periodEnds(word, before, next);
}

/** A capital, a digit, a quote, a letter without case; a dash or a lower-case brand ("iPhone") before one. */
const begins = (next: string) =>
  /^(?:[–—-]\s*)?["«»“„‘([¿¡]*\s?[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡«"“„‘([…]|^\p{Ll}\p{Lu}|^\.\.\./u.test(next);

function periodEnds(word: string, before: string, next: string): boolean {
  const bare = word.toLowerCase();
  const isCapital = word !== bare;
  if (/^[ap]\.m$/.test(bare)) return !daysAndZones.test(next) && !next.startsWith('(');
  // "She works in HR." has none, unless the whole text is in capitals.
  const isShort = /^(?:.\P{Lu}*|MM|EE)$/u.test(word) || /^\p{Lu}{2}/u.test(next);
  if (isShort && (inside.has(bare) || (isCapital && titles.has(bare)))) return false;
  if (/(?:^|\s)(?:z\.\s?B|d\.\s?h|u\.\s?a|p\.\s?ex)$/.test(before)) return false;
  if (beforeFigure.has(bare) || /str$/i.test(word)) {
    if (/^(?:\p{N}|[IVXLC]+(?!\p{L})|\p{Lu}\.)/u.test(next)) return false;
  }
  const isYear = /a(?:v|pr)\.\s?J\.-C$/.test(before);
  if (isInitial(word, before, next)) return isStarter(next) && !particles.has(firstWord(next));
  if (isYear || beforeStarter.has(bare) || /^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(word))
    return isStarter(next) || (!isCapital ? false : /^["«“„]/.test(next));
  return true;
}

/** One letter that stands for a name; in Arabic, not after a figure, where it is a unit. */
function isInitial(word: string, before: string, next: string): boolean {
  if (/^\p{Script=Arabic}$/u.test(word)) return !/\p{N}\s?.$/u.test(before);
  return /^\p{Lu}$/u.test(word) || (/^\p{Ll}$/u.test(word) && /^\p{L}\./u.test(next));
}

/** "1. Turn off the tap." and "am 3. Mai", not "They won by 3." */
function isOrdinal(word: string, before: string, next: string): boolean {
  if (word.length > 2) return false;
  if (before.trim() === word) return true;
  const rest = before.slice(0, -word.length).trimEnd();
  return germanDate.test(next) || (germanOrdinal.test(rest) && !isStarter(next));
}

const firstWord = (text: string) => /^\p{L}+(?=[\s’',])/u.exec(text)?.[0].toLowerCase() ?? '';
const isStarter = (next: string) => /^\p{Lu}/u.test(next) && starters.has(firstWord(next));

/** "… la fin.Le train": a whole word before it, a word that begins sentences after it; no address has that. */
export function isMissingSpace(line: string, mark: number, end: number): boolean {
  if (!/^\p{Lu}/u.test(line[end] ?? '')) return false;
  const next = line.slice(end, end + 12);
  return isStarter(next) && /(?:^|[\s’'])\p{L}\p{Ll}{2,}$/u.test(line.slice(Math.max(0, mark - 20), mark));
}
