/** Dates as feeds write them: RFC 822 and its misspellings, W3C-DTF, and words in French and Arabic. */

import { fold } from './normalise.ts';

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'janv', 'january', 'janvier', 'يناير', 'جانفي', 'كانون الثاني'],
  ['feb', 'fev', 'fevr', 'february', 'fevrier', 'فبراير', 'فيفري', 'شباط'],
  ['mar', 'mars', 'march', 'مارس', 'اذار'],
  ['apr', 'avr', 'april', 'avril', 'ابريل', 'افريل', 'نيسان'],
  ['may', 'mai', 'مايو', 'ماي', 'ايار'],
  ['jun', 'june', 'juin', 'يونيو', 'جوان', 'حزيران'],
  ['jul', 'july', 'juil', 'juillet', 'يوليو', 'يوليوز', 'جويلية', 'تموز'],
  ['aug', 'august', 'aout', 'اغسطس', 'غشت', 'اوت', 'اب'],
  ['sep', 'sept', 'september', 'septembre', 'سبتمبر', 'شتنبر', 'ايلول'],
  ['oct', 'october', 'octobre', 'اكتوبر', 'تشرين الاول'],
  ['nov', 'november', 'novembre', 'نوفمبر', 'نونبر', 'تشرين الثاني'],
  ['dec', 'december', 'decembre', 'ديسمبر', 'دجنبر', 'كانون الاول'],
];
const months = new Map(
  monthNames.flatMap((names, month) => names.map((name) => [fold(name), month] as const)),
);

const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
};

/** Milliseconds since 1970, or undefined where no date can be read. A missing zone means UTC. */
export function parseDate(raw: string | undefined): number | undefined {
  if (!raw || raw.length > 200) return undefined;
  const text = fold(raw)
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u2013\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return isoDate(text) ?? wordDate(text) ?? slashDate(text);
}

const weekday =
  /^(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد)$/;

/** Whether a folded word can only be part of a date or a time of day. */
export function isDateWord(word: string): boolean {
  return (
    /^\d{1,4}(?:st|nd|rd|th|er|h|h\d\d)?$|^[ap]m$/.test(word) ||
    months.has(word) ||
    weekday.test(word) ||
    Object.hasOwn(zones, word)
  );
}

function isoDate(text: string): number | undefined {
  const match =
    /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:t| +t?)(\d{1,2}):?(\d{2})?(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(.*)$/.exec(
      text,
    ) ?? undefined;
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, rest] = match;
  if (month === undefined && rest) return undefined;
  const zone = zoneMinutes(rest ?? '');
  if (zone === undefined) return undefined;
  return build(
    +(year ?? 0),
    +(month ?? 1) - 1,
    +(day ?? 1),
    +(hour ?? 0),
    +(minute ?? 0),
    +(second ?? 0),
    zone,
  );
}

function wordDate(text: string): number | undefined {
  const time = /(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?/.exec(text);
  const before = time ? text.slice(0, time.index) : text;
  const after = time ? text.slice(time.index + time[0].length) : '';
  // A year may follow the time, as in asctime's "Mon Jan 1 00:00:00 2024".
  const parts = readWords(before);
  if (parts.month === undefined) return undefined;
  let zoneText = after.trim();
  const late = /^(.*?)\b(\d{4})\s*$/.exec(zoneText);
  if (parts.year === undefined && late) {
    parts.year = +(late[2] ?? 0);
    zoneText = (late[1] ?? '').trim();
  }
  if (parts.year === undefined) return undefined;
  const zone = zoneMinutes(zoneText) ?? 0;
  let hour = +(time?.[1] ?? 0);
  if (time?.[4]?.startsWith('p') && hour < 12) hour += 12;
  if (time?.[4]?.startsWith('a') && hour === 12) hour = 0;
  return build(parts.year, parts.month, parts.day ?? 1, hour, +(time?.[2] ?? 0), +(time?.[3] ?? 0), zone);
}

function readWords(text: string): { day?: number; month?: number; year?: number } {
  const found: { day?: number; month?: number; year?: number } = {};
  const words = text.match(/\d+|[\p{L}]+/gu) ?? [];
  let isTuesday = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (/^\d+$/.test(word)) {
      const value = +word;
      if (word.length <= 2 && found.day === undefined && value >= 1 && value <= 31) found.day = value;
      else if (word.length === 4) found.year ??= value;
      else if (word.length === 2) found.year ??= value < 70 ? 2000 + value : 1900 + value;
    } else if (found.month === undefined || isTuesday) {
      const month = months.get(`${word} ${words[i + 1] ?? ''}`) ?? months.get(word);
      if (month === undefined) continue;
      // French "mar." is March or Tuesday: before the day it is Tuesday, if another month follows.
      isTuesday = word === 'mar' && found.day === undefined;
      found.month = month;
    }
  }
  return found;
}

/** 31/12/2024 and 12/31/2024: day first unless that cannot be. */
function slashDate(text: string): number | undefined {
  const match =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?\s*(.*)$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, first, second, yearText, hour, minute, seconds, half, rest] = match;
  const zone = zoneMinutes(rest ?? '');
  if (zone === undefined) return undefined;
  let day = +(first ?? 0);
  let month = +(second ?? 0);
  if (month > 12) [day, month] = [month, day];
  const year = (yearText ?? '').length === 2 ? 2000 + +(yearText ?? 0) : +(yearText ?? 0);
  const hours = half ? (+(hour ?? 0) % 12) + (half === 'pm' ? 12 : 0) : +(hour ?? 0);
  return build(year, month - 1, day, hours, +(minute ?? 0), +(seconds ?? 0), zone);
}

/** Minutes east of UTC; undefined where the text is something else. Empty means UTC. */
function zoneMinutes(text: string): number | undefined {
  const zone = text
    .replace(/^[\s,]+|\s+$/g, '')
    .replace(/\(.*\)$/, '')
    .trim();
  if (zone === '') return 0;
  const named = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
  if (named !== undefined) return named;
  const offset = /^(?:utc|gmt|z)?\s*([+-])\s*(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return undefined;
  return (offset[1] === '-' ? -1 : 1) * (+(offset[2] ?? 0) * 60 + +(offset[3] ?? 0));
}

function build(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: number,
): number | undefined {
  // Zero dates of programs (year 1), and what two digits made of nonsense.
  if (
    year < 1970 ||
    month < 0 ||
    month > 11 ||
    day < 1 ||
    day > 31 ||
    hour > 24 ||
    minute > 59 ||
    second > 60
  )
    return undefined;
  const time = Date.UTC(year, month, day, hour, minute, Math.min(second, 59)) - zone * 60_000;
  return Number.isFinite(time) ? time : undefined;
}
