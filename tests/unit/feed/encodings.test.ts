// @vitest-environment node
/** The headline of a feed is read in its own letters, whoever names which encoding. */
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../utils/feed/index.ts';

const headlines = {
  en: 'Ports & rails: “café” in Tanger',
  fr: 'L’été à Nîmes : œuvre d’art à 5 €',
  ar: 'ميناء طنجة المتوسط يفتح رصيفا جديدا',
  ru: 'Новый порт открыт в понедельник',
  ja: '新しい港が月曜日に開く',
  zh: '新港口星期一开放',
  tw: '新港口星期一開放',
  ko: '새 항구가 월요일에 문을 연다',
  el: 'Το νέο λιμάνι ανοίγει τη Δευτέρα',
  tr: 'Yeni iskele pazartesi günü açılıyor, Ağrı ve İzmir',
  pl: 'Nowy port otwarty w poniedziałek, źródło: Łódź',
  he: 'הנמל החדש נפתח ביום שני',
} as const;
type Language = keyof typeof headlines;

/** Bytes of each character, by decoding every byte and pair of bytes: the platform decodes what we encode. */
const tables = new Map<string, Map<string, readonly number[]>>();
function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let a = 0; a < 256; a++) add(a);
  if (!/^(?:windows|iso|koi)/.test(encoding))
    for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) add(a, b);
  tables.set(encoding, table);
  return table;
}

/** Node leaves these of windows-1252 undecoded; browsers do not. */
const cp1252 = new Map([...'€‚ƒ„…†‡ˆ‰Š‹Œ'].map((char, i) => [char, 0x80 + i + (i > 0 ? 1 : 0)] as const));
for (const [i, char] of [...'‘’“”•–—˜™š›œ'].entries()) cp1252.set(char, 0x91 + i);

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const wide = /^utf-(16|32)(le|be)$/.exec(encoding);
  if (wide) return wideBytes(text, wide[1] === '32' ? 4 : 2, wide[2] === 'le');
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const one = encoding === 'windows-1252' ? cp1252.get(char) : undefined;
      const bytes = one === undefined ? table.get(char) : [one];
      if (!bytes) throw new Error(`${encoding} has no ${char}`);
      return [...bytes];
    }),
  );
}

function wideBytes(text: string, width: 2 | 4, little: boolean): Uint8Array {
  const units =
    width === 4
      ? [...text].map((char) => char.codePointAt(0) ?? 0)
      : text.split('').map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => {
      const bytes = Array.from({ length: width }, (_, i) => (unit >>> (8 * i)) & 255);
      return little ? bytes : bytes.reverse();
    }),
  );
}

const marks: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'utf-32le': [0xff, 0xfe, 0, 0],
  'utf-32be': [0, 0, 0xfe, 0xff],
};

interface Case {
  readonly language: Language;
  /** What the bytes are. */
  readonly bytes: string;
  readonly header?: string;
  readonly declared?: string;
  readonly mark?: boolean;
  readonly channel?: string;
  readonly json?: boolean;
}

function headlineOf({
  language,
  bytes,
  header,
  declared,
  mark,
  channel = '',
  json,
}: Case): string | undefined {
  const title = headlines[language];
  const escaped = title.replace('&', '&amp;');
  const xml = `${declared ? `<?xml version="1.0" encoding="${declared}"?>` : ''}<rss version="2.0"><channel><title>T</title>${channel}<item><title>${escaped}</title></item></channel></rss>`;
  const body = encode(json ? JSON.stringify({ items: [{ id: '1', title }] }) : xml, bytes);
  const whole = Uint8Array.from([...(mark ? (marks[bytes] ?? []) : []), ...body]);
  const parsed = parseFeed(whole, header ? `text/xml; charset=${header}` : '', 'https://a.example/feed');
  return parsed.ok ? parsed.value.entries[0]?.title : parsed.problem.code;
}

const cases: readonly Case[] = [
  // Everybody agrees.
  { language: 'fr', bytes: 'utf-8', header: 'utf-8', declared: 'UTF-8' },
  { language: 'fr', bytes: 'windows-1252', header: 'windows-1252', declared: 'windows-1252' },
  { language: 'ar', bytes: 'windows-1256', declared: 'windows-1256' },
  { language: 'ar', bytes: 'windows-1256', header: 'windows-1256' },
  { language: 'ar', bytes: 'iso-8859-6', declared: 'ISO-8859-6' },
  { language: 'ru', bytes: 'windows-1251', declared: 'windows-1251' },
  { language: 'ru', bytes: 'koi8-r', header: 'KOI8-R' },
  { language: 'ja', bytes: 'shift_jis', declared: 'Shift_JIS' },
  { language: 'ja', bytes: 'euc-jp', declared: 'EUC-JP' },
  { language: 'zh', bytes: 'gbk', declared: 'GB2312' },
  { language: 'zh', bytes: 'gb18030', header: 'gb18030' },
  { language: 'tw', bytes: 'big5', declared: 'Big5' },
  { language: 'ko', bytes: 'euc-kr', declared: 'ks_c_5601-1987' },
  { language: 'el', bytes: 'iso-8859-7', declared: 'ISO-8859-7' },
  { language: 'el', bytes: 'windows-1253', header: 'windows-1253' },
  { language: 'tr', bytes: 'windows-1254', declared: 'ISO-8859-9' },
  { language: 'pl', bytes: 'iso-8859-2', declared: 'iso-8859-2' },
  { language: 'pl', bytes: 'windows-1250', declared: 'windows-1250' },
  { language: 'he', bytes: 'windows-1255', declared: 'windows-1255' },
  // Names as people write them.
  { language: 'fr', bytes: 'windows-1252', declared: 'latin-1' },
  { language: 'fr', bytes: 'windows-1252', declared: 'ISO_8859-1' },
  { language: 'fr', bytes: 'windows-1252', header: '"iso-8859-1"' },
  { language: 'ru', bytes: 'windows-1251', declared: 'cp-1251' },
  { language: 'pl', bytes: 'windows-1250', declared: 'win1250' },
  { language: 'ar', bytes: 'utf-8', declared: 'utf_8' },
  // The header and the declaration disagree: what the bytes can be decides, then the header.
  { language: 'fr', bytes: 'utf-8', header: 'iso-8859-1', declared: 'utf-8' },
  { language: 'fr', bytes: 'utf-8', header: 'utf-8', declared: 'iso-8859-1' },
  { language: 'fr', bytes: 'windows-1252', header: 'utf-8', declared: 'windows-1252' },
  { language: 'fr', bytes: 'windows-1252', header: 'windows-1252', declared: 'utf-8' },
  { language: 'fr', bytes: 'windows-1252', header: 'utf-8', declared: 'utf-8' },
  { language: 'ar', bytes: 'windows-1256', header: 'utf-8', declared: 'windows-1256' },
  { language: 'ar', bytes: 'windows-1256', header: 'windows-1256', declared: 'utf-8' },
  { language: 'ar', bytes: 'utf-8', header: 'windows-1256', declared: 'utf-8' },
  { language: 'ru', bytes: 'windows-1251', header: 'windows-1251', declared: 'koi8-r' },
  { language: 'ru', bytes: 'utf-8', header: 'windows-1251' },
  { language: 'ja', bytes: 'utf-8', header: 'Shift_JIS', declared: 'utf-8' },
  { language: 'ja', bytes: 'shift_jis', header: 'utf-8', declared: 'Shift_JIS' },
  { language: 'zh', bytes: 'utf-8', header: 'gb2312', declared: 'utf-8' },
  { language: 'zh', bytes: 'gbk', header: 'utf-8', declared: 'gbk' },
  { language: 'el', bytes: 'utf-8', declared: 'iso-8859-7' },
  { language: 'tr', bytes: 'windows-1254', header: 'utf-8', declared: 'windows-1254' },
  { language: 'pl', bytes: 'utf-8', header: 'us-ascii' },
  { language: 'en', bytes: 'utf-8', header: 'klingon-8', declared: 'none' },
  // A mark is believed before all of them.
  { language: 'fr', bytes: 'utf-8', mark: true, header: 'windows-1252', declared: 'windows-1252' },
  { language: 'ar', bytes: 'utf-16le', mark: true, header: 'utf-8', declared: 'utf-8' },
  { language: 'ru', bytes: 'utf-16be', mark: true, header: 'windows-1251', declared: 'utf-8' },
  { language: 'ja', bytes: 'utf-32le', mark: true, header: 'utf-8', declared: 'utf-8' },
  { language: 'zh', bytes: 'utf-32be', mark: true, header: 'gb2312' },
  // Wide letters without a mark are seen from their zeros.
  { language: 'fr', bytes: 'utf-16le', header: 'utf-16' },
  { language: 'ar', bytes: 'utf-16be', declared: 'utf-16' },
  { language: 'el', bytes: 'utf-32le', declared: 'utf-32' },
  { language: 'tr', bytes: 'utf-32be' },
  { language: 'pl', bytes: 'utf-16le', declared: 'utf-8', header: 'utf-8' },
  { language: 'ja', bytes: 'utf-16le', json: true },
  { language: 'ar', bytes: 'utf-8', json: true, mark: true },
  // An encoding of wide letters is named, and the letters are not wide.
  { language: 'fr', bytes: 'utf-8', declared: 'utf-16' },
  { language: 'fr', bytes: 'windows-1252', header: 'utf-16', declared: 'utf-16' },
  // Nobody says anything: the feed's language does, else the letters themselves.
  { language: 'fr', bytes: 'windows-1252' },
  { language: 'zh', bytes: 'utf-8' },
  { language: 'ar', bytes: 'windows-1256', channel: '<language>ar-MA</language>' },
  { language: 'ru', bytes: 'windows-1251', channel: '<language>ru</language>' },
  { language: 'pl', bytes: 'windows-1250', channel: '<language>pl</language>' },
  { language: 'ja', bytes: 'shift_jis', channel: '<language>ja</language>' },
];

const label = ({ language, bytes, header, declared, mark, channel, json }: Case): string =>
  `${language} in ${bytes}${mark ? ' with its mark' : ''}, header ${header ?? '–'}, declaration ${declared ?? '–'}${channel ?? ''}${json ? ', JSON' : ''}`;

describe('a headline is read in its own letters', () => {
  it.each(cases.map((one) => [label(one), one] as const))('%s', (_, one) => {
    expect(headlineOf(one)).toBe(headlines[one.language]);
  });

  it('where Arabic in one-byte letters says nothing about itself', () => {
    const description = `${headlines.ar} والسفن التي تصل إلى الميناء والبضائع من المغرب`;
    const bytes = encode(
      `<rss><channel><item><title>${headlines.ar}</title><description>${description}</description></item></channel></rss>`,
      'windows-1256',
    );
    const parsed = parseFeed(bytes, '', 'https://a.example/feed');
    expect(parsed.ok && parsed.value.entries[0]?.title).toBe(headlines.ar);
  });

  it.each(['utf-8', ''])('where UTF-8 (said: %j) is cut off inside a character', (header) => {
    const whole = encode(
      `<rss><channel><item><title>${headlines.ar}</title><description>${headlines.ar}`,
      'utf-8',
    );
    const parsed = parseFeed(
      whole.subarray(0, -1),
      header && `text/xml; charset=${header}`,
      'https://a.example/feed',
    );
    expect(parsed.ok && parsed.value.entries[0]?.title).toBe(headlines.ar);
  });
});
