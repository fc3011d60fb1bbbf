import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../utils/extract/check.ts';
import { removalRules } from '../../../utils/model.ts';
import { article, plainArticle } from '../make.ts';

const withBlock = (block: unknown) =>
  checkPage({
    ...plainArticle([{ t: 'p', c: ['text'] }]),
    blocks: [{ t: 'p', c: ['text'] }, block],
  })?.blocks.slice(1);
const inlineOf = (node: unknown) => withBlock({ t: 'p', c: [node] })?.[0];

describe('an article that comes out of a page', () => {
  it('passes whole when it is what it says', () => {
    const { entryId, storedAt, from, summary, direction, removals, cleanedBy, ...good } = article('a', {
      byline: 'Ida Holm',
      siteName: 'The Quay',
      published: 5,
      language: 'fr-MA',
      image: 'https://a.example/x.png',
      description: 'About.',
      blocks: [
        { t: 'p', c: ['text'], removed: 'ad-label', box: true },
        { t: 'h', level: 3, c: ['h'] },
      ],
      repeats: ['a line'],
    });
    expect(checkPage(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  it('keeps the lines that the page repeats, as far as they are keys', () => {
    const repeats = ['a line', 7, '', 'x'.repeat(301), ...Array.from({ length: 300 }, (_, i) => `line ${i}`)];
    const checked = checkPage({ ...plainArticle([{ t: 'p', c: ['x'] }]), repeats });
    expect(checked?.repeats).toHaveLength(200);
    expect(checked?.repeats?.slice(0, 2)).toEqual(['a line', 'line 0']);
  });

  it.each(removalRules)('keeps what was taken out as %s', (rule) => {
    expect(withBlock({ t: 'p', c: ['x'], removed: rule })).toEqual([{ t: 'p', c: ['x'], removed: rule }]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'article'],
    ['a list', []],
    ['no address', { blocks: [{ t: 'p', c: [] }] }],
    ['a script for an address', { url: 'javascript:x()', blocks: [{ t: 'p', c: [] }] }],
    ['an extension’s address', { url: 'chrome-extension://a/b', blocks: [{ t: 'p', c: [] }] }],
    ['no blocks', { url: 'https://a.example/', blocks: [] }],
    ['blocks that are none', { url: 'https://a.example/', blocks: 'x' }],
    ['only unknown blocks', { url: 'https://a.example/', blocks: [{ t: 'script', text: 'x()' }] }],
  ])('is refused as %s', (_, value) => {
    expect(checkPage(value)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['an unknown one', { t: 'script', text: 'x()' }],
    ['raw markup', { t: 'html', html: '<img onerror=x()>' }],
    ['one without a kind', { c: ['x'] }],
    ['one called like what every object has', { t: 'constructor' }],
    ['a player that is a script', { t: 'embed', href: 'javascript:x()', title: 'x' }],
    ['a word', 'text'],
    ['a list', [{ t: 'p', c: [] }]],
    ['nothing', null],
  ])('drops a block that is %s', (_, block) => {
    expect(withBlock(block)).toEqual([]);
  });

  it.each<[string, unknown, unknown]>([
    ['a script link', { t: 'a', href: 'javascript:x()', c: ['x'] }, ['x']],
    ['a data link', { t: 'a', href: 'data:text/html,x', c: ['x'] }, ['x']],
    ['a relative link', { t: 'a', href: '/x', c: ['x'] }, ['x']],
    [
      'a good link',
      { t: 'a', href: 'https://a.example/', c: ['x'], onclick: 'x()' },
      [{ t: 'a', href: 'https://a.example/', c: ['x'] }],
    ],
    [
      'a mail link',
      { t: 'a', href: 'mailto:a@b.example', c: [] },
      [{ t: 'a', href: 'mailto:a@b.example', c: [] }],
    ],
    ['an unknown mark', { t: 'img', src: 'x', c: ['x'] }, ['x']],
    ['a break with more in it', { t: 'br', c: ['x'], style: 'y' }, [{ t: 'br' }]],
    ['a number', 7, []],
    ['bidi and control characters', 'a\u202eb\u0000c', ['abc']],
  ])('rebuilds %s', (_, node, inline) => {
    expect(inlineOf(node)).toEqual({ t: 'p', c: inline });
  });

  it.each<[unknown, unknown]>([
    [
      { t: 'h', level: 1, c: [] },
      { t: 'h', level: 2, c: [] },
    ],
    [
      { t: 'h', level: '3"', c: 'x' },
      { t: 'h', level: 2, c: [] },
    ],
    [
      { t: 'list', ordered: 'yes', items: [[{ t: 'x' }], 'y'] },
      { t: 'list', ordered: false, items: [[], []] },
    ],
    [
      {
        t: 'figure',
        images: [
          { src: 'javascript:x()', alt: 'a' },
          { src: 'https://a.example/x', alt: 5, onerror: 'x' },
        ],
        caption: 3,
      },
      { t: 'figure', images: [{ src: 'https://a.example/x', alt: '' }], caption: [] },
    ],
    [
      { t: 'table', rows: [[{ head: 1, c: [{ t: 'iframe', c: ['x'] }] }, 'cell'], 'row'] },
      { t: 'table', rows: [[{ head: false, c: ['x'] }], []] },
    ],
    [
      { t: 'p', c: ['x'], removed: 'because', box: true, id: 'form' },
      { t: 'p', c: ['x'] },
    ],
    [
      { t: 'hr', removed: 'ad-label', box: 'yes' },
      { t: 'hr', removed: 'ad-label' },
    ],
    [
      { t: 'pre', text: { toString: 1 } },
      { t: 'pre', text: '' },
    ],
  ])('rebuilds %j field by field', (block, checked) => {
    expect(withBlock(block)).toEqual([checked]);
  });

  it.each([1e300, -1, 8.64e15 + 1, Number.POSITIVE_INFINITY, '5'])(
    'has no date where it says %j: no calendar has it',
    (published) => {
      const tampered = { ...plainArticle([{ t: 'p', c: ['x'] }]), published };
      expect(checkPage(tampered)).not.toHaveProperty('published');
    },
  );

  it('has one-line titles and names, a known language, and finite dates', () => {
    const tampered = {
      ...plainArticle([{ t: 'p', c: ['x'] }]),
      title: 'A\n\n\u202eB',
      byline: 'C\nD',
      siteName: 7,
      language: '"><b>',
      published: Number.NaN,
      image: 'data:x',
      repeats: [{ rule: 'x', text: 'y' }, null],
    };
    expect(checkPage(tampered)).toEqual({
      url: tampered.url,
      title: 'A B',
      byline: 'C D',
      blocks: tampered.blocks,
      repeats: [],
    });
  });
});
