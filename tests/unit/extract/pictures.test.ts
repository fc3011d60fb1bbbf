// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import type { Block } from '../../../utils/model.ts';
import { parseHtml } from '../../pages/parse.ts';
import { base, blocksFrom } from './page.ts';

const at = (path: string) => `https://site.example.org${path}`;
const figure = (src: string, alt = '', caption: string[] = []): Block => ({
  t: 'figure',
  images: [{ src, alt }],
  caption,
});
const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('a picture is found behind what lazy loaders put in its place', () => {
  it.each<[string, string, Block[]]>([
    ['plain', '<img src="/a.png" alt=" A car ">', [figure(at('/a.png'), 'A car')]],
    ['data-src', `<img src="${blank}" data-src="/a.png">`, [figure(at('/a.png'))]],
    [
      'data-lazy-src before a placeholder’s address',
      '<img src="/spacer.png" data-lazy-src="/a.png">',
      [figure(at('/a.png'))],
    ],
    ['data-original', '<img data-original="/a.png">', [figure(at('/a.png'))]],
    ['only a srcset, the largest', '<img srcset="/s.png 400w, /l.png 1200w">', [figure(at('/l.png'))]],
    [
      'a srcset beside a placeholder',
      `<img src="${blank}" data-srcset="/s.png 1x, /l.png 2x">`,
      [figure(at('/l.png'))],
    ],
    ['its address before its srcset', '<img src="/a.png" srcset="/l.png 2x">', [figure(at('/a.png'))]],
    [
      'in a picture element',
      '<picture><source srcset="/a.webp"><img src="/a.png"></picture>',
      [figure(at('/a.png'))],
    ],
    [
      'in a picture element in a link in a paragraph',
      '<p>Text <a href="/x"><picture><img src="/a.png" alt="A"></picture></a></p>',
      [{ t: 'p', c: ['Text'] }, figure(at('/a.png'), 'A')],
    ],
    [
      'at the end of a paragraph',
      '<p>Before <img src="/a.png"></p>',
      [{ t: 'p', c: ['Before'] }, figure(at('/a.png'))],
    ],
    [
      'in a figure with its caption',
      '<figure><div><img src="/a.png"></div><figcaption> The <b>car</b>. </figcaption></figure>',
      [figure(at('/a.png'), '', ['The car.'])],
    ],
    ['in a heading', '<h2><img src="/a.png">Title</h2>', [{ t: 'h', level: 2, c: ['Title'] }]],
  ])('%s', (_, html, blocks) => {
    expect(blocksFrom(html)).toEqual(blocks);
  });

  it('brought out of the noscript beside its placeholder', () => {
    const text =
      'A long enough sentence about a car that was built in Kenitra this year, with many words, and commas. '.repeat(
        4,
      );
    const html = `<article><h1>T</h1><p>${text}</p><p><img class="lazy" src="${blank}"><noscript><img src="/true.png"></noscript></p><p>${text}</p></article>`;
    const article = articleFromPage(() => parseHtml(html), base);
    const blocks = article.ok ? article.value.blocks : [];
    const pictures = blocks.flatMap((block) => (block.t === 'figure' ? block.images : []));
    expect(pictures.map(({ src }) => src)).toContain(at('/true.png'));
  });
});

describe('no picture', () => {
  it.each([
    '<img src="/pixel.gif" width="1" height="1">',
    '<img src="/pixel.gif" width="1px">',
    '<img src="/pixel.gif" height="0">',
    '<img src="data:image/png;base64,xx">',
    '<img src="javascript:x()">',
    '<img src="blob:https://a.example/x">',
    '<img>',
    '<img src="">',
    '<img src="/a.png" hidden>',
    '<img src="/a.png" style="display:none">',
    '<figure><img src="/pixel.gif" width="1" height="1"></figure>',
  ])('is %s', (html) => {
    expect(blocksFrom(html)).toEqual([]);
  });

  it('but a figure round a quotation or a table gives what it frames', () => {
    expect(blocksFrom('<figure><blockquote>Said.</blockquote></figure>')).toEqual([
      { t: 'quote', c: [{ t: 'p', c: ['Said.'] }] },
    ]);
    expect(blocksFrom('<figure><table><tr><td>a<td>b<tr><td>c<td>d</table></figure>')).toMatchObject([
      { t: 'table' },
    ]);
  });
});
