/** Words that are nearly the same: one letter wrong, missing, too many or swapped with the next; two in long words. */

/** How many letters may be wrong in a word. */
export const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * How many slips lie between the typed word and the beginning of another one; more than `most` is `most + 1`.
 * Short words are compared whole: nearly everything begins nearly like them.
 */
export function slipsBetween(typed: string, word: string, most: number): number {
  const reach = typed.length + most;
  const end = Math.min(word.length, reach);
  if (word.length < typed.length - most) return most + 1;
  if (typed.length < 5 && word.length > reach) return most + 1;
  // Distances of typed[0..i] to word[0..j], the last three rows; letters swapped look two rows back.
  let before: number[] = [];
  let above = Array.from({ length: end + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= end; j++) {
      const same = typed[i - 1] === word[j - 1];
      let slips = Math.min((above[j - 1] ?? 0) + Number(!same), (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  const slips = typed.length < 5 ? (above[end] ?? most + 1) : Math.min(...above);
  return Math.min(slips, most + 1);
}

const mostForms = 8;

/** Of known words those that the typed one may have meant, the nearest first. */
export async function nearWords(
  typed: string,
  known: Iterable<string>,
  pause: () => Promise<boolean>,
): Promise<string[]> {
  const most = slipsIn(typed);
  if (most === 0) return [];
  const found: { word: string; slips: number; longer: number }[] = [];
  let looked = 0;
  for (const word of known) {
    if (++looked % 1024 === 0 && !(await pause())) return [];
    const slips = slipsBetween(typed, word, most);
    if (slips <= most) found.push({ word, slips, longer: Math.abs(word.length - typed.length) });
  }
  return found
    .sort((a, b) => a.slips - b.slips || a.longer - b.longer)
    .slice(0, mostForms)
    .map(({ word }) => word);
}
