/** Character references of XML, decoded once. HTML's own names stay for whoever reads the text as HTML. */
import { remapC1 } from './decode.ts';

const names = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
] as const;
const numeric = /&#(?:(\d+)|[xX]([\da-fA-F]+));/y;

/** Escaped markup is mostly references: this is where reading an Atom feed spends its time. */
export function decodeReferences(text: string): string {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const name = text[at + 1] === '#' ? undefined : names.find(([written]) => text.startsWith(written, at));
    numeric.lastIndex = at;
    const number = name ? null : numeric.exec(text);
    if (!name && !number) continue;
    decoded += text.slice(from, at) + (name ? name[1] : meant(number?.[1], number?.[2]));
    from = at + (name ? name[0] : (number?.[0] ?? '')).length;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function meant(decimal: string | undefined, hex = ''): string {
  const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code >= 0x80 && code <= 0x9f ? remapC1(String.fromCharCode(code)) : String.fromCodePoint(code);
}
