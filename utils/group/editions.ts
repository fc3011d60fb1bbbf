/**
 * What tells one instalment of a series from the next: "day 12", "the third quarter", "Tuesday". Each is
 * one number, its kind above its value; two titles with another value of one kind tell different events.
 */
const weekdays =
  'monday|lundi|الاثنين|الاثنين tuesday|mardi|الثلاثاء wednesday|mercredi|الاربعاء thursday|jeudi|الخميس friday|vendredi|الجمعه saturday|samedi|السبت sunday|dimanche|الاحد';
const months =
  'january|janvier february|fevrier march|mars april|avril may|mai june|juin july|juillet august|aout september|septembre october|octobre november|novembre december|decembre';
const parts =
  'day|jour|اليوم week|semaine|الاسبوع round|matchday|journee|الجوله stage|etape|المرحله episode|part|partie|الحلقه quarter|trimestre|الربع season|saison|edition';
const ordinals =
  'first|premier|premiere|الاول second|deuxieme|الثاني third|troisieme|الثالث fourth|quatrieme|الرابع';

const valuesOf = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list.split(' ').flatMap((same, value) => same.split('|').map((word): [string, number] => [word, value])),
  );
const weekday = valuesOf(weekdays);
const month = valuesOf(months);
const part = valuesOf(parts);
const ordinal = valuesOf(ordinals);

const code = (kind: number, value: number) => kind * 65_536 + (value % 65_536);
const dateKind = 1;
const weekdayKind = 2;
const partKind = 3;

/** @param words of a title, folded */
export function editionsOf(words: readonly string[]): number[] {
  const found = new Set<number>();
  for (const [i, word] of words.entries()) {
    const day = weekday.get(word);
    if (day !== undefined) found.add(code(weekdayKind, day));
    const quarter = /^[qt]([1-4])$/.exec(word);
    if (quarter) found.add(code(partKind + (part.get('quarter') ?? 0), Number(quarter[1])));
    const inMonth = month.get(word);
    const date = inMonth === undefined ? undefined : (count(words[i - 1]) ?? count(words[i + 1]));
    if (inMonth !== undefined && date !== undefined && date <= 31)
      found.add(code(dateKind, inMonth * 32 + date));
    const kind = part.get(word);
    const which =
      kind === undefined ? undefined : (count(words[i + 1]) ?? nth(words[i - 1]) ?? nth(words[i + 1]));
    if (kind !== undefined && which !== undefined) found.add(code(partKind + kind, which));
  }
  return [...found].sort((a, b) => a - b);
}

/** Whether one says Monday and the other Tuesday. */
export function areOtherEditions(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i++) {
    const one = a[i] as number;
    let isOther = false;
    for (let k = 0; k < b.length; k++) {
      const other = b[k] as number;
      if (one === other) {
        isOther = false;
        break;
      }
      if (one >>> 16 === other >>> 16) isOther = true;
    }
    if (isOther) return true;
  }
  return false;
}

const count = (word: string | undefined) => (word && /^\d{1,4}$/.test(word) ? Number(word) : undefined);
const nth = (word: string | undefined) => {
  if (!word) return undefined;
  const counted = /^(\d{1,3})(?:st|nd|rd|th|er|e|eme)$/.exec(word);
  const named = ordinal.get(word);
  return counted ? Number(counted[1]) : named === undefined ? undefined : named + 1;
};
