// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropInvisible, fold, oneLine, plainLine, shorten } from '../../../utils/text/normalise.ts';
import { contentWords } from '../../../utils/text/tokens.ts';
import { lightStem, wordsOf } from '../../../utils/text/words.ts';
import { anyText } from '../any-text.ts';

describe('two spellings of one word are the same when folded', () => {
  it.each([
    ['Électricité', 'electricite'],
    ['ÇA', 'ca'],
    ['cœur', 'cœur'],
    ['ﬁn', 'fin'],
    ['L’usine', "l'usine"],
    ['Größe', 'große'],
    ['İstanbul', 'istanbul'],
    ['أخبار', 'اخبار'],
    ['إعلان', 'اعلان'],
    ['آب', 'اب'],
    ['مُحَمَّد', 'محمد'],
    ['سيارة', 'سياره'],
    ['على', 'علي'],
    ['الـمـغـرب', 'المغرب'],
    ['½', '1⁄2'],
  ])('%s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['pêche', 'poche'],
    ['سيارة', 'سفارة'],
    ['ou', 'our'],
  ])('%s and %s stay two', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

describe('a line of text', () => {
  it('has no line ends and no double spaces, but keeps the no-break spaces of French', () => {
    expect(oneLine('  a\n\t b\u2028c\r\n ')).toBe('a b c');
    expect(oneLine('5\u00a0000\u202f€ : oui')).toBe('5\u00a0000\u202f€ : oui');
  });

  it('leaves a few marks of a pile that would be drawn over other lines, and those of every language', () => {
    expect(dropInvisible(`F${'\u0300\u0317'.repeat(50)}erry`)).toBe(`F${'\u0300\u0317'.repeat(3)}erry`);
    const whole = 'الحَمْدُ لِلّٰهِ · בְּרֵאשִׁ֖ית · tiếng Việt · ที่นี่ · ཧཱུྃ · ❤️'.normalize('NFD');
    expect(dropInvisible(whole)).toBe(whole);
  });

  it('has nothing that could reorder or hide it on screen; letters, joiners and line ends stay', () => {
    expect(dropInvisible('a\u202eb\u2066c\u200bd\ufeff\u0000e\u0085')).toBe('abcde');
    expect(dropInvisible('می\u200cخواهم 👨\u200d👩\u200d👧\n\tx')).toBe(
      'می\u200cخواهم 👨\u200d👩\u200d👧\n\tx',
    );
  });

  it.each([
    ['L&#8217;usine &amp; l&rsquo;école', 'L’usine & l’école'],
    ['&lt;b&gt;', '<b>'],
    ['&#x41; &unknown; R&D', '&#x41; &unknown; R&D'],
    ['&#8238;evil', 'evil'],
    ['&#99999999;', '&#99999999;'],
    ['&#999999;x', null],
  ])('in a page’s metadata %j is read as %j', (raw, line) => {
    if (line === null) expect(plainLine(raw)).toMatch(/x$/u);
    else expect(plainLine(raw)).toBe(line);
  });
});

describe('a text too long for its place', () => {
  it.each([
    ['short enough', 20, 'short enough'],
    ['alpha beta gamma', 13, 'alpha beta…'],
    ['one two, three', 11, 'one two…'],
    ['abcdefghijklmnop', 8, 'abcdefg…'],
    ['un — deux trois', 8, 'un — de…'],
    ['ab😀cd', 4, 'ab…'],
  ])('%j within %i is %j', (text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected);
  });

  it('is never longer than asked, and never ends in half a character', () => {
    fc.assert(
      fc.property(anyText(60), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const short = shorten(text, limit);
        expect(short.length).toBeLessThanOrEqual(Math.max(limit, 1));
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the words of a text', () => {
  it('are runs of letters and digits, elisions parted', () => {
    expect(wordsOf("L’usine d'Aïn-Sebaâ : 2 400 emplois !")).toEqual([
      'L',
      'usine',
      'd',
      'Aïn',
      'Sebaâ',
      '2',
      '400',
      'emplois',
    ]);
    expect(wordsOf('مُحَرِّك السيارة')).toEqual(['مُحَرِّك', 'السيارة']);
    expect(wordsOf('—')).toEqual([]);
  });

  it.each([
    ['السياره', 'سياره'],
    ['والسياره', 'سياره'],
    ['للسياره', 'سياره'],
    ['batteries', 'batterie'],
    ['batterie', 'batterie'],
    ['usines', 'usine'],
    ['cars', 'car'],
    ['bijoux', 'bijou'],
    ['bus', 'bus'],
    ['الف', 'الف'],
  ])('%s is counted as %s', (word, stem) => {
    expect(lightStem(word)).toBe(stem);
  });

  it('that carry content are what is left without grammar and single letters', () => {
    expect(contentWords('The plant of Kénitra will open in May', 'en')).toEqual([
      'plant',
      'kenitra',
      'open',
      'may',
    ]);
    expect(contentWords('L’usine de Kénitra ouvre à 8 h', 'fr')).toEqual(['usine', 'kenitra', 'ouvre']);
  });
});
