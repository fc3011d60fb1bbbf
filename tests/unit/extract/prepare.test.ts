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

describe('what stands under a picture is known as such, though Readability forgets what its page called it', () => {
  const of = (html: string) => {
    const article = articleFromPage(
      () => parseHtml(`<body><div><h1>Title</h1>${html}${paragraphs}</div></body>`),
      'https://quay.example/ferry',
    );
    return article.ok ? treeText(article.value.blocks) : '';
  };
  const shown = 'The ferry at the dock of Kenitra, six weeks before it sailed again with forty cars.';
  const picture = '<img src="/a.jpg" width="600" height="400">';

  it.each([
    ['by its own name', `<div class="box"><div class="caption-text">${shown}</div></div>`],
    ['by another name', `<div class="box">${picture}<span class="img-cap">${shown}</span></div>`],
    [
      'by standing with a picture alone',
      `<div class="x7">${picture}<span class="x8">${shown.slice(0, -1)}</span></div>`,
    ],
    ['by the name of the box', `<div class="image top">${picture}<p>${shown}</p></div>`],
    ['within a paragraph', `<p><span class="x">${picture}<span class="caption">${shown}</span></span></p>`],
    ['بالعربية', `<div class="image">${picture}<p>السفينة في ميناء القنيطرة ${shown}</p></div>`],
  ])('%s', (_, html) => {
    expect(of(html)).not.toContain(shown);
  });

  it.each([
    ['a box of pictures and text', `<div class="image-and-text">${picture}<p>${shown}</p></div>`],
    ['a sentence beside a picture', `<div class="x7">${picture}<div class="x8">${shown}</div></div>`],
    [
      'each of many pictures’ few words',
      `<div class="x7">${picture}<span class="x8">${shown.slice(0, -1)}</span></div>`.repeat(7),
    ],
    ['a box without a picture', `<div class="image"><p>${shown}</p></div>`],
    ['more than one paragraph', `<div class="image">${picture}<p>${shown}</p><p>${shown}</p></div>`],
    ['a long text', `<div class="image">${picture}<p>${shown} ${sentence.repeat(6)}</p></div>`],
  ])('but %s is text', (_, html) => {
    expect(of(html)).toContain(shown.slice(0, -1));
  });
});

describe('a name that pictures have as well', () => {
  it.each(['span', 'small', 'em', 'cite'])('parts no sentence: %s', (tag) => {
    const earned = `That night she earned <${tag} class="credit">three credits</${tag}> at the harbour school.`;
    const article = articleFromPage(
      () =>
        parseHtml(
          `<body><article><p>${sentence.repeat(2)}</p><p>${earned}</p>${paragraphs}</article></body>`,
        ),
      'https://quay.example/ferry',
    );
    expect(article.ok && treeText(article.value.blocks)).toContain(
      'That night she earned three credits at the harbour school.',
    );
  });
});

describe('a heading in a box of its own', () => {
  const box = '<div class="widget"><div><h2>The morning</h2></div></div>';
  const parentIn = (html: string) => prepared(`<body>${html}</body>`).querySelector('h2')?.parentElement?.id;

  it('joins the part that it heads, which Readability would keep without it', () => {
    expect(parentIn(`${box}<div id="part">${paragraphs}</div>`)).toBe('part');
  });

  it.each([
    ['a part of a few words', `${box}<div id="part"><p>Read it here.</p></div>`],
    ['a part without a paragraph', `${box}<div id="part">${sentence.repeat(5)}</div>`],
    ['a paragraph', `${box}<p id="part">${sentence.repeat(5)}</p>`],
    ['nothing', box],
  ])('but not %s', (_, html) => {
    expect(parentIn(html)).not.toBe('part');
  });

  it('that is none stays beside its part', () => {
    expect(parentIn(`<div id="all"><h2>The morning</h2><div id="part">${paragraphs}</div></div>`)).toBe(
      'all',
    );
  });
});
