/** Bytes of a feed to text. Encodings are told apart in the order of what can be trusted most. */

const utf8 = 'utf-8';

/**
 * Order: byte order mark; UTF-16 and UTF-32 seen from their zeros; UTF-8 where the bytes prove it and
 * nobody names an encoding of several bytes; the charset of HTTP, then of the XML declaration; UTF-8 with
 * a few broken characters; last what was usual for the feed's language before UTF-8.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string): string {
  const unicode = byteOrderMark(bytes) ?? zeros(bytes);
  if (unicode?.startsWith('utf-32')) return decodeUtf32(bytes, unicode === 'utf-32le');
  if (unicode) return new TextDecoder(unicode).decode(bytes);
  const head = asciiHead(bytes);
  const labels = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1],
    /<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head.slice(0, 1024))?.[1],
  ].flatMap((label) => encodingNamed(label) ?? []);
  // Text of one-byte encodings is never valid UTF-8 by chance; that of Chinese or Japanese may be.
  if (labels.includes(utf8) || labels.every((label) => oneByte.test(label))) {
    const text = strictly(bytes, utf8);
    if (text !== undefined) return text;
  }
  for (const label of labels) {
    const text = label === utf8 ? almostUtf8(bytes) : strictly(bytes, label);
    if (text !== undefined) return text;
  }
  const usual = usualFor(head);
  const text = (labels.length === 0 ? almostUtf8(bytes) : undefined) ?? strictly(bytes, usual);
  return text ?? remapC1(new TextDecoder('windows-1252').decode(bytes));
}

const oneByte = /^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm)/;

function byteOrderMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : undefined;
}

/** Feeds begin with letters of ASCII, so the zeros among the first four bytes tell how wide a letter is. */
function zeros(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4) return undefined;
  const pattern = Array.from(bytes.subarray(0, 4), (byte) => (byte === 0 ? '0' : 'x')).join('');
  return { x000: 'utf-32le', '000x': 'utf-32be', x0x0: 'utf-16le', '0x0x': 'utf-16be' }[pattern];
}

function asciiHead(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, 4096)) head += String.fromCharCode(byte);
  return head;
}

/** The standard's name of a declared encoding, known spelling mistakes mended; undefined for an unknown one. */
function encodingNamed(label: string | undefined): string | undefined {
  const name = label
    ?.toLowerCase()
    .replace(/^(?:cp|win|windows)[-_]?(125\d|874)$/, 'windows-$1')
    .replace(/^latin[-_]/, 'latin')
    .replace(/^utf_/, 'utf-')
    .replace(/^iso[-_]?8859[-_]/, 'iso-8859-');
  if (!name) return undefined;
  try {
    const { encoding } = new TextDecoder(name);
    // Declared where ASCII can be read, so it cannot be UTF-16: the label is wrong.
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'windows-1252' ? remapC1(text) : text;
  } catch {
    return undefined;
  }
}

/** UTF-8 cut off in a character, or with a foreign line in it: few losses among many that are right. */
function almostUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  let right = 0;
  let lost = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) lost++;
    else if (code > 0x7f) right++;
  }
  return lost * 4 <= right ? text : undefined;
}

/** What browsers assume of unlabelled pages in a language's countries. */
const legacy: readonly (readonly [RegExp, string])[] = [
  [/^(?:ar|fa|ur)/, 'windows-1256'],
  [/^(?:ru|uk|be|bg|sr|mk)/, 'windows-1251'],
  [/^(?:pl|cs|hu|sk|sl|hr|ro)/, 'windows-1250'],
  [/^el/, 'windows-1253'],
  [/^tr/, 'windows-1254'],
  [/^he/, 'windows-1255'],
  [/^ja/, 'shift_jis'],
  [/^zh/, 'gb18030'],
  [/^ko/, 'euc-kr'],
];

function usualFor(head: string): string {
  const language = /<(?:dc:)?language>\s*([a-z]{2})|\bxml:lang\s*=\s*["']([a-z]{2})/i.exec(head);
  const tag = (language?.[1] ?? language?.[2] ?? '').toLowerCase();
  // Arabic that says nothing about itself: its article, alef and lam, is every tenth letter or so.
  const articles = head.match(/\xc7\xe1/g)?.length ?? 0;
  const isArabic = articles > 2 && articles * 40 > (head.match(/[\x80-\xff]/g)?.length ?? 0);
  return legacy.find(([tags]) => tags.test(tag))?.[1] ?? (isArabic ? 'windows-1256' : 'windows-1252');
}

/** By hand: browsers have no decoder for it. */
function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % 4));
  const parts: string[] = [];
  for (let i = 0; i < view.byteLength; i += 4) {
    const code = view.getUint32(i, little);
    if (code === 0xfeff && i === 0) continue;
    const broken = code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    parts.push(broken ? '\ufffd' : String.fromCodePoint(code));
  }
  return parts.join('');
}

// Node leaves 0x80-0x9f of windows-1252 as C1 controls, and feeds write `&#146;` for a quote: both mean
// the windows-1252 character.
const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function remapC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => cp1252[char.charCodeAt(0) - 0x80] ?? char);
}
