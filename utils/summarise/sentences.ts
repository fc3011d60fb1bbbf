/** Running text to sentences: a scanner with rules, since Intl.Segmenter splits after "M." and "env.". */

const abbreviations = new Set(
  (
    'mr mrs ms dr prof st sr jr gen col capt lt sgt rev hon pres gov sen rep vs etc inc ltd co corp no nos vol fig al est approx dept univ ave blvd ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e a.m p.m u.s u.k u.n ' +
    'm mm mme mmes mlle mlles me mgr pr env art chap p pp cf ex av bd janv févr juil ' +
    'bzw ca d.h z.b u.a usw nr str hr fr evtl inkl ggf ' +
    'sra srta ud uds ee.uu pág núm aprox ' +
    'د م أ هـ ص'
  ).split(' '),
);

const closers = '"»”’\')]';
const openers = '"«“‘([¿¡';
const ends = '.!?…؟۔';

/**
 * Whole sentences in order, each verbatim as it stands in the text, trimmed.
 * @param text one paragraph or several; a line break always ends a sentence
 */
export function splitSentences(text: string): string[] {
  return text.split(/\n+/).flatMap(splitLine);
}

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let i = 0; i < line.length; i++) {
    if (!ends.includes(line[i] as string)) continue;
    let end = i + 1;
    while (end < line.length && ends.includes(line[end] as string)) end++;
    // French puts a space, often a narrow one, before the closing quote.
    const quote = /^[\s\u00a0\u202f]*[»”]/.exec(line.slice(end, end + 3));
    if (quote && !openQuoteFollows(line, end)) end += quote[0].length;
    while (end < line.length && closers.includes(line[end] as string)) end++;
    if (isEnd(line, i, end)) {
      const sentence = line.slice(start, end).trim();
      if (sentence) sentences.push(sentence);
      start = end;
    }
    i = end - 1;
  }
  const rest = line.slice(start).trim();
  if (rest) sentences.push(rest);
  return sentences;
}

const openQuoteFollows = (line: string, at: number) => /^\s*[«“]/.test(line.slice(at, at + 3));

function isEnd(line: string, mark: number, end: number): boolean {
  const after = /^[\s\u00a0\u202f]+(?=(\S))/.exec(line.slice(end, end + 12));
  if (!after) return end >= line.length;
  const next = after[1] as string;
  // A sentence begins with a capital, a digit, an opening quote, a dash, or a letter without case.
  const begins = openers.includes(next) || /[\p{Lu}\p{Lt}\p{Lo}\p{N}–—-]/u.test(next);
  if (!begins) return false;
  if (line[mark] !== '.' || end > mark + 1) return true;
  const word = /[\p{L}\p{N}.'’&-]*$/u.exec(line.slice(Math.max(0, mark - 20), mark))?.[0] ?? '';
  const bare = word.replace(/^.*['’]/, '').toLowerCase();
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.-?)+\p{Lu}$/u.test(word)) return false;
  if (abbreviations.has(bare))
    return !couldEnd.has(bare) || !/[\p{Lu}]/u.test(next) ? false : endsThere(bare);
  return true;
}

// "etc." and "p.m." often do end a sentence when a capital follows; a title such as "M." never does.
const couldEnd = new Set(['etc', 'p.m', 'a.m', 'inc', 'ltd', 'co', 'corp', 'usw', 'jr', 'sr']);
const endsThere = (word: string) => couldEnd.has(word);
