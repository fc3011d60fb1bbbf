// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../utils/model.ts';
import { blockLines, inlineText, treeText } from '../../../utils/text/block-text.ts';
import { appendText, closeInline, isBlank } from '../../../utils/text/inline-run.ts';

const p = (...c: Inline[]): Block => ({ t: 'p', c });

describe('the text of a tree', () => {
  it.each<[string, Block, string[]]>([
    [
      'a paragraph with marks and breaks',
      p('One ', { t: 'strong', c: ['two'] }, { t: 'br' }, { t: 'a', href: 'https://a/', c: ['three'] }),
      ['One two three'],
    ],
    [
      'a list, an item a line',
      { t: 'list', ordered: false, items: [[p('a'), p('b')], [], [p('c')]] },
      ['a b', 'c'],
    ],
    ['a quotation', { t: 'quote', c: [p('Said.'), p('And again.')] }, ['Said.', 'And again.']],
    [
      'a table, a row a line',
      {
        t: 'table',
        rows: [
          [
            { head: true, c: ['Year'] },
            { head: true, c: ['Cars'] },
          ],
          [{ head: false, c: [] }],
        ],
      },
      ['Year Cars'],
    ],
    ['code as it stands', { t: 'pre', text: 'a\n  b' }, ['a\n  b']],
    [
      'a picture, without its caption',
      { t: 'figure', images: [{ src: 'https://a/x.png', alt: 'alt' }], caption: ['Caption.'] },
      [],
    ],
    ['a rule', { t: 'hr' }, []],
    ['a video', { t: 'embed', href: 'https://a/', title: 'Film' }, []],
    ['what was removed', { ...p('Advertisement'), removed: 'ad-label' }, []],
    ['a blank paragraph', p(' ', { t: 'br' }), []],
  ])('%s', (_, block, lines) => {
    expect(blockLines(block)).toEqual(lines);
  });

  it('has a block a line', () => {
    expect(treeText([p('a'), { ...p('x'), removed: 'ad-label' }, { t: 'h', level: 2, c: ['b'] }])).toBe(
      'a\nb',
    );
    expect(inlineText(['a', { t: 'br' }, 'b'], '\n')).toBe('a\nb');
  });
});

describe('a run of text', () => {
  it('gets one space where its pieces bring several, and none at its beginning or after a break', () => {
    const run: Inline[] = [];
    for (const piece of ['  a ', '  b\n', 'c']) appendText(run, piece);
    run.push({ t: 'br' });
    appendText(run, '  d\u202e');
    expect(run).toEqual(['a b c', { t: 'br' }, 'd']);
  });

  it('keeps the space between a word and a marked one', () => {
    const run: Inline[] = ['a'];
    appendText(run, ' ');
    run.push({ t: 'em', c: ['b'] });
    appendText(run, ' c');
    expect(inlineText(run)).toBe('a b c');
  });

  it('loses space and breaks at its ends, not between', () => {
    expect(closeInline([{ t: 'br' }, ' a', { t: 'br' }, 'b ', ' ', { t: 'br' }])).toEqual([
      'a',
      { t: 'br' },
      'b',
    ]);
    expect(closeInline([' '])).toEqual([]);
  });

  it('is blank when only marks and spaces are left', () => {
    expect(isBlank([' ', { t: 'em', c: ['\u00a0'] }, { t: 'br' }])).toBe(true);
    expect(isBlank([{ t: 'em', c: ['.'] }])).toBe(false);
  });
});
