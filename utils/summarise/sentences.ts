/** Running text to sentences: a scanner with rules, since Intl.Segmenter splits after "M." and "env.". */
import { type Pairs, pairsOf } from './paired-marks.ts';
import { isMissingSpace, isSentenceEnd } from './sentence-end.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const ends = '.!?…؟۔';
/** What may stand right after a sentence's mark and belongs to it, even if nothing opened it. */
const closers = '"»”’\')]';

/**
 * Whole sentences in order, each verbatim as it stands in the text, trimmed. A quote or a parenthesis of
 * several sentences stays whole unless it is long.
 * @param text one paragraph or several; a line break always ends a sentence
 */
export function splitSentences(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => spansOf(line).map(({ start, end }) => line.slice(start, end)));
}

/** The sentence that covers a place in the text, or undefined where only space stands; reads one line of it. */
export function sentenceAt(text: string, offset: number): string | undefined {
  if (offset < 0 || offset >= text.length || text[offset] === '\n') return undefined;
  const from = text.lastIndexOf('\n', offset) + 1;
  const to = text.indexOf('\n', offset);
  const line = text.slice(from, to < 0 ? undefined : to);
  const at = offset - from;
  const span = spansOf(line).find(({ start, end }) => start <= at && at < end);
  return span && line.slice(span.start, span.end);
}

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  const pairs = pairsOf(line);
  let start = skipSpace(line, 0);
  /** Where the last quote or parenthesis that was opened closes. */
  let closes = -1;
  let isSaid = false;
  for (let i = start; i < line.length; i++) {
    const char = line[i] as string;
    closes = Math.max(closes, pairs.closeOf.get(i) ?? -1);
    if (!ends.includes(char)) {
      isSaid ||= /[\p{L}\p{N}]/u.test(char);
      continue;
    }
    const after = endOfMarks(line, i);
    const end = endOfClosers(line, after, pairs);
    const isEnd =
      isSaid &&
      end > closes &&
      (isSentenceEnd({ line, start, mark: i, after, end }) || isMissingSpace(line, i, end));
    if (isEnd) {
      spans.push({ start, end });
      start = skipSpace(line, end);
      isSaid = false;
    }
    i = end - 1;
  }
  const end = line.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

/** The whole run of marks, also "? !" with a space in it as French has it. */
function endOfMarks(line: string, mark: number): number {
  let end = mark + 1;
  for (;;) {
    const next = skipSpace(line, end, 2);
    if (next === end ? !ends.includes(line[end] ?? ' ') : !'!?'.includes(line[next] ?? ' ')) return end;
    end = next + 1;
  }
}

/** French puts a space, often a narrow one, before the closing quote. */
function endOfClosers(line: string, after: number, pairs: Pairs): number {
  let end = after;
  for (;;) {
    const next = skipSpace(line, end, 2);
    const char = line[next];
    if (char === undefined || pairs.closeOf.has(next)) return end;
    const closesHere = pairs.closings.has(next) || (next === end ? closers : '»”').includes(char);
    if (!closesHere) return end;
    end = next + 1;
  }
}

function skipSpace(line: string, from: number, most = line.length): number {
  let at = from;
  while (at < line.length && at - from < most && /\s/.test(line[at] as string)) at++;
  return at;
}
