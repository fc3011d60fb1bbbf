/** Character references of XML, decoded once. HTML's own names stay for whoever reads the text as HTML. */
import { remapC1 } from './decode.ts';

const reference = /&(?:#\d+|#[xX][\da-fA-F]+|lt|gt|amp|quot|apos);/g;
const named = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(reference, meant) : text;
}

function meant(written: string): string {
  const known = named.get(written);
  if (known !== undefined) return known;
  const hex = written[2] === 'x' || written[2] === 'X';
  const code = hex ? Number.parseInt(written.slice(3, -1), 16) : Number.parseInt(written.slice(2, -1), 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code >= 0x80 && code <= 0x9f ? remapC1(String.fromCharCode(code)) : String.fromCodePoint(code);
}
