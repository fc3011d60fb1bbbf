/**
 * The tags of an XML text one by one, with their attributes: all that OPML is made of. Never throws, runs
 * once over the text, and costs the options page a kilobyte where a parser of documents costs forty.
 */

export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Names in lower case; of two that are equal, the first. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Where what is no tag begins, and how it ends. */
const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;
const tagName = /<(\/?)([a-z_][\w:.-]*)/iy;
const attributeName = /[\s/]*([^\s=>"'/]+)\s*(=)?\s*/y;
/** What follows a value's closing quote: another attribute, or the tag's end before the next tag. */
const afterValue = /\s{0,99}(?:[\w:.-]{1,99}\s{0,9}=\s{0,9}["']|\/?>\s{0,99}(?:<|$))/y;
/** So far a closing quote is looked for behind quotes that stand inside of a value. */
const longestValue = 3000;
/** What stands behind them in a tag is not read. */
const mostAttributes = 50;

export function* tagsOf(text: string): Generator<Tag> {
  let at = text.indexOf('<');
  while (at >= 0) {
    const skip = skipped.find(([start]) => text.startsWith(start, at));
    tagName.lastIndex = at;
    const named = skip ? null : tagName.exec(text);
    if (named) {
      const tag = readTag(text, tagName.lastIndex, named[1] === '/', (named[2] ?? '').toLowerCase());
      yield tag;
      at = tag.end;
    } else at = skip ? after(text, skip[1], at + skip[0].length) : at + 1;
    at = text.indexOf('<', at);
  }
}

/** The position behind the next `end`; the text's end where there is none. */
function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found + end.length;
}

function readTag(text: string, from: number, closes: boolean, name: string): Tag & { readonly end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  while (attributes.size < mostAttributes) {
    attributeName.lastIndex = at;
    const found = attributeName.exec(text);
    if (!found) break;
    at = attributeName.lastIndex;
    let value = '';
    if (found[2]) {
      const end = valueEnd(text, at);
      const quoted = /["']/.test(text[at] ?? '');
      value = text.slice(quoted ? at + 1 : at, end);
      at = quoted ? end + 1 : end;
    }
    const key = (found[1] ?? '').toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decode(value));
  }
  const close = text.indexOf('>', at);
  const end = close < 0 ? text.length : close + 1;
  const kind = closes ? 'close' : text[close - 1] === '/' ? 'empty' : 'open';
  return { name, kind, attributes, end };
}

/**
 * Where the value that begins at `start` ends. Public lists hold markup with quotes of its own in a value; the
 * end is then the quote after which the tag goes on or ends.
 */
function valueEnd(text: string, start: number): number {
  const quote = text[start] ?? '';
  if (quote !== '"' && quote !== "'") {
    const end = text.slice(start, start + longestValue).search(/[\s>]/);
    return end < 0 ? Math.min(text.length, start + longestValue) : start + end;
  }
  const first = text.indexOf(quote, start + 1);
  if (first < 0) return text.length;
  if (endsAt(text, first)) return first;
  const rest = text.slice(first + 1, start + longestValue);
  const limit = rest.search(/<\/?outline/i);
  const room = first + 1 + (limit < 0 ? rest.length : limit);
  for (let end = text.indexOf(quote, first + 1); end >= 0 && end < room; end = text.indexOf(quote, end + 1)) {
    if (endsAt(text, end)) return end;
  }
  return first;
}

function endsAt(text: string, quote: number): boolean {
  afterValue.lastIndex = quote + 1;
  return afterValue.test(text);
}

/** HTML's names of the characters from 160 on, in order: lists made by hand hold them, though XML has none. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const named = new Map([
  ...latin.map((name, i) => [name, String.fromCharCode(160 + i)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", rsquo: '’', lsquo: '‘' }),
  ...Object.entries({ rdquo: '”', ldquo: '“', hellip: '…', ndash: '–', mdash: '—', euro: '€', oelig: 'œ' }),
]);
/** What `&#145;` to `&#151;` mean to who writes them: windows-1252. */
const cp1252 = '‘’“”•–—';

function decode(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,9}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return named.get(name) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0x10ffff ? '' : (cp1252[code - 145] ?? String.fromCodePoint(code));
    },
  );
}
