/**
 * Dates as feeds write them: RFC 822 and its misspellings, W3C-DTF, numbers in every order, words. Each is
 * a date, perhaps a time, perhaps a zone: the time is found first, since it looks like nothing else.
 */

import { halfOfDay, isWeekday, monthOf, zoneNamed } from './date-words.ts';
import { type Day, isoDate, moment, type Time } from './iso-date.ts';
import { fold } from './normalise.ts';

/** Milliseconds since 1970, or undefined where no date can be read. A missing zone means UTC. */
export function parseDate(raw: string | undefined): number | undefined {
  if (!raw || raw.length > 200) return undefined;
  return isoDate(raw) ?? anyDate(raw);
}

function anyDate(raw: string): number | undefined {
  const text = level(raw);
  if (/^\d{9,10}$|^\d{13}$/.test(text)) return Number(text) * (text.length === 13 ? 1 : 1000);
  // Who writes Korean and no zone means Korea's.
  const home = korean.test(raw) ? 540 : 0;
  let { before, time, after } = splitAtTime(text);
  if (time && before === '') [before, after] = [after, ''];
  const numbers = dayInNumbers(before);
  if (numbers) {
    const zone = zoneMinutes(after, home);
    return typeof zone === 'number' ? moment(numbers, time, zone) : undefined;
  }
  // A year may follow the time, as in asctime's "Mon Jan 1 00:00:00 2024".
  const late = /(?:^|\s)(\d{4})$/.exec(after);
  const words = dayInWords(before) ?? (late && dayInWords(`${before} ${late[1]}`));
  if (!words) return undefined;
  const zone = zoneMinutes(late ? after.slice(0, late.index) : after, home);
  if (zone === 'broken') return undefined;
  return moment(words, time, zone === 'unknown' ? 0 : zone);
}

/** Nearly every date is, and needs no levelling. */
const asciiOnly = /^[\t\n\r -~]*$/;
const korean = /[\uac00-\ud7a3]/;
const cjkDate = new RegExp(
  `(\\d) ?(?:${fold('년')}|年) ?(\\d+) ?(?:${fold('월')}|月) ?(\\d+) ?(?:${fold('일')}|日)`,
);
const koreanTime = new RegExp(`(${fold('오전')}|${fold('오후')}) ?([\\d:]+)`);

/** One way to write everything that is written in several. */
function level(raw: string): string {
  const letters = asciiOnly.test(raw) ? raw.toLowerCase() : levelLetters(raw);
  return letters
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(\d{2})?(?!\d)/,
      (_, y, m, d, hour, minute, second) => `${y}-${m}-${d}t${hour}:${minute}:${second ?? '00'}`,
    );
}

function levelLetters(raw: string): string {
  return fold(raw)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u060c/g, ',')
    .replace(cjkDate, '$1-$2-$3 ')
    .replace(koreanTime, (_, half, time) => `${time} ${half === fold('오전') ? 'am' : 'pm'}`);
}

const clock = /(?<![\d:+])(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?|h(\d{2})?)(?![\d:])/;

function splitAtTime(text: string): { before: string; time?: Time; after: string } {
  const match = clock.exec(text);
  // A comment says again what stands before it: "+0000 (Coordinated Universal Time)".
  if (!match) return { before: text.replace(/ ?\([^()]*\)$/, ''), after: '' };
  const rest = text.slice(match.index + match[0].length);
  const { half, length } = halfOfDay(rest);
  const written = Number(match[1]);
  return {
    before: text.slice(0, match.index).replace(/(?<=\d)t$|[ ,-]+t?$/, ''),
    time: {
      hour: half === 'pm' && written < 12 ? written + 12 : half === 'am' && written === 12 ? 0 : written,
      minute: Number(match[2] ?? match[4] ?? 0),
      second: Number(match[3] ?? 0),
    },
    after: rest
      .slice(length)
      .replace(/ ?\([^()]*\)$|^[ ,]+/g, '')
      .trim(),
  };
}

const yearFirst = /^(\d{4})(?:[-/.]0?(\d{1,2})(?:[-/.](\d{1,2}))?)?(?:z|[+-]\d\d:\d\d)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})?$/;
/** ISO 8601 of before the year 2000, which dropped the century. */
const shortYearFirst = /^(\d{2})(-?)(\d{2})\2(\d{2})$|^-(\d{2})-?(\d{2})$/;
const yearLast = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/;

/** 2026-11-23, 20261123, 26-11-23, 23/11/2026, 11/23/26; a day of the week may stand before it. */
function dayInNumbers(text: string): Day | undefined {
  const date = text.replace(/^(\p{L}+)[., ]+/u, (all, word) => (isWeekday(word) ? '' : all));
  const short = shortYearFirst.exec(date);
  if (short) {
    const [, year, , month, day, onlyYear, onlyMonth] = short;
    return { year: century(year ?? onlyYear), month: Number(month ?? onlyMonth), day: Number(day ?? 1) };
  }
  const long = yearFirst.exec(date) ?? compact.exec(date);
  if (long) return { year: Number(long[1]), month: Number(long[2] ?? 1), day: Number(long[3] ?? 1) };
  const last = yearLast.exec(date);
  if (!last) return undefined;
  const [, first, second, year] = last;
  // Day first, unless that cannot be.
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  return { year: century(year), month: Number(month), day: Number(day) };
}

function century(year: string | undefined): number {
  const value = Number(year);
  if (year?.length !== 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

/** 23 Nov 2026, November 23rd, 2026, lundi 23 novembre 26, Nov 2026. Undefined without month or year. */
function dayInWords(text: string): Day | undefined {
  if (text.includes(':')) return undefined;
  const small: string[] = [];
  let year: string | undefined;
  let month: number | undefined;
  let strangers = 0;
  const words = text.match(/\d+|\p{L}+/gu) ?? [];
  for (const [i, word] of words.entries()) {
    if (/^\d/.test(word)) {
      if (word.length <= 2) small.push(word);
      else if (word.length === 4) year ??= word;
      continue;
    }
    const named = monthOf(word, words[i + 1]);
    if (named === undefined) {
      if (!isWeekday(word) && zoneNamed(word) === undefined) strangers++;
    } else if (month === undefined) {
      // French "mar." is March or Tuesday: before the day it is Tuesday, if another month follows.
      const isTuesday = word === 'mar' && small.length === 0 && otherMonth(words.slice(i + 1));
      if (!isTuesday) month = named;
    }
  }
  const [day, second] = small;
  year ??= second;
  if (month === undefined || year === undefined) return undefined;
  // What stands where the day should is no day.
  if (day === undefined && strangers > 0) return undefined;
  return { year: century(year), month: month + 1, day: Number(day ?? 1) };
}

function otherMonth(words: readonly string[]): boolean {
  return words.some((word, i) => monthOf(word, words[i + 1]) !== undefined);
}

/** Minutes east of UTC, `home` without a zone; `broken` where an offset begins and is none. */
function zoneMinutes(after: string, home: number): number | 'unknown' | 'broken' {
  if (after === '') return home;
  const offset = /^(?:utc|gmt|z)? ?([+-]) ?(\d{1,2}):?(\d{2})?z?$/.exec(after);
  if (!offset) return /^[+-]/.test(after) ? 'broken' : (zoneNamed(after) ?? 'unknown');
  const hours = Number(offset[2]);
  const minutes = Number(offset[3] ?? 0);
  if (hours > 14 || minutes > 59) return 'broken';
  return (offset[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
