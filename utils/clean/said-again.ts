/** What the page puts before the text and the text says again: highlights, a standfirst made of its first sentence. */
import { wordsOf } from '../text/words.ts';
import { isFiller, type Line } from './sheet.ts';

const leastWords = 5;
const mostWords = 30;
/** Of fewer words a sentence below has most by chance. */
const leastAlike = 10;
/** So far below it the text says the same in other words. */
const reach = 4;
/** Shared by a standfirst and the sentence that it was made of. */
const share = 0.8;

export function markSaidAgain(lines: readonly Line[]): void {
  const open = lines.filter((line) => !isFiller(line));
  const line = open[0];
  if (line?.block.t !== 'p' || line.words < leastWords || line.words > mostWords || line.link) return;
  const below = open.slice(1);
  // Two paragraphs that say the same are a short text, and no opening of a longer one.
  if (line.isProse && below.filter((one) => one.isProse).length < 2) return;
  // Said later as a quotation or a heading, it is set off there, and here it is the text; said often, it is a refrain.
  const again = below.filter((one) => one.block.t === 'p' && one.folded.includes(line.folded));
  const alike = below.slice(0, reach).filter((one) => one.isProse && isAlike(line, one));
  if (again.length === 1 || (again.length === 0 && alike.length === 1)) line.rule = 'furniture';
}

function isAlike(line: Line, other: Line): boolean {
  const own = new Set(wordsOf(line.folded));
  const theirs = new Set(wordsOf(other.folded));
  const shared = [...own].filter((word) => theirs.has(word)).length;
  return (
    own.size >= Math.max(leastAlike, line.words * share) &&
    shared >= own.size * share &&
    other.words >= line.words * share
  );
}
