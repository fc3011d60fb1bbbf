// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { caughtIn, goDown, massIn, ownRoot, paragraphsIn } from '../../../utils/extract/root.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';

const sentence = 'The ferry left on Monday morning with forty cars on board, after six weeks in the dock. ';
const french = 'Le bac est parti lundi matin avec quarante voitures, après six semaines de cale à Kénitra. ';
const arabic = 'غادرت السفينة صباح الاثنين وعلى متنها أربعون سيارة بعد ستة أسابيع في حوض القنيطرة. ';
const paragraph = `<p>${sentence.repeat(2)}</p>`;

const bodyOf = (html: string) => parseHtml(`<body>${html}</body>`).body;

function textOf(html: string): string {
  const article = articleFromPage(() => parseHtml(html), 'https://quay.example/ferry');
  if (!article.ok) throw new Error(article.problem.detail);
  return treeText(article.value.blocks);
}

describe('what counts as a paragraph', () => {
  it.each([
    ['a paragraph', `<p>${sentence}</p>`],
    ['un paragraphe', `<p>${french}</p>`],
    ['فقرة', `<p>${arabic}</p>`],
    ['text right in a box, with marks in it', `<div>${sentence}<b>and</b> so on</div>`],
    ['an item of a list', `<ul><li>${sentence}</li></ul>`],
    ['a paragraph with a link in it', `<p>${sentence}<a href="/x">more</a></p>`],
  ])('%s', (_, html) => {
    expect(paragraphsIn(bodyOf(html))).toHaveLength(1);
    expect(massIn(bodyOf(html))).toBeGreaterThan(80);
  });

  it.each([
    ['a short line', '<p>The ferry left.</p>'],
    ['a paragraph of links', `<p><a href="/x">${sentence}</a></p>`],
    ['a card', `<a href="/x"><p>${sentence}</p></a>`],
    ['a heading', `<h2>${sentence}</h2>`],
  ])('but not %s', (_, html) => {
    expect(paragraphsIn(bodyOf(html))).toEqual([]);
  });

  it('is known again by its text, though it was made anew', () => {
    const paragraphs = paragraphsIn(bodyOf(`<p>${sentence}</p><p>${french}</p>`));
    const copy = bodyOf(`<div>${sentence.replaceAll(' ', '\n ')}</div>`);
    expect(caughtIn(copy, paragraphs)).toBe(sentence.trim().length);
  });
});

describe('the lowest element that holds nearly all paragraphs', () => {
  it.each([
    ['lies deep', `<div><nav>x</nav><div><div id="it">${paragraph.repeat(4)}</div></div></div>`],
    ['lies beside a teaser', `<div id="it">${paragraph.repeat(8)}</div><div>${paragraph}</div>`],
    [
      'holds parts that are parted',
      `<div id="it"><div>${paragraph.repeat(2)}</div><div>${paragraph.repeat(2)}</div></div>`,
    ],
    [
      'lies in the article that holds the headline, if most of them do',
      `<div>${paragraph.repeat(2)}</div><article><h1>T</h1><div id="it">${paragraph.repeat(4)}</div></article>`,
    ],
    [
      'is not that article where it holds but the beginning',
      `<div id="it"><article><h1>T</h1>${paragraph}</article><div>${paragraph.repeat(3)}</div><p>${sentence}</p></div>`,
    ],
    [
      'does not lie in an aside',
      `<aside>${paragraph.repeat(9)}</aside><div id="it">${paragraph.repeat(2)}</div>`,
    ],
    ['is never a paragraph itself', `<div id="it"><p>${sentence.repeat(9)}</p></div>`],
  ])('%s', (_, html) => {
    expect(ownRoot(bodyOf(html)).root.id).toBe('it');
  });

  it('is the body where there is no paragraph', () => {
    const own = ownRoot(bodyOf('<div><p>Short.</p></div>'));
    expect(own).toMatchObject({ mass: 0, paragraphs: [] });
  });
});

describe('from a root that holds the site’s navigation as well', () => {
  const text = `<div id="it">${paragraph.repeat(4)}</div>`;

  it.each([
    ['links', `<ul><li><a href="/x">The crane drivers</a></li></ul>${text}`],
    ['a link alone', `<a href="/x">The crane drivers</a>${text}`],
    ['nothing', text],
    ['links, some levels up', `<div><div><a href="/x">The crane drivers</a></div><div>${text}</div></div>`],
  ])('it is gone down, past %s', (_, html) => {
    expect(goDown(bodyOf(html)).id).toBe('it');
  });

  it.each([
    ['a headline', `<h1>Ferry sails again</h1>${text}`],
    ['a standfirst', `<div>Six weeks in the dock are over.</div>${text}`],
    ['more text', `<div>${paragraph}</div>${text}`],
  ])('but not where %s stands beside it', (_, html) => {
    expect(goDown(bodyOf(html)).id).toBe('');
  });
});

it('what a page without names says round its headline and text is left out', () => {
  const beside = '<div><b>Weather</b><div>Kenitra 17, Rabat 16</div></div>';
  const text = textOf(
    `<div><div>News of the port</div><div><h1>Ferry sails again</h1><div>${sentence.repeat(3)}<br><br>${sentence.repeat(3)}</div></div>${beside}</div>`,
  );
  expect(text.split('\n')).toEqual([sentence.repeat(3).trim(), sentence.repeat(3).trim()]);
});

describe('an article', () => {
  it.each([
    ['English', sentence],
    ['French', french],
    ['Arabic', arabic],
  ])('whose body lies in several sections of one class comes whole, in %s', (_, line) => {
    const section = (n: number) =>
      `<div class="c-block"><p>S${n}. ${line.repeat(2)}</p><p>${line}</p><p>${line} E${n}.</p></div>`;
    const sections = Array.from({ length: 6 }, (_, n) => section(n));
    const text = textOf(
      `<body><nav><a href="/">Home</a></nav><div><h1>Title</h1>${sections.join('<div><hr></div>')}</div></body>`,
    );
    for (let n = 0; n < 6; n++) {
      expect(text).toContain(`S${n}.`);
      expect(text).toContain(`E${n}.`);
    }
  });

  it('is more than a box beside it', () => {
    const side = `<div class="article-content entry">${'<p>Falcon, a van, is what the box beside the text says, again, and again, and more.</p>'.repeat(2)}</div>`;
    const runs = Array.from({ length: 8 }, (_, n) => `<div><span>R${n}. ${sentence.repeat(2)}</span></div>`);
    const text = textOf(
      `<body><h1>Title</h1><div class="comment-wrap">${runs.join('')}</div><div>${side}</div></body>`,
    );
    for (let n = 0; n < 8; n++) expect(text).toContain(`R${n}.`);
  });
});
