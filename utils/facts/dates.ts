/** Dates and deadlines that stand for themselves: a year, or a month and its day, is named. */
import { monthOf } from '../text/date-words.ts';
import { fold } from '../text/normalise.ts';
import { level } from './numbers.ts';
import type { Found, Span } from './rank.ts';

/** A date without its year that is no deadline comes last, whatever a headline adds. */
export const dateUse = { deadline: 0, date: 1, past: 2, yearless: 6 } as const;
/** Deadlines in years before this one are history. */
const firstDeadline = 2024;
/** As many as are looked at in one text. */
const most = 300;

const spanish =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const end = (source: string) => new RegExp(`(?<![\\p{L}\\d])(?:${source})$`, 'u');

const deadlines =
  "(?:d'ici(?: [àa])?|avant|d[èe]s|[àa] l'horizon(?: de)?|[àa] partir d[eu]|jusqu'(?:en|au|[àa])|au plus tard|(?:no later than|by|before|until|till|from|starting(?: in| from| on)?|as of|as early as)(?: the)?|bis(?: zum| zur)?|ab|vor|antes del?|hasta(?: el)?|a partir del?|para(?: el)?|بحلول|قبل|حتى|ابتداءً? من|اعتبار[اً]* من|انطلاقا من|في أفق|في غضون)(?: (?:la|le|au|en|el|شهر|يوم)| l')?[ ]?";
const deadline = end(deadlines);
/** What says only when something begins. */
const begins = /^(?:d[èe]s|[àa] partir|from|starting|as (?:of|early)|ab |a partir|para|ابتداء|اعتبار|انطلاق)/;
const part = end(
  '(?:(?:la )?(fin|d[ée]but|mi)(?: du mois)?(?: de)?|(?:the )?(?:very )?(?:(end|start|beginning|middle) of|(late|early|mid|end))|(ende|anfang|mitte)|(finales|fines|principios|mediados) de|(نهاية|متم|أواخر|مطلع|بداية|أوائل|منتصف)(?: شهر)?)[ -]',
);
const yearWord = end("(?:de |del |of |du |من )?(?:l'ann[ée]e|the year|année|year|(?:ال)?عام|سنة|jahr|año) ");
const ordinals =
  'q1 t1 first 1st premier 1er erstes primer الأول h1 s1|q2 t2 second 2nd deuxième 2e 2ème zweites segundo الثاني h2 s2|q3 t3 third 3rd troisième 3e 3ème drittes tercer الثالث|q4 t4 fourth 4th quatrième 4e 4ème viertes cuarto الرابع'
    .split('|')
    .map((row) => row.split(' '));
const some = ordinals.flat().join('|');
const quarter = end(
  `(?:([qths][1-4])|(${some}) (quarter|half|trimestre|semestre|quartal|halbjahr)|(الربع|النصف) (الأول|الثاني|الثالث|الرابع))(?: of| de| del| من)?[ -]`,
);
const seasons =
  'spring printemps frühjahr primavera ربيع|summer été sommer verano صيف|autumn automne fall rentrée herbst otoño خريف|winter hiver invierno شتاء'
    .split('|')
    .map((row) => row.split(' '));
const season = end(`(${seasons.flat().join('|')})(?: of| de| del| من)? `);
const plainYear = end('(?:en|in|für|for|para|(?:في|خلال)(?: عام| سنة)?) ');
const future =
  /(?<!\p{L})(?:will|plans?|planned|expect\p{L}*|target\p{L}*|aims?|due|schedul\p{L}*|goal|pr[ée]v\p{L}+|objectif|could|may|vise\p{L}*|table|compte|espère|attend\p{L}*|hopes?|wants?|forecast\p{L}*|seen|project\p{L}*|\p{L}+[eiudrv]r(?:ait|aient|a|ont)|\p{L}+rán?|soll\p{L}*|wird|werden|geplant|[وف]?س[يتن]\p{L}+|و?[تي]عتزم|و?[تي]خطط|المتوقع|المنتظر)(?!\p{L})/u;

/** Dates of one text in the order they stand. */
export function datesIn(text: string): Found[] {
  const plain = level(text).toLowerCase();
  const found: Found[] = [];
  const add = (span: Span, key: string, isDeadline: boolean, year?: number): void => {
    const known = found[found.length - 1];
    if (known && span.at < known.at + known.text.length) return;
    const past = year !== undefined && year < firstDeadline;
    const other = year === undefined ? dateUse.yearless : dateUse.date;
    const rank = past ? dateUse.past : isDeadline ? dateUse.deadline : other;
    found.push({ kind: 'date', text: text.slice(span.at, span.end), key, at: span.at, rank });
  };
  const candidates =
    /(?<![\d.,:/-])(?:(20\d\d)-(\d\d)-(\d\d)|(\d{1,2})[/.](\d{1,2})[/.](20\d\d))(?![\d/-])|(?<![\d.,/])(?:19|20)\d\d(?![\d%/]|[-.,]\d|'?s(?!\p{L}))|(?<![\d.,:/-])(\d{1,2})(?:er|st|nd|rd|th|\.|º)? (?:de |of )?(\p{L}{3,})(?!\p{L})|(?<!\p{L})(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d\p{L}]|[.,:]\d| ?%)/gu;
  for (
    let match = candidates.exec(plain), count = 0;
    match && count < most;
    match = candidates.exec(plain), count++
  ) {
    const [whole, isoYear, isoMonth, isoDay, first, middle, last, day, month, englishMonth, englishDay] =
      match;
    const at = match.index;
    const stop = at + whole.length;
    if (isoYear || last) {
      add(
        { at, end: stop },
        isoYear ? `${isoYear}-${isoMonth}-${isoDay}` : `${last}-${two(middle)}-${two(first)}`,
        false,
        Number(isoYear ?? last),
      );
    } else if (day ?? englishDay) {
      const name = month ?? englishMonth ?? '';
      const number = monthNamed(name, month ? plain.slice(stop, stop + 12) : '');
      const isDay = Number(day ?? englishDay) >= 1 && Number(day ?? englishDay) <= 31;
      // The verbs "may" and "march" have no capital; a month in English has one.
      const nameAt = month ? stop - month.length : at;
      const isName = !/^(?:may|march)$/.test(name) || text[nameAt] !== plain[nameAt];
      if (number === undefined || !isDay || !isName || (englishDay && !/^\p{Lu}/u.test(text[at] ?? ''))) {
        candidates.lastIndex = at + (day ?? englishMonth ?? ' ').length;
        continue;
      }
      // With its year it is read from there.
      const rest = /^[\p{L} .,]{0,14}?(?:de |del |من )?(?:19|20)\d\d(?!\d)/u.exec(
        plain.slice(stop, stop + 24),
      )?.[0];
      if (rest && /^,?(?: \p{L}+){0,2},? ?(?:19|20)/u.test(rest)) {
        candidates.lastIndex = stop;
        continue;
      }
      const from = before(deadline, plain, at);
      add(
        { at: from, end: stop },
        `${two(number + 1)}-${two(day ?? englishDay)}`,
        from < at && !begins.test(plain.slice(from, at)),
      );
    } else {
      const known = yearAt(plain, at);
      if (known) add({ at: known.at, end: stop }, `${whole}${known.rest}`, known.isDeadline, Number(whole));
    }
  }
  return found.concat(monthsDue(plain, text, found));
}

const two = (value: string | number | undefined): string => String(value ?? '').padStart(2, '0');

/** Where the words that `pattern` finds right before `at` begin; `at` where there are none. */
function before(pattern: RegExp, plain: string, at: number): number {
  return at - (pattern.exec(plain.slice(Math.max(0, at - 32), at))?.[0].length ?? 0);
}

function monthNamed(name: string, after = ''): number | undefined {
  const folded = fold(name.replace(/\.$/, ''));
  const number = monthOf(folded, fold(/^ (\p{L}+)/u.exec(after)?.[1] ?? ''));
  if (number !== undefined) return number;
  const other = spanish.indexOf(folded);
  return other < 0 ? undefined : other;
}

/** Reads leftwards from a year: what it is the year of, which part of that, and whether it is a deadline. */
function yearAt(plain: string, year: number): { at: number; rest: string; isDeadline: boolean } | undefined {
  let at = before(yearWord, plain, year);
  let rest = '';
  const left = (size = 40) => plain.slice(Math.max(0, at - size), at);
  const inQuarter = quarter.exec(left());
  const inSeason = season.exec(left());
  const ofMonth =
    /(?<![\p{L}\d])(?:(\d{1,2})(?:er|st|nd|rd|th|\.|º)? (?:de |of )?)?((?:كانون |تشرين )?\p{L}{3,})\.?(?: (\d{1,2})(?:st|nd|rd|th)?,?|,)?(?: del?| of| من)? (?:عام |سنة )?$/u.exec(
      left(),
    );
  const number = ofMonth
    ? monthNamed(ofMonth[2]?.split(' ')[0] ?? '', ` ${ofMonth[2]?.split(' ')[1] ?? ''}`)
    : undefined;
  if (inQuarter) {
    const word = inQuarter[1] ?? inQuarter[2] ?? inQuarter[5] ?? '';
    const which = ordinals.findIndex((row) => row.includes(word)) + 1 || Number(word[1]);
    const isHalf = /^(?:[hs]|half|sem|halb|النصف)/.test(inQuarter[1] ?? inQuarter[3] ?? inQuarter[4] ?? '');
    rest = `-${isHalf ? 'h' : 'q'}${which}`;
    at -= inQuarter[0].length;
  } else if (inSeason) {
    rest = `-${seasons.find((row) => row.includes(inSeason[1] ?? ''))?.[0]}`;
    at -= inSeason[0].length;
  } else if (ofMonth && number !== undefined) {
    const day = ofMonth[1] ?? ofMonth[3];
    rest = `-${two(number + 1)}${day ? `-${two(day)}` : ''}`;
    at -= ofMonth[0].length;
  }
  const inPart = part.exec(left());
  if (inPart) {
    const word = inPart.slice(1).find(Boolean) ?? '';
    rest ||= /^(?:fin|end|late|ende|نه|متم|أواخ)/.test(word)
      ? '-12'
      : /^(?:mi|med|من)/.test(word)
        ? '-06'
        : '-01';
    at -= inPart[0].length;
  }
  const from = before(deadline, plain, at);
  const isDeadline = from < at && Number(plain.slice(year, year + 4)) >= firstDeadline;
  if (isDeadline) at = from;
  if (isDeadline || rest) return { at, rest, isDeadline };
  const plainAt = before(plainYear, plain, at);
  if ((plainAt === at && at === year) || Number(plain.slice(year, year + 4)) < firstDeadline)
    return undefined;
  const clause =
    plain
      .slice(Math.max(0, plainAt - 140), plainAt)
      .split(/[.!?؟] /)
      .pop() ?? '';
  const after = plain.slice(year + 4, year + 60).split(/[.!?؟] /)[0] ?? '';
  return future.test(`${clause}| ${after}`) ? { at: plainAt, rest, isDeadline } : undefined;
}

const due = new RegExp(
  `(?<!\\p{L})(?:${deadlines})(?:(?:la )?(?:fin|mi|d[ée]but)[ -]|(?:the )?end of |نهاية )?(\\p{L}{3,})(?!\\p{L}| ?\\d)`,
  'gu',
);

/** A month without a year counts where it is a deadline. */
function monthsDue(plain: string, text: string, found: readonly Found[]): Found[] {
  const months: Found[] = [];
  for (const match of plain.matchAll(due)) {
    const number = monthNamed(match[1] ?? '');
    const at = match.index;
    const stop = at + match[0].length;
    if (
      /^(?:from|para)/.test(match[0]) ||
      number === undefined ||
      found.some((one) => at < one.at + one.text.length && stop > one.at)
    )
      continue;
    if (/^(?:may|march)$/.test(match[1] ?? '') && text[stop - (match[1]?.length ?? 0)] === match[1]?.[0])
      continue;
    // "Jusqu'à sept ans".
    if (match[1] === 'sept' && text[stop] !== '.') continue;
    months.push({
      kind: 'date',
      text: text.slice(at, stop),
      key: two(number + 1),
      at,
      rank: begins.test(match[0]) ? dateUse.yearless : dateUse.deadline,
    });
  }
  return months;
}
