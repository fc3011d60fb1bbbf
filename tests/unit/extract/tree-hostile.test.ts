// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../utils/extract/check.ts';
import type { Block, Inline } from '../../../utils/model.ts';
import { plainArticle } from '../make.ts';
import { blocksFrom } from './page.ts';

const p = (...c: Inline[]): Block => ({ t: 'p', c });

describe('links', () => {
  it.each<[string, Inline]>([
    ['<a href="/x">a</a>', { t: 'a', href: 'https://site.example.org/x', c: ['a'] }],
    [
      '<a href="http://b.example/">a <b>b</b></a>',
      { t: 'a', href: 'http://b.example/', c: ['a ', { t: 'strong', c: ['b'] }] },
    ],
    ['<a href="mailto:me@example.org">a</a>', { t: 'a', href: 'mailto:me@example.org', c: ['a'] }],
    ['<a href="mailto:me\u202e@example.org">a</a>', { t: 'a', href: 'mailto:me@example.org', c: ['a'] }],
    ['<a href="https://u:p@b.example/">a</a>', { t: 'a', href: 'https://b.example/', c: ['a'] }],
    ['<a href="#part">a</a>', 'a'],
    ['<a>a</a>', 'a'],
    ['<a href="">a</a>', 'a'],
    ['<a href="javascript:x()">a</a>', 'a'],
    ['<a href=" java&#10;script:x()">a</a>', 'a'],
    ['<a href="data:text/html,x">a</a>', 'a'],
    ['<a href="vbscript:x">a</a>', 'a'],
    ['<a href="blob:https://b.example/x">a</a>', 'a'],
    ['<a href="file:///x">a</a>', 'a'],
    ['<a href="chrome-extension://x/y">a</a>', 'a'],
    ['<a href="tel:+212">a</a>', 'a'],
  ])('%s', (html, node) => {
    expect(blocksFrom(`<p>${html}</p>`)).toEqual([p(node)]);
  });
});

describe('a link round whole blocks, as cards have it', () => {
  it('makes each of its paragraphs and headings the link', () => {
    const linked = (text: string): Inline => ({ t: 'a', href: 'https://site.example.org/x', c: [text] });
    expect(blocksFrom('<a href="/x"><h3>Title</h3><div>Text</div><img src="/a.png"></a>')).toEqual([
      { t: 'h', level: 3, c: [linked('Title')] },
      p(linked('Text')),
      { t: 'figure', images: [{ src: 'https://site.example.org/a.png', alt: '' }], caption: [] },
    ]);
  });

  it('but not where it leads nowhere', () => {
    expect(blocksFrom('<a href="javascript:x()"><p>Text</p></a>')).toEqual([p('Text')]);
  });
});

it.each([
  ['boxes', `${'<div>'.repeat(500)}core`],
  ['marks', `<p>${'<b>'.repeat(500)}core`],
  ['marks of a table', `<table><tr><td>a<td>b<tr><td>c<td>${'<b>'.repeat(500)}core</table>`],
])('text at the bottom of five hundred %s is there', (_, html) => {
  expect(JSON.stringify(blocksFrom(html))).toContain('core');
});

describe('a tree costs no more than an ordinary page', () => {
  it.each([
    ['nested as deep as browsers go', `${'<div>'.repeat(500)}core${'</div>'.repeat(500)}`],
    ['nested as deep in marks', `<p>${'<b>'.repeat(500)}core`],
    ['with 25,000 paragraphs', '<p>a</p>'.repeat(25_000)],
  ])('%s', (_, html) => {
    let blocks: Block[] = [];
    expect(() => {
      blocks = blocksFrom(html);
    }).not.toThrow();
    expect(blocks.length).toBeLessThanOrEqual(20_000);
  });

  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'a href="mailto:x@y"',
    'a href="/q?a=1&b=\u202e"',
    'ul',
    'li',
    'blockquote',
    'table',
    'tr',
    'td',
    'h3',
    'figure',
    'figcaption',
    'img src="/x.png" alt="\u0000y"',
    'br',
    'pre',
    'hr',
    'iframe src="https://www.youtube.com/embed/x" title="\u202et"',
    'span hidden',
    'section',
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name.split(' ')[0]}>`),
    fc.constantFrom('text', ' ', '\u202e', '\u200b', 'a\u0000b', '&#1;'),
  );

  it('and passes the check of articles unchanged, whatever the page', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const blocks = blocksFrom(pieces.join(''));
        const checked = checkPage(JSON.parse(JSON.stringify(plainArticle(blocks))));
        expect(checked?.blocks ?? []).toEqual(blocks);
      }),
      { numRuns: 150 },
    );
  });
});
