// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFeed, remapC1 } from '../../../utils/feed/decode.ts';
import { anyText } from '../any-text.ts';

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8Mark = Uint8Array.from([0xef, 0xbb, 0xbf]);

describe('the letters of a feed are read as they were meant', () => {
  it.each([
    ['UTF-8 without a word about it', utf8('<a>né à Nîmes</a>'), '', '<a>né à Nîmes</a>'],
    ['UTF-8 declared over HTTP', utf8('<a>é</a>'), 'text/xml; charset="UTF-8"', '<a>é</a>'],
    [
      'UTF-8 with its mark, declared as something else',
      join(utf8Mark, utf8('<a>é</a>')),
      'text/xml; charset=windows-1252',
      '<a>é</a>',
    ],
    [
      'windows-1252 declared in the XML',
      latin('<?xml version="1.0" encoding="windows-1252"?><a>\u0093\u00e9\u0094</a>'),
      '',
      '<?xml version="1.0" encoding="windows-1252"?><a>“é”</a>',
    ],
    [
      'windows-1252 named latin1, as most do',
      latin('<a>\u0092</a>'),
      'text/xml; charset=ISO-8859-1',
      '<a>’</a>',
    ],
    [
      'windows-1252 that calls itself UTF-8',
      latin('<?xml version="1.0" encoding="UTF-8"?><a>d\u00e9j\u00e0</a>'),
      '',
      '<?xml version="1.0" encoding="UTF-8"?><a>déjà</a>',
    ],
    [
      'windows-1252 that HTTP calls UTF-8',
      latin('<a>d\u00e9j\u00e0</a>'),
      'text/xml; charset=utf-8',
      '<a>déjà</a>',
    ],
    [
      'windows-1256 declared in the XML',
      latin('<?xml version="1.0" encoding="windows-1256"?><a>\u00ec</a>'),
      '',
      '<?xml version="1.0" encoding="windows-1256"?><a>ى</a>',
    ],
    ['a charset nobody knows', utf8('<a>é</a>'), 'text/xml; charset=klingon-8', '<a>é</a>'],
    [
      'UTF-16 claimed in letters that are single bytes',
      utf8('<?xml version="1.0" encoding="utf-16"?><a>é</a>'),
      '',
      '<?xml version="1.0" encoding="utf-16"?><a>é</a>',
    ],
    [
      'UTF-16LE with its mark',
      join(Uint8Array.from([0xff, 0xfe]), utf16('<a>é</a>', true)),
      'text/xml; charset=utf-8',
      '<a>é</a>',
    ],
    ['UTF-16BE with its mark', join(Uint8Array.from([0xfe, 0xff]), utf16('<a>é</a>', false)), '', '<a>é</a>'],
    ['UTF-16LE without a mark', utf16('<a>é</a>', true), '', '<a>é</a>'],
    ['UTF-16BE without a mark', utf16('<a>é</a>', false), '', '<a>é</a>'],
    ['nothing at all', new Uint8Array(), '', ''],
  ])('%s', (_, bytes, contentType, text) => {
    expect(decodeFeed(bytes, contentType)).toBe(text);
  });

  it('never fails, whatever the bytes and the header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, header) => {
        expect(typeof decodeFeed(bytes, `text/xml; charset=${header}`)).toBe('string');
      }),
    );
  });

  it('reads back every text that was sent as UTF-8', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const sent = `<a>${text}`;
        expect(decodeFeed(utf8(sent), '')).toBe(sent);
      }),
    );
  });

  it('turns the controls that stand for windows-1252 quotes into quotes, and leaves other text alone', () => {
    expect(remapC1('it\u0092s \u0080 5')).toBe('it’s € 5');
    expect(remapC1('it’s é 中')).toBe('it’s é 中');
  });
});
