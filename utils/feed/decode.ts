/** Bytes of a feed to text. Encodings are told apart in the order of what can be trusted most. */

const utf8 = 'utf-8';

/**
 * Order: byte order mark, UTF-16 seen from the first bytes, then strict UTF-8 if the declared charset
 * says so or nothing is declared, the declared charset (HTTP before XML declaration), windows-1252.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string): string {
  const marked = byteOrderMark(bytes);
  if (marked) return decode(bytes, marked);
  const http = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const declared = declaredEncoding(bytes);
  for (const label of [http, declared, utf8]) {
    if (!label) continue;
    const text = tryDecode(bytes, label);
    if (text !== undefined) return text;
  }
  return remapC1(decode(bytes, 'windows-1252'));
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8;
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  let head = '';
  for (const byte of bytes.subarray(0, 256)) head += String.fromCharCode(byte);
  return /<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
}

/** Strict for UTF-8, so that a wrong label falls through; single-byte charsets accept anything. */
function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    // Declared in an ASCII-readable prologue, so it cannot be UTF-16: the label is wrong.
    if (decoder.encoding.startsWith('utf-16')) return undefined;
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? remapC1(text) : text;
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

// Node leaves 0x80-0x9f of windows-1252 as C1 controls, and feeds write `&#146;` for a quote: both mean
// the windows-1252 character.
const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function remapC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => cp1252[char.charCodeAt(0) - 0x80] ?? char);
}
