/** Character references of XML, decoded once. HTML's own names stay for whoever reads the text as HTML. */
import { remapC1 } from './decode.ts';

const names = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
] as const;

/** Escaped markup is mostly references: this is where reading an Atom feed spends its time. */
export function decodeReferences(text: string): string {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const found = text[at + 1] === '#' ? numbered(text, at + 2) : named(text, at);
    if (!found) continue;
    decoded += text.slice(from, at) + found.meaning;
    from = found.end;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

interface Reference {
  readonly meaning: string;
  /** Where the text goes on. */
  readonly end: number;
}

function named(text: string, at: number): Reference | undefined {
  for (const [written, meaning] of names) {
    if (text.startsWith(written, at)) return { meaning, end: at + written.length };
  }
  return undefined;
}

/** Digits from `start`, hexadecimal after an x; however many there are, each is looked at once. */
function numbered(text: string, start: number): Reference | undefined {
  const isHex = text[start] === 'x' || text[start] === 'X';
  const first = isHex ? start + 1 : start;
  let end = first;
  let code = 0;
  for (
    let digit = digitOf(text.charCodeAt(end), isHex);
    digit >= 0;
    digit = digitOf(text.charCodeAt(end), isHex)
  ) {
    code = Math.min(code * (isHex ? 16 : 10) + digit, 0x110000);
    end++;
  }
  return end > first && text[end] === ';' ? { meaning: character(code), end: end + 1 } : undefined;
}

function digitOf(char: number, isHex: boolean): number {
  if (char >= 0x30 && char <= 0x39) return char - 0x30;
  const letter = (char | 0x20) - 0x61;
  return isHex && letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function character(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code >= 0x80 && code <= 0x9f ? remapC1(String.fromCharCode(code)) : String.fromCodePoint(code);
}
