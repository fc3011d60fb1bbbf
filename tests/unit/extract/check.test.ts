// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../utils/extract/check.ts';
import type { Block } from '../../../utils/model.ts';
import { article, plainArticle } from '../make.ts';

const withBlock = (block: unknown) =>
  checkArticle({
    ...plainArticle([{ t: 'p', c: ['text'] }]),
    blocks: [{ t: 'p', c: ['text'] }, block],
  })?.blocks.slice(1);
const inlineOf = (node: unknown) => withBlock({ t: 'p', c: [node] })?.[0];

describe('an article that comes out of a page', () => {
  it('passes whole when it is what it says', () => {
    const { entryId, storedAt, from, summary, ...good } = article('a', {
      byline: 'Ida Holm',
      siteName: 'The Quay',
      published: 5,
      language: 'fr-MA',
      direction: 'rtl',
      image: 'https://a.example/x.png',
      description: 'About.',
      blocks: [
        { t: 'p', c: ['text'], removed: 'ad-label' },
        { t: 'h', level: 3, c: ['h'] },
      ],
      removals: [{ rule: 'ad-label', text: 'Ad', block: 0 }],
    });
    expect(checkArticle(JSON.parse(JSON.stringify(good)))).toEqual(good);
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
    expect(checkArticle(value)).toBeUndefined();
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
      { t: 'p', c: ['x'], removed: 'because', id: 'form' },
      { t: 'p', c: ['x'] },
    ],
    [
      { t: 'hr', removed: 'ad-label' },
      { t: 'hr', removed: 'ad-label' },
    ],
    [
      { t: 'pre', text: { toString: 1 } },
      { t: 'pre', text: '' },
    ],
  ])('rebuilds %j field by field', (block, checked) => {
    expect(withBlock(block)).toEqual([checked]);
  });

  it('has one-line titles and names, a known direction and language, and finite dates', () => {
    const tampered = {
      ...plainArticle([{ t: 'p', c: ['x'] }]),
      title: 'A\n\n\u202eB',
      byline: 'C\nD',
      siteName: 7,
      direction: 'up',
      language: '"><b>',
      published: Number.NaN,
      image: 'data:x',
      removals: [{ rule: 'x', text: 'y' }, null],
    };
    expect(checkArticle(tampered)).toEqual({
      url: tampered.url,
      title: 'A B',
      byline: 'C D',
      direction: 'ltr',
      blocks: tampered.blocks,
      removals: [],
      cleanedBy: 1,
    });
  });

  it('is cut where it is too large or too deep, without breaking', () => {
    let deep: unknown = { t: 'p', c: ['core'] };
    for (let i = 0; i < 5000; i++) deep = { t: 'quote', c: [deep] };
    expect(JSON.stringify(withBlock(deep)).length).toBeLessThan(2000);
    const many = {
      ...plainArticle([]),
      blocks: Array.from({ length: 100_000 }, () => ({ t: 'p', c: ['x'] })),
    };
    expect(checkArticle(many)?.blocks.length).toBeLessThanOrEqual(40_000);
    const huge = {
      ...plainArticle([]),
      blocks: Array.from({ length: 10 }, () => ({ t: 'p', c: ['x'.repeat(1_000_000)] })),
    };
    expect(JSON.stringify(checkArticle(huge)).length).toBeLessThan(5_000_000);
  });

  it('whatever a page makes of it, only known nodes and web addresses come through, and a second check changes nothing', () => {
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('x', '\u202e', null, 5, true, 'javascript:x()', 'https://a.example/'),
        fc.array(tie('any'), { maxLength: 4 }),
        tie('node'),
      ),
      node: fc.record(
        {
          t: fc.constantFrom(
            'p',
            'h',
            'list',
            'quote',
            'pre',
            'figure',
            'table',
            'embed',
            'hr',
            'a',
            'em',
            'br',
            'script',
            '__proto__',
            'constructor',
          ),
          c: tie('any'),
          href: fc.constantFrom(
            'javascript:x()',
            'https://a.example/',
            ' java\nscript:x',
            'data:x',
            'mailto:a@b',
            'mailto:<x>',
          ),
          src: tie('any'),
          text: tie('any'),
          title: tie('any'),
          level: tie('any'),
          items: tie('any'),
          images: tie('any'),
          caption: tie('any'),
          rows: tie('any'),
          removed: fc.constantFrom('ad-label', 'x'),
          onclick: tie('any'),
        },
        { requiredKeys: ['t'] },
      ),
    }));
    const known = new Set([
      'p',
      'h',
      'list',
      'quote',
      'pre',
      'figure',
      'table',
      'embed',
      'hr',
      'a',
      'em',
      'br',
    ]);
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('t' in value) expect(known.has(String(value.t))).toBe(true);
      for (const [key, inner] of Object.entries(value)) {
        expect(key).not.toMatch(/^on|html/);
        if (key === 'href' || key === 'src') expect(inner).toMatch(/^(?:https?:\/\/|mailto:[^\s<>"]+$)/);
        walk(inner);
      }
    };
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (blocks) => {
        const checked = checkArticle({ url: 'https://a.example/', blocks });
        if (!checked) return;
        walk(checked.blocks);
        expect(checkArticle(checked)?.blocks).toEqual(checked.blocks as Block[]);
      }),
      { numRuns: 300 },
    );
  });
});
