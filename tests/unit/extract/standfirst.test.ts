// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findStandfirst } from '../../../utils/extract/standfirst.ts';
import { parseHtml } from '../../pages/parse.ts';

const deck = 'Six weeks in the dock are over, and the drivers of Kenitra are back at work.';
const french = 'Six semaines de cale sont finies, et les grutiers de Kénitra sont de retour.';
const arabic = 'انتهت ستة أسابيع في الحوض، وعاد سائقو الرافعات في القنيطرة إلى العمل من جديد.';
const text = 'The ferry left on Monday morning with forty cars on board, as the harbour office said. '.repeat(
  4,
);

const found = (html: string, description = '') =>
  findStandfirst(parseHtml(`<body>${html}</body>`).body, description)?.textContent?.trim();

describe('the paragraph that sums a piece up is found', () => {
  it.each([
    ['by its name', `<header><h1>Title</h1><p>Monday</p><p class="standfirst">${deck}</p></header>`],
    [
      'by its name within another',
      `<div><h1>Title</h1><i></i><div class="article__subHeadline">${deck}</div></div>`,
    ],
    ['as a heading', `<div><h1>Title</h1><i></i><h2 class="post_deck">${deck}</h2></div>`],
    ['some levels away', `<main><div><div><h1>Title</h1></div></div><div class="lead">${deck}</div></main>`],
    [
      'under the headline of the article, and not of the site',
      `<div><h1>The Quay</h1><p>x</p></div><article><div><h1>Title</h1><i></i><p class="lead">${deck}</p></div></article>`,
    ],
    ['right under the headline', `<div><h1>Title</h1><p>${deck}</p></div>`],
  ])('%s', (_, html) => {
    expect(found(html)).toBe(deck);
  });

  it.each([
    ['French', 'chapo', french],
    ['Arabic', 'intro', arabic],
    ['German', 'vorspann', deck],
    ['Spanish', 'entradilla', deck],
  ])('by its name and by its place, in %s', (_, name, line) => {
    expect(found(`<div><h1>T</h1><i></i><p class="x-${name}">${line}</p></div>`)).toBe(line);
    expect(found(`<div><h1>T</h1><p>${line}</p></div>`)).toBe(line);
  });

  it('by what the publisher says of the page, however it is spaced', () => {
    const html = `<div><h1>Title</h1><i></i><p class="x">${deck}</p></div>`;
    expect(found(html, deck.replaceAll(' ', '  '))).toBe(deck);
    expect(found(html, `${deck.slice(0, 70)}…`)).toBe(deck);
    expect(found(html, 'Six weeks')).toBeUndefined();
    expect(found(html, text)).toBeUndefined();
  });

  it('as a copy: the page stays as it is', () => {
    const { body } = parseHtml(`<body><div><h1>Title</h1><p class="lead">${deck}</p></div></body>`);
    const copy = findStandfirst(body, '');
    expect(copy?.textContent).toBe(deck);
    expect(body.contains(copy ?? null)).toBe(false);
    expect(body.querySelectorAll('.lead')).toHaveLength(1);
  });
});

describe('none is found', () => {
  it.each([
    ['under a picture', `<div><h1>Title</h1><div class="wp-caption-text">${deck}</div></div>`],
    ['within what stands under it', `<div><h1>Title</h1><figure><p class="lead">${deck}</p></figure></div>`],
    ['without a headline', `<p class="standfirst">${deck}</p>`],
    ['before the headline', `<div><p class="standfirst">${deck}</p><h1>Title</h1></div>`],
    ['in what holds the headline', `<div class="intro"><h1>Title of the piece</h1><b>${deck}</b></div>`],
    ['too short', '<div><h1>Title</h1><p class="standfirst">Six weeks are over.</p></div>'],
    ['too long', `<div><h1>Title</h1><p class="standfirst">${text.repeat(3)}</p></div>`],
    ['made of links', `<div><h1>Title</h1><p class="standfirst"><a href="/x">${deck}</a></p></div>`],
    [
      'of three paragraphs',
      `<div><h1>Title</h1><div class="intro">${`<p>${deck}</p>`.repeat(3)}</div></div>`,
    ],
    ['under another name', `<div><h1>Title</h1><i></i><p class="leader decked">${deck}</p></div>`],
    [
      'far from the headline',
      `<main>${'<div>'.repeat(5)}<h1>T</h1>${'</div>'.repeat(5)}<p class="lead">${deck}</p></main>`,
    ],
    ['a line under the headline that is no sentence', `<div><h1>Title</h1><p>${deck.slice(0, -1)}</p></div>`],
    ['une légende sous le titre', `<div><h1>Titre</h1><p>${french.slice(0, -1)}</p></div>`],
    ['a date under the headline', `<div><h1>Title</h1><p><time>${deck}</time></p></div>`],
  ])('%s', (_, html) => {
    expect(found(html)).toBeUndefined();
  });
});
