/** Figures: a number with the unit, or the noun, that says what it counts. */
import { monthOf } from '../text/date-words.ts';
import { stopWords } from '../text/function-words.ts';
import { fold } from '../text/normalise.ts';
import { digits, level, magnitudeAt, numberOf, numberStart, spelledValue } from './numbers.ts';
import type { Found, Span } from './rank.ts';
import { currencyBefore, stem, type Unit, unitAt, unitWord, use } from './units.ts';

const set = (list: string) => new Set(list.split(' '));

/** Before a number, these make it a name or a place in a row, not a figure. */
const labels = set(
  'page pages article articles no numero chapitre chapter figure table top level niveau phase etape step version day jour round groupe group line ligne route rue avenue tome volume saison season episode part partie chaine channel model modele série serie type class classe categorie category room salle lot note tel fax',
);
/** After a number, these are no things that are counted. */
const uncounted = set(
  'choses things reasons raisons conseils tips ways facons astuces times fois others autres premiers premieres derniers dernieres first last next rue avenue boulevard place bis ter ieme hours heures series votes plus',
);
const before = set('nouveaux nouvelles grands grandes petits petites jeunes nuevos nuevas grandes nouvel');
const rangeWord = /^( ?- ?| (?:à|to|bis|a|إلى|الى) | (?:et|and|und|y) |\s?و)/u;
const rangeStart = /(?<![\p{L}])(?:de|from|between|entre|zwischen|von|من|بين|ما بين) $/iu;
const pairStart = /(?:between|entre|zwischen|بين) $/iu;
const second = new RegExp(`^(?:${digits})(?![\\d:/]|[.,]\\d|-\\p{L})`, 'u');

/** Figures of one text in the order they stand; none of them within `taken`. */
export function figuresIn(text: string, language: string, taken: readonly Span[]): Found[] {
  const plain = level(text);
  const found: Found[] = multiplesIn(plain, text);
  const busy = [...taken, ...found.map(({ at, text: { length } }) => ({ at, end: at + length }))];
  const numbers = numberStart();
  for (let match = numbers.exec(plain); match; match = numbers.exec(plain)) {
    const { index } = match;
    if (match[0] === '') numbers.lastIndex++;
    if (busy.some(({ at, end }) => index >= at && index < end)) continue;
    const figure = figureAt(plain, index, match[0], language);
    if (!figure) continue;
    numbers.lastIndex = figure.end;
    const { at, end, key, unit, rank } = figure;
    found.push({
      kind: 'figure',
      text: text.slice(at, end),
      key,
      at,
      rank,
      ...(unit && { unit: text.slice(...unit) }),
    });
  }
  return found;
}

interface Figure extends Span {
  readonly key: string;
  readonly unit?: readonly [number, number];
  readonly rank: number;
}

function figureAt(plain: string, index: number, raw: string, language: string): Figure | undefined {
  const isDigits = /^\d/.test(raw);
  const word = isDigits ? undefined : spelledValue(raw);
  if (isDigits ? raw.length > 18 || /^0\d/.test(raw) : !word) return undefined;
  let at = index;
  let end = index + raw.length;
  if (/^(?:[:/]\d|[.,]\d|-\p{L}|\^)/u.test(plain.slice(end, end + 3))) return undefined;
  const left = plain.slice(Math.max(0, at - 24), at);
  const money = isDigits ? currencyBefore(left) : undefined;
  let to = '';
  if (isDigits) {
    const joiner = rangeWord.exec(plain.slice(end, end + 8))?.[0] ?? '';
    const from = rangeStart.exec(left)?.[0] ?? '';
    const isPair = !/^ ?-|^ (?:à|to|bis|a|إلى|الى) /.test(joiner);
    const sign = money ? (/^[€$£]/.exec(plain.slice(end + joiner.length))?.[0] ?? '') : '';
    const other = second.exec(plain.slice(end + joiner.length + sign.length, end + joiner.length + 24))?.[0];
    if (joiner && other && !/^0\d/.test(other) && (!isPair || pairStart.test(left))) {
      to = other;
      end += joiner.length + sign.length + other.length;
      at -= from.length;
    }
  }
  const magnitude = magnitudeAt(plain.slice(end, end + 40), language, money !== undefined);
  const close = end + magnitude.length;
  const made = (
    unit: Pick<Unit, 'id' | 'use'>,
    start: number,
    stop: number,
    span?: readonly [number, number],
    factor = 1,
  ): Figure => {
    const whole =
      unit.use !== use.money && unit.use !== use.measure && unit.use !== use.share && magnitude.factor === 1;
    const size = (digitsOf: string) =>
      String(
        Math.round((word?.value ?? numberOf(digitsOf, language, whole)) * magnitude.factor * factor * 1e4) /
          1e4,
      );
    const tight = unit.use === use.share || unit.use === use.measure || unit.use === use.time;
    const gap = unit.id === '' || (tight && unit.id !== 'points') ? '' : ' ';
    return {
      at: start,
      end: stop,
      key: `${size(raw)}${to && `-${size(to)}`}${gap}${unit.id}`,
      rank: unit.use,
      ...(span && { unit: span }),
    };
  };
  if (money) {
    const start = index - money.length;
    return made({ id: money.id, use: use.money }, start, close, [start, start + money.name.length]);
  }
  const joined = magnitude.length > 0 || !isDigits;
  const link = joined ? (/^ (?:d'|de |of )/.exec(plain.slice(close, close + 4))?.[0] ?? '') : '';
  const from = close + link.length - (link.endsWith(' ') ? 1 : 0);
  const rest = plain.slice(from, from + 70);
  const unit = unitAt(rest) ?? afterAdjectives(rest, language);
  if (unit) {
    if (!fits(unit, plain, index, raw, rest)) return undefined;
    const stop = from + unit.length;
    return made(unit, at, stop, [stop - unit.name.length, stop], unit.factor);
  }
  if (word && magnitude.length === 0 && word.value < 1e6) return undefined;
  const noun = to && magnitude.length === 0 ? undefined : nounAt(rest, language);
  const big = magnitude.length > 0 || (word?.value ?? 0) >= 1e6;
  if (noun && (big || counts(left, raw, language))) {
    const stop = from + noun.length;
    return made({ id: stem(noun.name), use: use.noun }, at, stop, [stop - noun.name.length, stop]);
  }
  return big && magnitude.factor * (word?.value ?? 1) >= 1e6 && isDigits
    ? made({ id: '', use: use.noun }, at, close)
    : undefined;
}

/** Times of the day are no durations, and a number in a word needs more than a time beside it. */
function fits(unit: Unit, plain: string, at: number, raw: string, rest: string): boolean {
  if (unit.use === use.time) {
    if (
      !/^\d/.test(raw) ||
      /(?<!\p{L})(?:à|vers|dès|at|um|الساعة) $/iu.test(plain.slice(Math.max(0, at - 8), at))
    )
      return false;
    return !/^(?:19|20)\d\d$/.test(raw);
  }
  // "Phase 3 m": a letter alone needs digits that are no name's.
  return !(unit.name.length === 1 && unit.use === use.measure && !/^ ?\S(?:$|[\s.,;)])/.test(rest));
}

/** "2,400 direct jobs": a known unit a few words on, nothing but plain words between. */
function afterAdjectives(rest: string, language: string): (Unit & { factor: number }) | undefined {
  if (language === 'ar') return undefined;
  const stop = stopWords(language);
  let skipped = 0;
  for (let round = language === 'en' || language === 'de' ? 3 : 1; round > 0; round--) {
    const word = /^ ([\p{Ll}-]{2,})(?= )/u.exec(rest.slice(skipped));
    if (!word || stop.has(word[1] ?? '') || uncounted.has(fold(word[1] ?? ''))) return undefined;
    skipped += word[0].length;
    const unit = unitWord(rest.slice(skipped));
    if (unit && unit.use !== use.time) return { ...unit, length: skipped + unit.length };
  }
  return undefined;
}

/** The noun of something counted that no list knows. */
function nounAt(rest: string, language: string): { length: number; name: string } | undefined {
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
    if (language === 'de' ? isCapital : !isCapital && /[sx]$/.test(folded) && !before.has(folded))
      return { length, name };
    if (isCapital || (language !== 'en' && language !== 'de' && !before.has(folded))) return undefined;
  }
  return undefined;
}

/** Whether the words before a number let it count what follows: it is no year and no part of a name. */
function counts(left: string, raw: string, language: string): boolean {
  if (/^(?:19|20)\d\d$/.test(raw) || /^[01]$/.test(raw) || /[.,]\d{1,2}$/.test(raw)) return false;
  const word = /(\p{L}[\p{L}\p{N}'.-]*)[ °]*$/u.exec(left)?.[1] ?? '';
  if (/[\d°n]° ?$|\bp\. ?$|[\d] $/u.test(left) || labels.has(fold(word).replace(/\.$/, ''))) return false;
  return language === 'de' || !/^\p{Lu}/u.test(word) || stopWords(language).has(word.toLowerCase());
}

const multiple =
  /(?<!\p{L})(?:(deux|trois|quatre|cinq|six|dix|\d{1,3}(?:,\d)?) fois (?:plus|moins)(?: \p{Ll}{4,}(?= qu))?|(twice) as \p{L}+|(two|three|four|five|ten|\d{1,3}) times (?:as \p{L}+|more|the \p{L}+)|(two|three|four|five|ten|\d{1,3})-?fold|(ثلاثة|أربعة|خمسة|عشرة) أضعاف)(?!\p{L})/giu;

function multiplesIn(plain: string, text: string): Found[] {
  return [...plain.matchAll(multiple)].map((match) => {
    const raw = match.slice(1).find(Boolean) ?? '';
    const value = raw === 'twice' ? 2 : (spelledValue(raw)?.value ?? Number(raw.replace(',', '.')));
    const { index } = match;
    return {
      kind: 'figure',
      text: text.slice(index, index + match[0].length),
      key: `x${value}`,
      at: index,
      rank: use.multiple,
    };
  });
}
