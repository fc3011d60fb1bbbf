/** What stands round a number and makes it count something: a unit further on, a noun, no label before it. */
import { monthOf } from '../text/date-words.ts';
import { stopWords } from '../text/function-words.ts';
import { fold } from '../text/normalise.ts';
import { spelledValue } from './numbers.ts';
import { type Unit, unitWord, use } from './units.ts';

const set = (list: string) => new Set(list.split(' '));

/** Before a number, these make it a name or a place in a row, not a figure. */
const labels = set(
  'page pages article articles no numero chapitre chapter figure table top level niveau phase etape step version day jour round groupe group line ligne route rue avenue tome volume saison season episode part partie chaine channel model modele série serie type class classe categorie category room salle lot note tel fax',
);
/** After a number, these are no things that are counted. */
const uncounted = set(
  'choses things reasons raisons conseils tips ways facons astuces times fois others autres premiers premieres derniers dernieres first last next rue avenue boulevard place bis ter ieme hours heures series votes plus per each news prevus prevues supplementaires صباحا مساء ظهرا',
);
const before = set('nouveaux nouvelles grands grandes petits petites jeunes nuevos nuevas grandes nouvel');
/** Nouns with more than one meaning. */
const loose = /^(?:poste?|place|space)(s?)$/i;

/** Whether "posts" and "places" are too little to say what is counted: "12 place", "onze postes", "9 postes de recharge". */
export function isLoose({ name, length }: Unit, rest: string, isSpelled: boolean): boolean {
  const match = loose.exec(name);
  if (!match) return false;
  return (
    isSpelled ||
    !match[1] ||
    /^ d(?:e |')(?!travail|ici|cadre|direction)\p{Ll}+(?<![sx])(?!\p{L})/u.test(rest.slice(length))
  );
}

/** "2,400 direct jobs": a known unit a few words on, nothing but plain words between. */
export function afterAdjectives(rest: string, language: string): (Unit & { factor: number }) | undefined {
  if (language === 'ar') return undefined;
  const stop = stopWords(language);
  let skipped = 0;
  for (let round = language === 'en' || language === 'de' ? 3 : 1; round > 0; round--) {
    const word = /^ ([\p{Ll}-]{2,})(?= )/u.exec(rest.slice(skipped));
    if (
      !word ||
      spelledValue(word[1] ?? '') ||
      (stop.has(word[1] ?? '') && word[1] !== 'new') ||
      uncounted.has(fold(word[1] ?? ''))
    )
      return undefined;
    skipped += word[0].length;
    const unit = unitWord(rest.slice(skipped));
    if (unit && unit.use !== use.time) return { ...unit, length: skipped + unit.length };
  }
  return undefined;
}

/** The noun of something counted that no list knows. */
export function nounAt(rest: string, language: string): { length: number; name: string } | undefined {
  const stop = stopWords(language);
  let length = 0;
  for (let round = 0; round < 3; round++) {
    const match = /^ (\p{L}[\p{L}\p{M}-]{2,})/u.exec(rest.slice(length));
    const name = match?.[1] ?? '';
    const folded = fold(name);
    if (!match || stop.has(name.toLowerCase()) || uncounted.has(folded) || monthOf(folded) !== undefined)
      return undefined;
    length += match[0].length;
    if (language === 'ar') return /^(?:[يت]|سي|ال|و|ب|ل|ف)/.test(folded) ? undefined : { length, name };
    const isCapital = /^\p{Lu}/u.test(name);
    if (
      language === 'de'
        ? isCapital
        : /[sx]$/.test(name) && !before.has(folded) && (!isCapital || /^\p{Lu}{2,}s$/u.test(name))
    )
      return { length, name };
    if (isCapital || (language !== 'en' && language !== 'de' && !before.has(folded))) return undefined;
  }
  return undefined;
}

/** Whether the words before a number let it count what follows: it is no year and no part of a name. */
export function counts(left: string, raw: string, language: string): boolean {
  if (/^(?:19|20)\d\d$/.test(raw) || /^[01]$/.test(raw) || /[.,]\d{1,2}$/.test(raw)) return false;
  const word = /(\p{L}[\p{L}\p{N}'.-]*)[ °]*$/u.exec(left)?.[1] ?? '';
  if (/[\d°n]° ?$|\bp\. ?$|[\d] $/u.test(left) || labels.has(fold(word).replace(/\.$/, ''))) return false;
  return language === 'de' || !/^\p{Lu}/u.test(word) || stopWords(language).has(word.toLowerCase());
}
