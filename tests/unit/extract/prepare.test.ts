// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { prepare } from '../../../utils/extract/prepare.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';

const sentence = 'The ferry left on Monday morning with forty cars on board, after six weeks in the dock. ';
const paragraphs = `<p>${sentence.repeat(3)}</p>`.repeat(4);

function prepared(html: string): HTMLElement {
  const document = parseHtml(html);
  prepare(document);
  return document.body;
}

describe('an article that is hidden under a cookie dialog, or until a script has run, is shown', () => {
  it.each([
    ['by its style', 'style="display:none"'],
    ['by its visibility', 'style="visibility: hidden"'],
    ['from those who hear the page', 'aria-hidden="true"'],
    ['by its attribute', 'hidden'],
  ])('hidden %s', (_, how) => {
    const html = `<body><div role="dialog">We use cookies. Accept all?</div><div ${how}><article><h1>Title</h1>${paragraphs}</article></div></body>`;
    const article = articleFromPage(() => parseHtml(html), 'https://quay.example/ferry');
    expect(article.ok && treeText(article.value.blocks)).toContain('The ferry left');
  });

  it('with the body itself', () => {
    expect(prepared(`<body style="visibility:hidden">${paragraphs}</body>`).hasAttribute('style')).toBe(
      false,
    );
  });

  it('but what is hidden beside it stays so', () => {
    const body = prepared(`<body>${paragraphs}<div id="x" hidden aria-hidden="true">Falcon</div></body>`);
    expect(body.querySelector('#x')?.hasAttribute('hidden')).toBe(true);
    expect(body.querySelector('#x')?.hasAttribute('aria-hidden')).toBe(true);
  });
});

describe('a chapter’s heading is freed of names by which it would be lost', () => {
  it.each([
    ['its own', '<h2 class="header-anchor-post" id="share">The morning</h2>'],
    [
      'its wrappers’',
      '<div class="menu" id="nav"><div class="social"><h3 class="x">Le matin</h3></div></div>',
    ],
    ['in Arabic', '<div class="sidebar"><h2>الصباح</h2></div>'],
  ])('%s', (_, heading) => {
    const body = prepared(`<body><div class="text" id="text">${heading}${paragraphs}</div></body>`);
    expect([...body.querySelectorAll('[class],[id]')].map(({ id }) => id)).toEqual(['text']);
  });

  it('but a standfirst keeps the name by which it is known', () => {
    const body = prepared(
      `<body><div><h2 class="standfirst">Six weeks are over.</h2>${paragraphs}</div></body>`,
    );
    expect(body.querySelector('.standfirst')).not.toBeNull();
  });

  it('and so does what holds more than the heading', () => {
    const body = prepared(
      `<body><div class="related"><h3 class="x">Falcon</h3><a href="/x">Kestrel</a></div></body>`,
    );
    expect(body.querySelector('.related')).not.toBeNull();
    expect(body.querySelector('.x')).toBeNull();
  });
});

describe('what no one reads goes', () => {
  it.each([
    '<script>Falcon</script>',
    '<style>Falcon</style>',
    '<template>Falcon</template>',
    '<noscript>Falcon</noscript>',
  ])('%s', (html) => {
    expect(prepared(`<body>${html}${paragraphs}</body>`).innerHTML).not.toContain('Falcon');
  });

  it('but a picture in it is brought out to its placeholder', () => {
    const body = prepared(
      '<body><img src="data:x"><noscript><img src="/a.png"></noscript><img data-src="/c.png"><noscript><img src="/b.png"></noscript></body>',
    );
    const sources = [...body.querySelectorAll('img')].map((image) => image.getAttribute('data-src'));
    expect(sources).toEqual(['/a.png', '/c.png']);
  });
});
