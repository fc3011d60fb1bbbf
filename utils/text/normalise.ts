/** Small text repairs that every stage needs; all linear in the length of the text. */

const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped here
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g;

/** No language sets more marks on one letter; a pile of them is drawn over the lines above and below. */
const piled = /(\p{M}{6})\p{M}+/gu;

/**
 * Drops control characters, the marks that can reorder or hide text on screen, and all but a few of those piled on
 * one letter. Line ends stay.
 */
export function dropInvisible(text: string): string {
  return text.replace(invisible, '').replace(piled, '$1');
}

/** One line: runs of white space become one space, ends are trimmed; no-break spaces are kept. */
export function oneLine(text: string): string {
  return (needsFolding.test(text) ? text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ') : text).trim();
}

const needsFolding = /[\t\r\n\f\v\u2028\u2029]| {2}/;

/** Without any white space: the form in which a page's text and a block's are compared. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

/**
 * A page's metadata as plain text. The DOM has decoded it once; the few entities that are commonly encoded
 * twice are decoded again. (Feeds go through `html-text.ts`, which knows them all.)
 */
export const plainText = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/g, (whole, code?: string, name?: string) =>
    code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (entities[name ?? ''] ?? whole),
  );

/** One line of it. */
export const plainLine = (text: string): string => oneLine(dropInvisible(plainText(text))).slice(0, 2000);

/** Cuts to at most `limit` characters at a word end where there is one near, with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  const head = space > limit * 0.6 ? cut.slice(0, space) : cut;
  // Half of a surrogate pair at the cut would show as a broken character.
  return `${head.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is what is meant, with dashes and quotes
const isPlain = /^[\u0000-\u007f\u2013\u2014\u2018-\u201d]*$/;
const apostrophes = /[\u2018\u2019\u02bc]/g;

/**
 * The form in which two texts are compared: lower case, no accents or soft hyphens, Arabic letters and Latin quotes
 * levelled. Not for display.
 */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.replace(apostrophes, "'").toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\u00ad|[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0649/g, '\u064a')
    .replace(apostrophes, "'")
    .toLowerCase();
}
