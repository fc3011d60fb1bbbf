// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { articleFromFeed, articleFromPage } from '../../utils/article.ts';
import { blockLines } from '../../utils/text/block-text.ts';
import { parseHtml } from '../pages/parse.ts';

const text =
  'The harbour of Kenitra loads nine ships a day, by rail and by road, and its crane drivers work from an office. ';
const french =
  'Le port de Kénitra charge neuf navires par jour, par le rail et par la route, et ses grutiers travaillent dans un bureau. ';
const url = 'https://a.example/x';

function linesOf(html: string): string[] {
  const article = articleFromPage(() => parseHtml(html), url);
  if (!article.ok) throw new Error(article.problem.detail);
  return article.value.blocks.flatMap(blockLines);
}
const body = (...parts: string[]) =>
  `<html lang="en"><body><article><h1>A title of its own</h1>${parts.join('')}</article></body></html>`;
const paragraph = `<p>${text.repeat(3)}</p>`;

describe('an article out of a page', () => {
  it('loses a promo card that stands there twice, though the link is round a heading', () => {
    const card = '<a href="/go"><h3>Falcon Lease drive now pay in spring</h3></a>';
    expect(linesOf(body(paragraph, card, paragraph, card, paragraph)).join('\n')).not.toContain(
      'Falcon Lease',
    );
    expect(linesOf(body(paragraph, card, paragraph)).join('\n')).toContain('Falcon Lease');
  });

  it('is found in a page whose template is one form', () => {
    expect(linesOf(`<form id="aspnet"><div>${body(paragraph, paragraph)}</div></form>`)).toHaveLength(2);
  });

  it.each([
    ['once where its text is found', body(paragraph, paragraph), 1],
    [
      'four times, milder each time, where nothing is',
      '<body><div>Sign in</div><div>Register</div></body>',
      4,
    ],
  ])('asks for the page %s', (_, html, times) => {
    let asked = 0;
    const fresh = () => {
      asked++;
      return parseHtml(html);
    };
    articleFromPage(fresh, url);
    expect(asked).toBe(times);
  });

  it('is in the language it is written in, not in the one the template declares', () => {
    const made = articleFromPage(() => parseHtml(body(`<p>${french.repeat(3)}</p>`.repeat(2))), url);
    expect(made).toMatchObject({ ok: true, value: { language: 'fr', direction: 'ltr', url } });
  });

  it.each([
    ['an empty page', ''],
    ['a cookie wall', '<body><h1>Before you continue</h1><p>Accept all cookies.</p></body>'],
    ['nothing but ads', body('<p>Advertisement</p>'.repeat(40))],
    ['a page to be drawn by a script', '<body><div id="root"></div><script>draw()</script></body>'],
  ])('is none where there is %s', (_, html) => {
    expect(articleFromPage(() => parseHtml(html), url)).toMatchObject({
      ok: false,
      problem: { code: 'no-text' },
    });
  });
});

describe('an article out of a feed’s own text', () => {
  const facts = { url, title: 'A title of its own', byline: 'Ida Holm', language: 'en', published: 5 };
  const made = (html: string) => articleFromFeed(() => parseHtml(html), facts);

  it('keeps what the feed said of it, and loses its labels and repeated promos', () => {
    const [text, more] = [
      'The harbour loads nine ships a day, by rail and by road, and pays for both.',
      'Its crane drivers work from an office since the spring, and few of them miss the ladder.',
    ];
    const promo = '<p><a href="/go">Falcon Lease drive now pay in spring</a></p>';
    const article = made(`<p>${text}</p>${promo}<p>Advertisement</p><p>${more}</p>${promo}`);
    expect(article).toMatchObject({ ok: true, value: { ...facts, direction: 'ltr' } });
    expect(article.ok && article.value.blocks.flatMap(blockLines)).toEqual([text, more]);
    expect(article.ok && article.value.removals.map(({ rule }) => rule)).toEqual([
      'repeated-promo',
      'ad-label',
      'repeated-promo',
    ]);
  });

  it('resolves its addresses on the entry’s own', () => {
    const article = made(`<p>${text.repeat(2)}<a href="y">y</a></p>`);
    expect(JSON.stringify(article)).toContain('"href":"https://a.example/y"');
  });

  it('is none where the feed brought a teaser after all', () => {
    expect(made('<p>Short.</p>')).toMatchObject({ ok: false, problem: { code: 'no-text' } });
  });
});
