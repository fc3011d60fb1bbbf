// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../utils/extract/check.ts';
import { blocksOf } from '../../../utils/extract/index.ts';
import type { Block, Inline } from '../../../utils/model.ts';
import { parseHtml } from '../../pages/parse.ts';
import { plainArticle } from '../make.ts';
import { base, blocksFrom } from './page.ts';

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

describe('what a page hides is not in the tree, wherever it stands', () => {
  it.each([
    ['a paragraph', '<p hidden>secret</p>'],
    ['a part of one', '<p>a <span style="display:none">secret</span></p>'],
    ['what stands in a hidden box', '<div hidden><div><p>secret</p></div></div>'],
    ['a row', '<table><tr><td>a<td>b<tr hidden><td>secret<td>secret<tr><td>c<td>d</table>'],
    ['a body of rows', '<table><tr><td>a<td>b<tbody style="display:none"><tr><td>secret<td>c</table>'],
    ['a cell', '<table><tr><td>a<td>b<tr><td hidden>secret<td>c<tr><td>d<td>e</table>'],
    [
      'a part of a caption',
      '<figure><img src="/a.png"><figcaption>a<i hidden>secret</i></figcaption></figure>',
    ],
    ['a caption', '<figure><img src="/a.png"><figcaption hidden>secret</figcaption></figure>'],
    ['a part of a listing', '<pre>a<span style="visibility: hidden">secret</span></pre>'],
    ['a picture of a figure', '<figure><img src="/a.png"><img hidden src="/secret.png"></figure>'],
    [
      'a picture in a hidden box of it',
      '<figure><img src="/a.png"><b hidden><img src="/secret.png"></b></figure>',
    ],
    ['a picture of one dot', '<p>a <img src="/secret.png" style="width:1px;height:1px"></p>'],
    ['a picture element’s', '<picture><img style="display:none" src="/secret.png"></picture>'],
    ['what is hidden too deep to be walked to', `${'<div>'.repeat(70)}a<p hidden>secret</p>`],
  ])('%s', (_, html) => {
    expect(JSON.stringify(blocksFrom(`<p>text</p>${html}`))).not.toContain('secret');
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

  const boxed = (markup: string) => {
    const root = parseHtml(`<body><hr><hr><hr></body>`);
    const box = parseHtml(`<body>${markup}</body>`).body;
    const at = () => ({ rule: 'ad-box' as const, element: box });
    return blocksOf(root.body, base, { at, cut: () => undefined, named: () => undefined });
  };
  const nodesOf = (blocks: readonly Block[]) =>
    JSON.stringify(blocks).match(/"(?:t|alt|head)":/g)?.length ?? 0;
  it.each<[string, () => Block[]]>([
    ['in paragraphs', () => blocksFrom(`<p>${'<b>a</b>c'.repeat(15_000)}</p>`)],
    [
      'in the cells of a table',
      () => blocksFrom(`<table>${`<tr>${'<td>a'.repeat(150)}`.repeat(200)}</table>`),
    ],
    ['in a figure', () => blocksFrom(`<figure>${'<img src="/a.png">'.repeat(25_000)}</figure>`)],
    ['in boxes that were taken out, all together', () => boxed('<p>a</p>'.repeat(12_000))],
  ])(
    'of more than 20,000 nodes %s the rest is left out',
    (_, made) => {
      expect(nodesOf(made())).toBeLessThanOrEqual(20_001);
    },
    30_000,
  );

  it.each<[string, string]>([
    ['paragraphs', `<p>${'word '.repeat(600)}</p>`.repeat(1000)],
    ['one text', 'word '.repeat(600_000)],
    ['a listing', `<pre>${'word '.repeat(600_000)}</pre>`],
    ['a caption', `<figcaption>${'word '.repeat(600_000)}</figcaption>`],
    ['what pictures show', `<p><img src="/a.png" alt="${'word '.repeat(600)}"></p>`.repeat(1000)],
  ])('of three million characters of %s two are kept', (_, html) => {
    const { length } = JSON.stringify(blocksFrom(html));
    expect(length).toBeGreaterThan(1_900_000);
    expect(length).toBeLessThan(2_200_000);
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
