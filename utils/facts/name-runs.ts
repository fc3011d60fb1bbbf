/** Runs of capitalised words that may be names, in texts made plain by `level`. */
import { isDateWord } from '../text/date-words.ts';
import { fold } from '../text/normalise.ts';
import { spelledValue } from './numbers.ts';

const set = (list: string) => new Set(list.split(' '));
const word =
  "\\p{Lu}[\\p{L}\\p{M}\\p{N}]{0,40}(?:(?:['&-](?!s(?!\\p{L}))|(?:(?<=(?:^|[^\\p{L}])\\p{Lu})\\.|\\.(?!\\p{Lu}\\p{Ll}))(?!s(?!\\p{L})))(?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]{1,40}){0,5}";
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
  'm mm mr mrs ms mme mlle dr prof sir lord pdg dg ceo cfo coo president presidente minister ministre king roi queen prince cheikh sheikh prime chief chairman director directeur general senator judge pope professor secretary me pr foreign finance commerce interior vice deputy principal inspector detective officer sergeant coach attorney governor gouverneur chancellor captain',
);
const notNames = set(
  'ai ia r&d ev suv tva pib gdp ht ttc pme eti co2 afp ap reuters map mwh gw mw kw gwh twh kwh ghz tb gb go to mo mb nm dh mdh mmdh mad eur usd gbp aed chf fcfa teu led gps api ipo opa tv it hp ch rse q1 q2 q3 q4 t1 t2 t3 t4 h1 h2 s1 s2 pc usb covid publicite advertisement newsletter photo credit source lire read copyright facebook whatsapp linkedin instagram yesterday today tomorrow hier demain monday however meanwhile outre malgre interroge cependant toutefois enfin parmi quant pourtant quelque certes aujourd ailleurs suite faute etat etats internet noel ramadan christmas easter both many several despite even like instead though although yet still here father year no yes whether maybe derriere voici premier premiere face pres loin au-dela environ presque above below nearly almost around',
);
/** Alone they name an office, a part of a paper or of a sentence; within a name they may be part of it. */
const lonely = set(
  'sante interieur direction transition affaires marche minutes service syndicat journee journees metropole assurance parquet jeunes jeunesse groupe figure maison poste coupe tour brigade accuse liste fonction nord sud est ouest rep sen st rev jr inc llc corporation day tips transcript reviews result results practices available typically indicates message value mom daughter packing used set more see mille thousand',
);
const peoples =
  /^(?:fran[cç]ais|french|maroc?cain|moroccan|europ[ée]e?a?n|(?:african|asian|native)-american|am[ée]rican|am[ée]ricain|chinese|chinois|german|allemand|japanese|japonais|itali[ae]n|spanish|espagnol|british|britanni(?:que)?|indi[ae]n|cor[ée]en|korean|russian|russe|turkish|turc|alg[ée]ri[ae]n|tunisi[ae]n|[ée]gypti[ae]n|saoudien|saudi|[ée]mirati|arab(?:e|ic|ian)?|hebrew|h[ée]breu|latin|mandarin|cantonese|darija|tamazight|amazigh|berb[eè]re?|persian|persan|farsi|hindi|urdu|swahili|kurde?|kurdish|portugais|libanais|soudanais|s[ée]n[ée]galais|irlandais|finlandais|hongrois|tch[eè]que|czech|roumain|romani?an|bulgar(?:e|ian)|croate|croatian|serbe|serbian|slovak|vietnamien|ivoirien|nigerian|ghanaian|ethiopian|afghan|(?:qatar|kuwait|oman|bahrain|emirat|yemen|saoud)i|jordani[ae]n|peruvian|chilean|cuban|african|africain|asian|asiatique|swedish|su[ée]dois|dutch|n[ée]erlandais|belge|belgian|swiss|suisse|canadi[ae]n|mexi?cai?n|brazilian|br[ée]silien|polish|polonais|norwegian|danish|danois|english|anglais|western|filipino|israeli|iraqi|irakien|pakistani|greek|(?:liby|austr|austral|mali|ukrain|iran|palestin|syr|niger|keny|hungar|colomb)i?[ae]n)(?:ne)?e?s?$/i;

const ministers = /(?:ministre|secr[ée]taire d'[ée]tat)\S* (?:d\S* ?|à )(?:la |l')?$/i;
const inner =
  /^.*(?:^| )(?:Chief|President|Minister|Secretary|Governor|Director|Chancellor|CEO|PDG|Officer|Journalist) (?=\p{Lu})/u;
const verbsOf =
  /^(?:\p{L}+(?:ir|[^i]er)|parti(?:e|s|es)?|sorti(?:e|s|es)?|venue?s?|n[ée]e?s?|arriv[ée]e?s?) (?:d[eu'])/u;
const articles = /^(?:the|les?|la|el|los|las|der|die|das|ils?|elles?|he|she|we|they|it)$/;

/** "Le Parisien", "La Haye": within a sentence such a capital is part of the name. */
const isTitled = /^L(?:e|a|es) \p{Lu}\p{Ll}/u;

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
      // "La ministre des Armées Florence Parly": the office is no part of her name.
      const office = ministers.test(plain.slice(Math.max(0, at - 30), at))
        ? /^\S+ (?=\S+ )/.exec(piece.text)?.[0]
        : '';
      const skipped = office?.length ?? 0;
      const kept = trimmed(piece.text.slice(skipped), starts, words);
      if (!kept) continue;
      const found = { text: kept.text, at: kept.at + skipped };
      const end = at + found.at + found.text.length;
      const isHead = heads.test(found.text) && !/ /.test(found.text);
      const rest = plain.slice(end, end + 40);
      const more =
        isHead && words.language === 'fr' ? adjectives.exec(rest)?.[0] : /^ bank(?!\p{L})/u.exec(rest)?.[0];
      // A bank or a union without its name is any.
      if (isHead && !more && /^\p{Lu}\p{Ll}/u.test(found.text) && (starts || words.language === 'fr'))
        continue;
      const dot = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(found.text) && plain[end] === '.' ? '.' : '';
      yield { text: found.text + (more ?? '') + dot, at: at + found.at, starts: starts && found.at === 0 };
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
  { language, stop, lower }: Words,
): { text: string; at: number } | undefined {
  // "Madison Police Chief Mike Koval" is Mike Koval.
  let at = inner.exec(name)?.[0].length ?? 0;
  let text = name.slice(at);
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
      /^\p{Ll}/u.test(first) ||
      titles.has(folded) ||
      notNames.has(folded) ||
      isDateWord(folded) ||
      (peoples.test(folded) &&
        (!text.includes(' ') ||
          text
            .split(' ')
            .slice(1, 3)
            .some((next) => titles.has(fold(next))))) ||
      (!text.includes(' ') && (lonely.has(folded) || (stop.has(small) && !/^\p{Lu}{2}/u.test(first)))) ||
      ((starts ? (stop.has(small) || stop.has(folded)) && small !== 'new' : articles.test(small)) &&
        !(language === 'fr' && (!starts || at > 0) && isTitled.test(text)) &&
        !/^\p{Lu}{2}/u.test(first)) ||
      /^(?:I|[CDJLMNST]|Qu)'\p{Ll}|-\p{Ll}+(?:ed|ing)$/u.test(first) ||
      (starts && at === 0 && language === 'fr' && verbsOf.test(text)) ||
      (starts &&
        at === 0 &&
        (lower.has(small) ||
          (!text.includes(' ') && isNumber(small)) ||
          (/.(?:ment|ly)$/.test(small) && !text.includes(' ')))) ||
      (language === 'en' && !text.includes(' ') && /(?:ese|[^p]ish)$/.test(small));
    if (!isNone) break;
    if (!text.includes(' ')) return undefined;
    at += first.length + 1;
    text = text.slice(first.length + 1);
  }
  const cut = text.replace(/'s$|(?: (?:[QTHS][1-4]|(?:19|20)\d\d|\p{Lu}\p{Ll}+day))+$/u, '');
  // A line in capitals names nobody.
  if (/ .* /.test(cut) && !/\p{Ll}/u.test(cut)) return undefined;
  return cut.length > 1 && !/^\d/.test(cut) ? { text: cut, at } : undefined;
}

const isNumber = (word: string): boolean =>
  word.split(/-(?:et-|and-)?/).every((part) => spelledValue(part) ?? spelledValue(part.replace(/s$/, '')));

/** Whether its letters alone show a name: an acronym, a capital within, a digit. */
export const isMarked = (name: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}&-]+$|\p{Ll}\p{Lu}|\p{Lu}\S*\d/u.test(name);

/** Whether a name that begins so is a body's, not a person's. */
export const isBody = (name: string): boolean => heads.test(name);
