/** Figures: a number with the unit, or the noun, that says what it counts. */

import { stopWords } from '../text/function-words.ts';
import { afterAdjectives, counts, isLoose, nounAt } from './counted.ts';
import {
  digits,
  isPartOfNumber,
  level,
  magnitudeAt,
  numberOf,
  numberStart,
  spelledMagnitudeAt,
  spelledValue,
} from './numbers.ts';
import type { Found, Span } from './rank.ts';
import { currencyBefore, stem, type Unit, unitAt, use } from './units.ts';

const rangeWord = /^( ?- ?| (?:à|to|bis|a|إلى|الى) | (?:et|and|und|y) |\s?و)/u;
const rangeStart = /(?<![\p{L}])(?:de|from|between|entre|zwischen|von|من|بين|ما بين) $/iu;
/** As many numbers as are looked at in one text. */
const most = 3000;
const definite =
  /(?<!\p{L})(?:les|des|ces|ses|leurs|nos|the|these|those|its|their|all|both|die|los|las|sus) $/iu;
const pairStart = /(?:between|entre|zwischen|بين) $/iu;
const second = new RegExp(`^(?:${digits})(?![\\d:/]|[.,]\\d|-\\p{L})`, 'u');

/** Figures of one text in the order they stand; none of them within `taken`. */
export function figuresIn(text: string, language: string, taken: readonly Span[]): Found[] {
  const plain = level(text);
  const found: Found[] = multiplesIn(plain, text);
  const busy = [...taken, ...found.map(({ at, text: { length } }) => ({ at, end: at + length }))];
  busy.sort((a, b) => a.at - b.at);
  let next = 0;
  const numbers = numberStart();
  for (
    let match = numbers.exec(plain), count = 0;
    match && count < most;
    match = numbers.exec(plain), count++
  ) {
    const { index } = match;
    if (match[0] === '') numbers.lastIndex++;
    while (next < busy.length && (busy[next]?.end ?? 0) <= index) next++;
    if (index >= (busy[next]?.at ?? Number.POSITIVE_INFINITY)) continue;
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
  // "Twenty three" is neither twenty nor three.
  const leftWord = /(\p{L}+) $/u.exec(plain.slice(Math.max(0, index - 12), index))?.[1] ?? '';
  if (word && !word.name && (spelledValue(leftWord)?.value ?? 0) >= (language === 'ar' ? 2 : 20))
    return undefined;
  if (word && isPartOfNumber(plain.slice(Math.max(0, index - 24), index), raw)) return undefined;
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
    if (
      joiner &&
      (joiner !== ' a ' || language === 'es') &&
      other &&
      !/^0\d/.test(other) &&
      (!isPair || pairStart.test(left))
    ) {
      to = other;
      end += joiner.length + sign.length + other.length;
      at -= from.length;
    }
  }
  const after = plain.slice(end, end + 40);
  const magnitude =
    word && !word.name
      ? spelledMagnitudeAt(after, language)
      : magnitudeAt(after, language, money !== undefined);
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
  // "310 millions" and "d'euros": what links the two is no part of the number.
  const unitFrom = (name: number): number => (link ? close + 1 : name);
  const unit = unitAt(rest) ?? afterAdjectives(rest, language);
  if (unit) {
    // "Les deux villes": known before, no news.
    const isSpelled = word !== undefined && !word.name && magnitude.length === 0;
    if ((isSpelled && definite.test(left)) || isLoose(unit, rest, isSpelled)) return undefined;
    if (!fits(unit, plain, index, raw, rest, language)) return undefined;
    const stop = from + unit.length;
    return made(unit, at, stop, [unitFrom(stop - unit.name.length), stop], unit.factor);
  }
  if (word && magnitude.length === 0 && word.value < 1e6) return undefined;
  const noun = to && magnitude.length === 0 ? undefined : nounAt(rest, language);
  const big = magnitude.length > 0 || (word?.value ?? 0) >= 1e6;
  if (noun && (big || counts(left, raw, language))) {
    const stop = from + noun.length;
    const named = unitFrom(stop - noun.name.length);
    return made({ id: stem(noun.name), use: use.noun }, at, stop, [named, stop]);
  }
  return big && magnitude.factor * (word?.value ?? 1) >= 1e6 && isDigits
    ? made({ id: '', use: use.noun }, at, close)
    : undefined;
}

/** Times of the day are no durations, and a number in a word needs more than a time beside it. */
function fits(unit: Unit, plain: string, at: number, raw: string, rest: string, language: string): boolean {
  if (unit.use === use.time) {
    if (
      !/^\d/.test(raw) ||
      /(?<!\p{L})(?:à|vers|dès|at|um|الساعة|avant|autour de|partir de) $/iu.test(
        plain.slice(Math.max(0, at - 12), at),
      )
    )
      return false;
    return !/^(?:19|20)\d\d$/.test(raw);
  }
  // "6,000 flight hours": no flights.
  if (
    language === 'en' &&
    (unit.use === use.count || unit.use === use.jobs) &&
    /^\p{Ll}.*(?<!s|people|aircraft|staff)$/u.test(unit.name)
  ) {
    const next = /^ (\p{Ll}+)/u.exec(rest.slice(unit.length))?.[1];
    if (next && !stopWords(language).has(next)) return false;
  }
  // "Phase 3 m": a letter alone needs digits that are no name's.
  return !(unit.name.length === 1 && unit.use === use.measure && !/^ ?\S(?:$|[\s.,;)])/.test(rest));
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
