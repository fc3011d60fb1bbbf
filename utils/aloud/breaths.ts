/**
 * How much is said in one breath. Chrome's network voices fall silent after some 15 seconds, and never say
 * that they did: no piece that is handed to a voice may take that long.
 */

/** As long as letters take that are spoken in about twelve seconds. */
const mostLetters = 180;

/** Digits are spoken as words, and a sign of Chinese or Japanese is a syllable or two. */
const long = /[\d\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where a sentence may be cut, the best first: between clauses, at a comma, between words. */
const cuts = [/[;:؛…—–](?=[\s»”"])|[。！？；]/gu, /[,،)](?=[\s»”"])|[、，]/gu, /(?=[ \t\n])/gu];

/** How long a text takes to say, in letters. */
export function lettersIn(text: string): number {
  let sum = 0;
  for (const char of text) sum += long.test(char) ? 3 : 1;
  return sum;
}

/**
 * Where the piece ends that is said next.
 * @param from where in the text it begins
 * @param rate of speech, 1 as the voice speaks by itself: slow speech has shorter pieces
 */
export function endOfBreath(text: string, from: number, rate: number): number {
  const most = mostLetters * Math.min(1, rate);
  const reach = reachOf(text, from, most);
  if (reach === text.length) return reach;
  const piece = text.slice(from, reach);
  // A clause that has hardly begun is no place to breathe.
  const least = piece.length / 3;
  for (const cut of cuts) {
    const ends = [...piece.matchAll(cut)].map(({ index, 0: mark }) => index + mark.length);
    const end = ends.findLast((one) => one >= least);
    if (end !== undefined) return from + end;
  }
  return reach;
}

function reachOf(text: string, from: number, most: number): number {
  let at = from;
  let sum = 0;
  for (const char of text.slice(from)) {
    sum += long.test(char) ? 3 : 1;
    if (sum > most && at > from) return at;
    at += char.length;
  }
  return text.length;
}
