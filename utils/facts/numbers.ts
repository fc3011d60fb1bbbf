/** Numbers as news writes them: grouped, with a decimal mark, with a magnitude, or in a word. */
import { fold } from '../text/normalise.ts';

const odd = '\u00a0\u202f\u2009’ʼ٪٫٬–—−\u2010\u2011İ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';
const plain = "   ''%.,-----I01234567890123456789";

/** The text with digits, spaces, quotes and dashes made plain, every character where it stood. */
export const level = (text: string): string =>
  text.replace(
    /[\u00a0\u202f\u2009’ʼ٪٫٬–—−\u2010\u2011İ٠-٩۰-۹]/g,
    (sign) => plain[odd.indexOf(sign)] ?? sign,
  );

export const digits = "\\d{1,3}(?:[ .,']\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)?";

/** `list` holds `value:word word`, parted by semicolons. */
const table = (list: string): Map<string, number> =>
  new Map(
    list.split(';').flatMap((row) => {
      const [value, words = ''] = row.split(':');
      return words.split(' ').map((word) => [fold(word), Number(value)] as const);
    }),
  );

const smallNumbers =
  '2:deux two zwei dos اثنان;3:trois three drei tres ثلاث ثلاثة;4:quatre four vier cuatro أربع أربعة;5:cinq five fünf cinco خمس خمسة;6:six sechs seis ست ستة;7:sept seven sieben siete سبع سبعة;8:huit eight acht ocho ثماني ثمانية;9:neuf nine neun nueve تسع تسعة;10:dix ten zehn diez عشر عشرة;11:onze eleven elf once;12:douze twelve zwölf doce dozen;13:treize thirteen;14:quatorze fourteen;15:quinze fifteen quince;16:seize sixteen;17:seventeen;18:eighteen;19:nineteen;20:vingt twenty zwanzig veinte عشرون عشرين;30:trente thirty ثلاثون ثلاثين;40:quarante forty;50:cinquante fifty خمسون خمسين;60:soixante sixty;70:seventy;80:eighty;90:ninety;100:cent hundred مئة مائة';
const spelled = table(smallNumbers);
const magnitudes = table(
  '1e3:k mille millier thousand tausend mil ألف ألفا آلاف;1e5:lakh;1e6:m mn mln mio million millions millionen millones millón مليون مليونا ملايين;1e7:crore;1e9:b bn md mds mrd milliard milliards milliarde milliarden مليار مليارا مليارات billion billions;1e12:tn trillion trillions billones تريليون',
);
const doubles = table('2e6:مليوني;2e9:ملياري');
const alone = table('1e6:million مليون;1e9:milliard milliarde billion مليار');

/** "Four hundred", "deux cent mille", "two dozen": what a number in a word is followed by, never digits. */
const multiplier = /^ (?:(cents?|hundred)|dozen)(?!\p{L})/u;
/** What a number in a word may go on from: it is no number of its own then. */
const goesOn =
  /(?<!\p{L})(?:cents?|mille|hundred|thousand|mil|hundert|tausend)(?: and| et| y)? $|(?<!\p{L})(?:half a|half|several|few|couple of|some|many) $|(?:حد[ىي]?|ثنت?[اي]|ثلاث|ربع|خمس|ست|سبع|ثمان[يى]?|تسع)[ةه]?\p{M}* $/iu;

/** Eleven to nineteen in Arabic: the smaller part, then ten. */
const arabicTeens = '(?:[اأ]حد|[اإ]حدى|[اإ]ثنت?[اي]|(?:ثلاث|[اأ]ربع|خمس|ست|سبع|ثماني?|تسع)ة?) عشرة?';

const words = smallNumbers
  .replace(/;?\d+:/g, ' ')
  .trim()
  .replaceAll(' ', '|');

/** Where a number may begin: digits, a small number in a word, or a magnitude that stands for itself. */
export const numberStart = () =>
  new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d_/#@:+^-]|\\d[.,:' ])(?:${digits})|(?<![\\p{L}\\p{N}-])(?:${arabicTeens}|(?:une? |a )?(?:${words})|(?:une?|an?|one|half a|eine?)(?= [mMb]illi[oa])|ملي(?:ون|ار)ي?(?= ))(?![\\p{L}\\p{N}-])`,
    'giu',
  );

/** The value of digits; `whole` says that what is counted comes in ones, so that three digits are thousands. */
export function numberOf(raw: string, language: string, whole: boolean): number {
  const text = raw.replace(/[ ']/g, '');
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks[marks.length - 1] ?? '';
  const tail = text.slice(text.lastIndexOf(last) + 1);
  const thousands = language === 'en' || language === 'ar' ? ',' : '.';
  const grouped =
    marks.length > 1
      ? marks.every((mark) => mark === last)
      : tail.length === 3 && !text.startsWith('0') && (whole || last === thousands);
  if (last === '' || grouped) return Number(text.replace(/[.,]/g, ''));
  return Number(`${text.slice(0, -tail.length - 1).replace(/[.,]/g, '')}.${tail}`);
}

/** The value of a small number in a word, of a magnitude alone ("مليار"), or of "un" before one. */
export function spelledValue(raw: string): { value: number; name: boolean } | undefined {
  const word = fold(raw).trim();
  if (/^half/.test(word)) return { value: 0.5, name: true };
  if (/^(?:une?|an?|one|eine?)$/.test(word)) return { value: 1, name: true };
  const big = alone.get(word) ?? doubles.get(word);
  if (big) return { value: big, name: true };
  const teen = /^(\S+) عشره?$/.exec(word)?.[1];
  if (teen) {
    const part = /^احد/.test(teen)
      ? 1
      : /^اثن/.test(teen)
        ? 2
        : (spelled.get(teen) ?? spelled.get(`${teen}ي`));
    return part ? { value: part + 10, name: false } : undefined;
  }
  const small = spelled.get(word.replace(/^(?:une?|a) /, ''));
  return small ? { value: small, name: false } : undefined;
}

/** Whether a number in a word after `left` is only the last part of another, or one that nobody counted: "several hundred". */
export const isPartOfNumber = (left: string, raw: string): boolean =>
  goesOn.test(left) || (/^(?:hundred|dozen)$/i.test(raw) && !/(?<!\p{L})(?:the|one|every) $/iu.test(left));

/** What multiplies a number in a word, and the magnitude after that. */
export function spelledMagnitudeAt(rest: string, language: string): { factor: number; length: number } {
  const match = multiplier.exec(rest);
  const factor = match ? (match[1] ? 100 : 12) : 1;
  const length = match?.[0].length ?? 0;
  const more = magnitudeAt(rest.slice(length), language, false);
  return { factor: factor * more.factor, length: length + more.length };
}

/** The magnitude at the beginning of `rest`, and its length. One letter counts only right after the digits, or beside a currency. */
export function magnitudeAt(
  rest: string,
  language: string,
  money: boolean,
): { factor: number; length: number } {
  let factor = 1;
  let length = 0;
  for (let round = 0; round < 2; round++) {
    const match = /^ ?(\p{L}+)\.?(?![\p{L}€$£-])/u.exec(rest.slice(length));
    const word = fold(match?.[1] ?? '');
    let value = magnitudes.get(word) ?? magnitudes.get(word.replace(/s$/, ''));
    if (!match || !value) break;
    if (word.length === 1 && !(money || (word === 'k' && !match[0].startsWith(' ')))) break;
    if (/^billion/.test(word) && /^(?:fr|de)/.test(language)) value = 1e12;
    factor *= value;
    // A full stop may close the sentence: only what is shortened has its own.
    length += match[0].replace(word.length > 3 ? /\.$/ : '', '').length;
  }
  return { factor, length };
}
