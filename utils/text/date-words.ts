/** The words that dates are written with: months, days of the week, zones, halves of the day. */

import { fold } from './normalise.ts';

/**
 * English, French, German and Greek, then Arabic as it is written in Egypt and the Gulf, in Morocco, in
 * Tunisia and Algeria, and in the Levant and Iraq. Each language costs every bundle a tenth of a kilobyte.
 */
const monthNames: readonly string[] = [
  'jan january janv janvier januar ιαν ιανουαριου يناير جانفي كانون_الثاني كانون_ثاني',
  'feb february fev fevr fevrier februar φεβ φεβρουαριου فبراير فيفري شباط',
  'mar march mars marz μαρ μαρτιου مارس اذار',
  'apr april avr avril απρ απριλιου ابريل افريل نيسان',
  'may mai μαι μαιου مايو ماي ايار مايس',
  'jun june juin juni ιουν ιουνιου يونيو يونيه جوان حزيران',
  'jul july juil juill juillet juli julius ιουλ ιουλιου يوليو يوليه يوليوز جويليه تموز',
  'aug august aou aout αυγ αυγουστου اغسطس غشت اوت اب',
  'sep sept september septembre σεπ σεπτεμβριου سبتمبر شتنبر ايلول',
  'oct october octobre okt oktober οκτ οκτωβριου اكتوبر تشرين_الاول تشرين_اول',
  'nov november novembre νοε νοεμβριου نوفمبر نونبر نوفنبر تشرين_الثاني تشرين_ثاني',
  'dec december decembre dez dezember δεκ δεκεμβριου ديسمبر دجنبر كانون_الاول كانون_اول',
];
const months = new Map(
  monthNames.flatMap((names, month) =>
    names.split(' ').map((name) => [fold(name.replace('_', ' ')), month] as const),
  ),
);

/** The month, 0 to 11, that a folded word names; two words where one alone is not enough. */
export function monthOf(word: string, next = ''): number | undefined {
  return months.get(`${word} ${next}`) ?? months.get(word);
}

const days =
  /^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|(?:lun|mar|mercre|jeu|vendre|same)di|lun|mar|mer|jeu|ven|sam|dim|dimanche|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد)$/;

/** Whether a folded word is a day of the week: whole in English, French and Arabic, or as it is shortened. */
export function isWeekday(word: string): boolean {
  return days.test(word);
}

/** Hours east of UTC. Those that two regions share are the one that feeds mean: America's. */
const zones = new Map(
  Object.entries({
    0: 'ut utc gmt z wet',
    1: 'cet met bst west',
    2: 'eet cest mest sast',
    3: 'eest msk',
    8: 'sgt hkt',
    9: 'jst kst',
    10: 'aest',
    11: 'aedt',
    12: 'nzst',
    13: 'nzdt',
    '-3': 'adt',
    '-4': 'ast at edt',
    '-5': 'est et cdt',
    '-6': 'cst ct mdt',
    '-7': 'mst mt pdt',
    '-8': 'pst pt akdt',
    '-9': 'akst',
    '-10': 'hst',
  }).flatMap(([hours, names]) => names.split(' ').map((name) => [name, Number(hours) * 60] as const)),
);

/** Minutes east of UTC of a folded zone's name. */
export function zoneNamed(word: string): number | undefined {
  return zones.get(word);
}

const halves = /^ ?(?:([ap])\.? ?m\b\.?|(ص|صباحا)(?!\p{L})|(م|مساء)(?!\p{L}))/u;

/** What stands right after a time: `am`, `pm` or neither, and how many characters that takes. */
export function halfOfDay(text: string): { half?: 'am' | 'pm'; length: number } {
  const match = halves.exec(text);
  if (!match) return { length: 0 };
  return { half: match[1] === 'a' || match[2] ? 'am' : 'pm', length: match[0].length };
}

/** Words of months that are written in two. */
const halfMonths = new Set(['كانون', 'تشرين', 'الثاني', 'ثاني', 'الاول', 'اول'].map(fold));

/** Whether a folded word can only be part of a date or a time of day. */
export function isDateWord(word: string): boolean {
  return (
    /^\d{1,4}(?:st|nd|rd|th|er|h|h\d\d)?$|^[ap]m$/.test(word) ||
    months.has(word) ||
    halfMonths.has(word) ||
    isWeekday(word) ||
    zones.has(word)
  );
}
