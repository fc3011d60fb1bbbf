/** Runs of capitalised words that may be names, in texts made plain by `level`. */
import { isDateWord } from '../text/date-words.ts';
import { fold } from '../text/normalise.ts';

const set = (list: string) => new Set(list.split(' '));
const word = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]{0,40}(?:['&.-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]{1,40}){0,5}";
const joiner =
  "(?: (?:de la|de l'|of the|von der|van der|van den|de|du|des|of|d'|von|van|der|da|di|dos|bin|ben|al|el|et)(?: |(?<=')))";
const joiners = new RegExp(joiner, 'gu');
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])${word}(?:(?: & ?|&| |${joiner})(?:${word}|\\d{1,4}(?![\\d.,%]|\\p{L})(?! ?%))){0,6}`,
  'gu',
);

/** First words of names that go on with "de", "of" and the like. */
const heads =
  /^(?:ban(?:k|que|co)|universit|minist|instit|cour|court|union|port|office|conseil|council|cha?mb|f[ée]d[ée]r|associa|agenc|house|department|bureau|r[ée]publi|kingdom|royaume|caisse|cr[ée]dit|soci[ée]t|compagnie|coll|[ée]cole|school|fonds|fund|[ée]tats|golfe?|gulf|mer|cap|c[ôo]te|bourse|cent(?:re|er)|airport|a[ée]roport|conf[ée]d|organi|board|bay|city|isle|south|north)/i;
/** What such a word goes on with in French, without a capital: "Union européenne". */
const adjectives = /^(?: \p{Ll}+(?:ale?|aux|[iée]enne|aine|ique|ienne?|mondiale?)(?![\p{L}'-])){1,2}/u;
const particles = /^(?:von|van|der|da|di|dos|bin|ben|al|el)/;
const titles = set(
  'm mm mr mrs ms mme mlle dr prof sir lord pdg dg ceo cfo coo president presidente minister ministre king roi queen prince cheikh sheikh prime chief chairman director directeur general senator judge pope professor secretary me governor gouverneur chancellor captain',
);
const notNames = set(
  'ai ia r&d ev suv tva pib gdp ht ttc pme eti co2 afp ap reuters map mwh gw mw kw gwh twh kwh ghz tb gb go to mo mb nm dh mdh mmdh mad eur usd gbp aed chf fcfa teu led gps api ipo opa tv it hp ch rse q1 q2 q3 q4 t1 t2 t3 t4 h1 h2 s1 s2 pc usb covid publicite advertisement newsletter photo credit source lire read copyright facebook whatsapp linkedin instagram yesterday today tomorrow hier demain monday however meanwhile outre malgre interroge cependant toutefois enfin parmi quant pourtant quelque certes aujourd ailleurs suite faute etat etats internet noel ramadan christmas easter',
);
const peoples =
  /^(?:fran[cç]ais|french|maroc?cain|moroccan|europ[ée]e?n|am[ée]rican|am[ée]ricain|chinese|chinois|german|allemand|japanese|japonais|itali[ae]n|spanish|espagnol|british|britanni(?:que)?|indi[ae]n|cor[ée]en|korean|russian|russe|turkish|turc|alg[ée]ri[ae]n|tunisi[ae]n|[ée]gypti[ae]n|saoudien|saudi|[ée]mirati|arabe?|african|africain|asian|asiatique|swedish|su[ée]dois|dutch|n[ée]erlandais|belge|belgian|swiss|suisse|canadi[ae]n|mexi?cai?n|brazilian|br[ée]silien|polish|polonais|norwegian|danish|danois|english|anglais|western)(?:ne)?e?s?$/i;

export interface Run {
  readonly text: string;
  readonly at: number;
  /** Whether it is the first of its sentence, where any word has a capital. */
  readonly starts: boolean;
}

export interface Words {
  readonly language: string;
  readonly stop: ReadonlySet<string>;
  /** Words that stand somewhere without a capital. */
  readonly lower: ReadonlySet<string>;
  /** Whether a word stands somewhere without "de" after it. */
  readonly isAlone: (word: string) => boolean;
}

/** Runs in the order they stand, without titles, dates and first words that are no names. */
export function* runsIn(plain: string, words: Words): Generator<Run> {
  for (const match of plain.matchAll(run)) {
    for (const piece of piecesOf(match[0], words)) {
      const at = match.index + piece.at;
      const starts = /(?:^|[.!?…:»«"“”(\u2022]|(?:^|\s)-)\s*$/.test(plain.slice(Math.max(0, at - 4), at));
      const found = trimmed(piece.text, starts, words);
      if (!found) continue;
      const end = at + found.at + found.text.length;
      const isHead = heads.test(found.text) && !/ /.test(found.text);
      const rest = plain.slice(end, end + 40);
      const more =
        isHead && words.language === 'fr' ? adjectives.exec(rest)?.[0] : /^ bank(?!\p{L})/u.exec(rest)?.[0];
      // A bank or a union without its name is any.
      if (isHead && !more && /^\p{Lu}\p{Ll}/u.test(found.text) && (starts || words.language === 'fr'))
        continue;
      yield { text: found.text + (more ?? ''), at: at + found.at, starts: starts && found.at === 0 };
    }
  }
}

/** A run cut where a joiner joins two names rather than the words of one. */
function piecesOf(found: string, { language, isAlone, stop }: Words): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let start = 0;
  for (const match of found.matchAll(joiners)) {
    const head = found.slice(start, match.index);
    const link = match[0].trim();
    const last = head.slice(head.lastIndexOf(' ') + 1);
    const joins =
      heads.test(last) ||
      (link === 'of' && /(?:Bank|University)$/.test(head)) ||
      particles.test(link) ||
      // "Luca de Meo", but "Renault de Tanger" where Renault stands elsewhere too.
      (link === 'de' &&
        (language === 'en' || (last === head && !stop.has(head.toLowerCase()) && !isAlone(head))));
    if (joins && link !== 'et') continue;
    pieces.push({ text: head, at: start });
    start = match.index + match[0].length;
  }
  pieces.push({ text: found.slice(start), at: start });
  return pieces;
}

function trimmed(
  name: string,
  starts: boolean,
  { stop, lower }: Words,
): { text: string; at: number } | undefined {
  let text = name;
  let at = 0;
  for (;;) {
    const first = /^[^ ]+/.exec(text)?.[0] ?? '';
    const elided = at === 0 && starts ? /^(?:[LDJNSMC]|Qu)'(?=\p{Lu})/u.exec(first)?.[0].length : undefined;
    if (elided) {
      text = text.slice(elided);
      at += elided;
      continue;
    }
    const folded = fold(first).replace(/\.$/, '');
    const small = first.toLowerCase();
    const isNone =
      first.length < 2 ||
      titles.has(folded) ||
      notNames.has(folded) ||
      isDateWord(folded) ||
      (peoples.test(folded) && (!text.includes(' ') || titles.has(fold(text.split(' ')[1] ?? '')))) ||
      (stop.has(small) && !/^\p{Lu}{2}/u.test(first)) ||
      (starts && at === 0 && lower.has(small));
    if (!isNone) break;
    if (!text.includes(' ')) return undefined;
    at += first.length + 1;
    text = text.slice(first.length + 1);
  }
  const cut = text.replace(/'s$|(?: (?:[QTHS][1-4]|(?:19|20)\d\d))+$/, '');
  return cut.length > 1 && !/^\d/.test(cut) ? { text: cut, at } : undefined;
}

/** Whether its letters alone show a name: an acronym, a capital within, a digit. */
export const isMarked = (name: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}&-]+$|\p{Ll}\p{Lu}|\p{Lu}\S*\d/u.test(name);

/** Whether a name that begins so is a body's, not a person's. */
export const isBody = (name: string): boolean => heads.test(name);
