// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { takeBoxesOut } from '../../../utils/clean/boxes/index.ts';
import type { Article } from '../../../utils/model.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';
import { effort } from '../effort.ts';

const sentence =
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra. ';
const paragraph = `<p>${sentence.repeat(3)}</p>`;
const page = (...parts: string[]) =>
  `<body><article><h1>Ferry sails again</h1>${paragraph.repeat(3)}${parts.join('')}${paragraph.repeat(3)}</article></body>`;

/** What is left of a page's text once its boxes are out. */
function leftOf(html: string): string {
  const document = parseHtml(html);
  takeBoxesOut(document);
  return document.body.textContent ?? '';
}

function articleOf(html: string): Article {
  const article = articleFromPage(
    () => parseHtml(`<html lang="en">${html}</html>`),
    'https://quay.example/ferry',
  );
  if (!article.ok) throw new Error(article.problem.detail);
  return article.value;
}

describe('a box that its page names as clutter goes', () => {
  it.each([
    ['related articles', '<div class="related-articles">Falcon</div>'],
    ['related articles, in one word', '<section class="relatedPosts">Falcon</section>'],
    ['a share bar', '<ul class="share-bar"><li>Falcon</li></ul>'],
    ['share links in camel case', '<div class="SocialShareButtons">Falcon</div>'],
    ['a newsletter', '<div id="newsletter_box"><h3>Falcon</h3></div>'],
    ['a numbered ad', '<div class="ad2">Falcon</div>'],
    ['an ad by its id', '<div id="ad-slot-4">Falcon</div>'],
    ['a widget of another firm', '<div class="OUTBRAIN">Falcon</div>'],
    ['read also in French', '<div class="bloc-lire-aussi">Falcon</div>'],
    ['advertising in French', '<div class="publicite">Falcon</div>'],
    ['advertising in German', '<div class="anzeige">Falcon</div>'],
    ['advertising in Spanish', '<div class="publicidad">Falcon</div>'],
    ['tags', '<div class="article__tags">Falcon</div>'],
    ['comments', '<section id="comments">Falcon</section>'],
    ['a byline', '<div class="post-meta">Falcon</div>'],
    ['a table of contents', '<div class="table-of-contents">Falcon</div>'],
    ['by its role', '<div role="navigation">Falcon</div>'],
    ['by what is said of it aloud', '<div aria-label="Advertisement">Falcon</div>'],
    ['navigation, whatever it is called', '<nav class="x">Falcon</nav>'],
    ['an overlay', '<div style="top:0; position: fixed">Falcon</div>'],
    ['what sticks to the edge', '<div style="position:sticky">Falcon</div>'],
    ['a link past the navigation', '<a class="skip-link" href="#x">Falcon</a>'],
    ['the author’s life', '<div class="author_detail_box">Falcon</div>'],
    ['the head of the site', '<div class="site-header">Falcon</div>'],
    ['a strip of breaking news', '<div class="core-breaking-now">Falcon</div>'],
    ['the title over a player', '<div class="player-overlay">Falcon</div>'],
    ['in Arabic', '<div class="related">الصقر Falcon</div>'],
  ])('%s', (_, box) => {
    const left = leftOf(page(box));
    expect(left).not.toContain('Falcon');
    expect(left.split('Monday')).toHaveLength(19);
  });

  it.each([
    ['shareholders', '<div class="shareholders">Falcon</div>'],
    ['a number of the page builder', '<div class="elementor-element-90ad">Falcon</div>'],
    ['a shadow', '<div class="shadow-lg header-padding">Falcon</div>'],
    ['a link about more', '<div class="more">Falcon</div>'],
    ['an author alone', '<div class="author">Falcon</div>'],
    [
      'a long name that says nothing',
      `<div aria-label="${'What the related ferry has to share '.repeat(2)}">Falcon</div>`,
    ],
    ['a box that stands where it lies', '<div style="position:relative">Falcon</div>'],
    ['a part that may be skipped', '<div class="skip-item">Falcon</div>'],
    ['the head of a part', '<div class="section-header">Falcon</div>'],
    ['no name at all', '<div>Falcon</div>'],
  ])('but %s means nothing', (_, box) => {
    expect(leftOf(page(box))).toContain('Falcon');
  });
});

describe('a post that WordPress numbers', () => {
  const post = (number: number, names = 'post type-post hentry') =>
    `<div class="box post-${number} ${names}"><p>Falcon ${sentence}</p></div>`;
  const blog = (inner: string) =>
    `<body class="single postid-7"><article class="post-7 post type-post"><h1>T</h1>${paragraph.repeat(6)}${inner}</article></body>`;

  it('goes where it is not the page’s own', () => {
    expect(leftOf(blog(post(8)))).not.toContain('Falcon');
  });

  it.each([
    ['the page’s own', blog(post(7))],
    ['only a part with a number', blog(post(8, 'part'))],
    ['on a page that is not about one post', page(post(8))],
  ])('but stays where it is %s', (_, html) => {
    expect(leftOf(html)).toContain('Falcon');
  });
});

describe('navigation as long as the article', () => {
  const nav = `<div class="site-header">${'<a href="/x">Falcon and the ports of the coast</a> '.repeat(40)}</div>`;
  const text = `<h1>T</h1>${paragraph.repeat(4)}`;

  it('goes where it lies outside the main part of the page', () => {
    expect(leftOf(`<body>${nav}<main>${text}</main></body>`)).not.toContain('Falcon');
  });

  it('stays where it could be the main part', () => {
    expect(leftOf(`<body>${nav}<div>${text}</div></body>`)).toContain('Falcon');
    expect(leftOf(`<body><main>${nav}${text}</main></body>`)).toContain('Falcon');
  });
});

describe('whatever it is called, it stays where it holds', () => {
  it.each([
    ['the headline', `<body><div class="social"><h1>Falcon</h1></div>${paragraph.repeat(4)}</body>`],
    [
      'the article',
      `<body><div class="sidebar"><article><h1>Falcon</h1>${paragraph.repeat(4)}</article></div></body>`,
    ],
    [
      'the main part of the page',
      `<body><div class="modal"><div role="main">Falcon ${paragraph.repeat(4)}</div></div></body>`,
    ],
    [
      'what the page calls the text, however short',
      `<body>${paragraph.repeat(9)}<div class="subscribe"><div itemprop="articleBody">Falcon</div></div></body>`,
    ],
    [
      'the text itself under a name of clutter',
      `<body><div itemprop="articleBody" class="social">Falcon ${paragraph}</div>${paragraph.repeat(9)}</body>`,
    ],
    [
      'a quarter of the page’s text in long paragraphs',
      `<body><div class="popup">Falcon${paragraph.repeat(3)}</div>${paragraph.repeat(5)}</body>`,
    ],
    [
      'three long paragraphs, though the page is long',
      `<body><div class="popup">Falcon${paragraph.repeat(3)}</div>${paragraph.repeat(30)}</body>`,
    ],
    ['more than a byline says', page(`<div class="entry-meta">Falcon ${sentence.repeat(3)}</div>`)],
  ])('%s', (_, html) => {
    expect(leftOf(html)).toContain('Falcon');
  });

  it.each([
    ['two long paragraphs in a long page', `<div class="popup">Falcon${paragraph.repeat(2)}</div>`],
    [
      'long paragraphs of links',
      `<div class="related">Falcon${`<p><a href="/x">${sentence}</a></p>`.repeat(3)}</div>`,
    ],
    [
      'a teaser that is an article of its own, and no headline',
      '<div class="related"><article><h3>Falcon</h3></article></div>',
    ],
  ])('but not where it holds %s', (_, box) => {
    expect(leftOf(page(paragraph.repeat(6), box))).not.toContain('Falcon');
  });

  it('a quotation is part of the article, and so is a post that is quoted', () => {
    const post = (names: string) => `<blockquote class="${names}">Falcon has landed.</blockquote>`;
    expect(leftOf(page(post('promo social share ad')))).toContain('Falcon');
    expect(treeText(articleOf(page(post('twitter-tweet'))).blocks)).toContain('Falcon has landed.');
  });
});

describe('an advertisement that no name gives away', () => {
  it.each([
    ['Advertisement', 'The Falcon van, from 189 euros a month'],
    ['Publicité', 'La camionnette Falcon, dès 189 euros par mois'],
    ['إعلان', 'شاحنة Falcon من 189 أورو في الشهر'],
    ['Anzeige', 'Der Falcon, ab 189 Euro im Monat'],
    ['Publicidad', 'La furgoneta Falcon, desde 189 euros al mes'],
  ])('goes as one box with its label: %s', (label, text) => {
    const box = `<div class="x1"><span>${label}</span><div><a href="/go"><h4>Falcon</h4><p>${text}</p></a></div></div>`;
    expect(leftOf(page(box))).not.toMatch(/Falcon|189/);
    expect(leftOf(page(box))).not.toContain(label);
  });

  it('goes with its label under it', () => {
    expect(
      leftOf(page('<div><p>Falcon, from 189 euros</p><small>Advertisement</small></div>')),
    ).not.toContain('Falcon');
  });

  it('is only its label where text of the article stands beside it', () => {
    const left = leftOf(page(`<div><p>Advertisement</p><p>Falcon ${sentence.repeat(5)}</p></div>`));
    expect(left).not.toContain('Advertisement');
    expect(left).toContain('Falcon');
  });

  it.each([
    ['a chapter about the trade', '<div><h2>Advertising</h2><p>Falcon pays a third.</p></div>'],
    ['une rubrique', '<ul><li>Falcon</li><li>Publicité</li></ul>'],
    ['a sentence', '<div><p>The advertisement was false.</p><p>Falcon paid for it.</p></div>'],
  ])('but %s stays', (_, box) => {
    expect(leftOf(page(box))).toContain('Falcon');
  });

  it.each([
    [
      'a card that says it is paid for',
      '<div><a rel="nofollow sponsored" href="/go"><h3>Falcon</h3></a></div>',
    ],
    [
      'a card that leads to a network of advertisers',
      '<div><a href="https://click.taboola.com/x">Falcon</a></div>',
    ],
    ['a card that leads to a server of ads', '<div><a href="https://ads.falcon.example/x">Falcon</a></div>'],
  ])('goes: %s', (_, box) => {
    expect(leftOf(page(box))).not.toContain('Falcon');
  });

  it.each([
    [
      'a paid link within a sentence',
      `<p>We took the <a rel="sponsored" href="/go">Falcon</a> to the port. ${sentence.repeat(2)}</p>`,
    ],
    ['a link to a site of another name', '<div><a href="https://adsorbents.example/x">Falcon</a></div>'],
    ['a link without an address', '<div><a>Falcon</a></div>'],
  ])('but %s stays', (_, box) => {
    expect(leftOf(page(box))).toContain('Falcon');
  });
});

it('what explains a word within a sentence is cut out of it', () => {
  const tip = '<span class="term">the dock<span class="term-tip">Falcon: where ships stand dry</span></span>';
  expect(leftOf(page(`<p>${sentence}At ${tip} they wait.</p>`))).not.toContain('Falcon');
});

describe('a form that asks for an address', () => {
  const form = '<form><input type="email"><button>Falcon</button></form>';

  it('goes whatever the type of its field', () => {
    const box =
      '<div><p>Falcon</p><form><input placeholder="Votre adresse e-mail"></form><p>Falcon</p></div>';
    expect(leftOf(page(box))).not.toContain('Falcon');
  });

  it('stays where its field asks for something else', () => {
    expect(leftOf(page('<div><p>Falcon</p><input placeholder="Your city"></div>'))).toContain('Falcon');
  });

  it.each([
    ['English', 'The morning of the port'],
    ['French', 'Le matin du port, chaque jour'],
    ['Arabic', 'صباح الميناء كل يوم'],
  ])('goes with its heading and its promise, in %s', (_, promise) => {
    const left = leftOf(page(`<div class="x1"><h3>${promise}</h3><p>${promise}</p>${form}</div>`));
    expect(left).not.toContain(promise);
    expect(left).not.toContain('Falcon');
    expect(left.split('Monday')).toHaveLength(19);
  });

  it.each([
    ['the paragraph beside it', `<div><p>Kept ${sentence.repeat(3)}</p>${form}</div>`],
    ['a field for something else', '<div>Kept<input type="text"></div>'],
  ])('but not %s', (_, box) => {
    expect(leftOf(page(box))).toContain('Kept');
  });
});

describe('what is said within a sentence to those who hear the page', () => {
  it.each([
    ['English', '<span class="sr-only">external link</span>', 'external link'],
    ['French, though no class tells', '<span>(ouvre un nouvel onglet)</span>', 'ouvre un nouvel'],
    ['Arabic', '<span class="visually-hidden">رابط خارجي</span>', 'رابط خارجي'],
    ['German, though no class tells', '<span>öffnet in neuem Tab</span>', 'öffnet'],
    ['Spanish', '<span class="screen-reader-text">se abre aparte</span>', 'se abre'],
  ])('is cut without parting the paragraph, and listed: %s', (_, span, said) => {
    const article = articleOf(
      page(`<p>Falcon begins <a href="/x">here</a> ${span} and ends there. ${sentence}</p>`),
    );
    const line = treeText(article.blocks)
      .split('\n')
      .find((one) => one.startsWith('Falcon'));
    expect(line).toContain('and ends there. The ferry');
    expect(line).not.toContain(said);
    expect(article.removals).toContainEqual({ rule: 'furniture', text: expect.stringContaining(said) });
  });

  it('is cut without parting the paragraph where it is wrapped once more', () => {
    const card =
      '<span class="x"><span class="rollover-block"><a href="/i">Ida Holm of the Quay</a></span></span>';
    const { blocks } = articleOf(page(`<p>Falcon and Captain Holm${card} ended there. ${sentence}</p>`));
    expect(treeText(blocks)).toContain('Falcon and Captain Holm ended there. The ferry');
  });

  it.each([
    ['a name of two words', '<span>Ida Holm</span>'],
    ['a longer remark', '<span>opens at nine, as the harbour office said on Monday</span>'],
  ])('but %s stays', (_, span) => {
    const article = articleOf(page(`<p>Falcon begins ${span} and ends there. ${sentence}</p>`));
    expect(article.removals.filter(({ rule }) => rule === 'furniture')).toEqual([]);
  });
});

describe('the record of the boxes', () => {
  const related = '<div class="related"><h3>Falcon</h3><p>Read it here</p></div>';

  it('is in the article, flagged, so that each can be put back where it stood', () => {
    const article = articleOf(page(related));
    const out = article.blocks.filter(({ removed }) => removed === 'furniture');
    expect(out).toEqual([
      { t: 'h', level: 3, c: ['Falcon'], removed: 'furniture', box: true },
      { t: 'p', c: ['Read it here'], removed: 'furniture', box: true },
    ]);
    const recorded = article.removals.filter(({ rule }) => rule === 'furniture');
    expect(recorded.map(({ text }) => text)).toEqual(['Falcon', 'Read it here']);
    expect(treeText(article.blocks)).not.toContain('Falcon');
  });

  it('tells a mark from an element of the page that pretends to be one', () => {
    const document = parseHtml(page(related, '<hr data-lede-box="7"><hr data-lede-box="x"><hr>'));
    const boxes = takeBoxesOut(document);
    const found = [...document.querySelectorAll('hr')].map((mark) => boxes.at(mark)?.rule);
    expect(found).toEqual(['furniture', undefined, undefined, undefined]);
  });

  it('lists nothing that has no text', () => {
    const document = parseHtml(page('<p>One <span class="share"><img src="/x.png"></span> two</p>'));
    const boxes = takeBoxesOut(document);
    for (const mark of document.querySelectorAll('wbr')) boxes.cut(mark);
    expect(boxes.cuts).toEqual([]);
  });

  it('is empty where there is no page', () => {
    expect(takeBoxesOut(parseHtml('')).cuts).toEqual([]);
  });
});

it('a table with a column of e-mail addresses keeps its text', () => {
  const cell = '<table><tr><td data-field="email">Falcon at the quay</td></tr></table>';
  expect(leftOf(page(cell))).toContain('Falcon');
});

it('names of any length are read once', () => {
  const names = `${'post-1 '.repeat(20_000)}x-type-`;
  const html = `<body class="postid-7"><h1>T</h1>${paragraph}<div class="${names}">Falcon</div></body>`;
  const document = parseHtml(html);
  expect(effort(() => takeBoxesOut(document))).toBeLessThan(20);
  expect(document.body.textContent).toContain('Falcon');
});

describe('within a paragraph', () => {
  const within = (part: string) => leftOf(page(`<p>${sentence}${part} ${sentence}</p>`));
  it.each([
    '<span class="css-1 hidden md:inline">Falcon</span>',
    '<span class="invisible absolute">Falcon</span>',
    '<span><span class="kick">Falcon</span> </span>',
    '<span class="badge">Falcon</span>',
  ])('goes %s', (part) => expect(within(part)).not.toContain('Falcon'));

  it.each([
    '<span class="overflow-hidden">Falcon</span>',
    '<span class="badges-of-honour">Falcon</span>',
    `<span class="hidden">Falcon ${'sailed again '.repeat(10)}</span>`,
    '<em class="hidden">Falcon</em>',
  ])('but stays %s', (part) => expect(within(part)).toContain('Falcon'));

  it('and a paragraph that is nothing else stays', () => {
    expect(leftOf(page('<p><span class="badge">Falcon</span></p>'))).toContain('Falcon');
  });
});

it('an element of the page’s own kind goes by its name', () => {
  expect(leftOf(page('<amp-ad><div>Falcon</div></amp-ad>'))).not.toContain('Falcon');
  expect(leftOf(page('<port-story><div>Falcon</div></port-story>'))).toContain('Falcon');
});
